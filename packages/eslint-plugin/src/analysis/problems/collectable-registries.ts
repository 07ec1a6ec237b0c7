/**
 * Registries that are collected with or before their targets. A registry that is gone calls nothing: executed in the
 * corpus folder `no-collectable-registry`.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../findings/file.ts';
import { isCalledElsewhere, runsOf } from '../heap/callers.ts';
import type { Use } from '../heap/aliases.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { type GraphNode, originOf } from '../heap/nodes.ts';
import { isGoneAfterCall } from '../lifetimes/survival.ts';
import { moduleVariableOf, outlivesItsCall } from '../lifetimes/registries.ts';
import type { Node, Problem } from '../model.ts';
import { type SiteRun, unreadCalls } from '../registrations/sites.ts';
import { targetText } from '../repairs/explain.ts';
import { exportRegistry, moveRegistry } from '../repairs/moved-registries.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { accessText, isClass, keyName, memberName, nameOf, pathText, unitOf, unwrap } from '../syntax/nodes.ts';

export function collectableRegistries(file: SourceFile): readonly Problem[] {
  const bySource = new Map<TSESTree.NewExpression, SiteRun[]>();
  for (const run of file.sites) {
    for (const { what } of run.registries) {
      if (what.kind !== 'object' || what.origin.type !== 'NewExpression') continue;
      const runs = bySource.get(what.origin);
      if (runs) runs.push(run);
      else bySource.set(what.origin, [run]);
    }
  }
  // What is not known of may keep a registry as well.
  return bySource.size === 0 || unreadCalls(file.graph).size > 0 ? [] : answersTo(file.graph, [...bySource], ([made, runs]): Problem[] => {
    const ends = runs.map((run) => endOf(file.graph, made, run));
    const [first] = ends;
    const [run] = runs;
    if (!run) return [];
    const data = { target: targetText(run.site.target) };
    // Whatever is registered elsewhere on the same registry may keep it alive in a way that is not looked at here.
    if (first && !ends.includes(null)) {
      const loc = { start: made.loc.start, end: made.callee.loc.end };
      // What is made at the top stands there already.
      return [{ messageId: first.messageId, loc, data: { ...data, ...first.data }, repairs: () => (first.name ? exportRegistry(file, first.name) : moveRegistry(file, made, runs)) }];
    }
    if (unitOf(made).type === 'Program') return [];
    const inCalls = endsInCalls(file.graph, made, run);
    const gone = inCalls.flatMap(({ call, end }) => (end ? [{ call, end }] : []));
    // Where it is made when that is so for all calls that there can be, else where it is lost.
    const isAlways = gone.length === inCalls.length && !isCalledElsewhere(file.graph, unitOf(made));
    return gone.slice(0, isAlways ? 1 : gone.length).map(({ call, end }): Problem => ({
      messageId: end.messageId,
      loc: isAlways ? { start: made.loc.start, end: made.callee.loc.end } : call.loc,
      data: { ...data, ...end.data },
      repairs: () => (isAlways ? moveRegistry(file, made, runs) : []),
    }));
  });
}

interface End {
  readonly messageId: 'keptByNothing' | 'keptByVariable' | 'keptUntilEmptied' | 'keptByTarget' | 'keptByEntry' | 'keptByOwner' | 'keptByModule';
  readonly data: Readonly<Record<string, string>>;
  /** The name of the module that has it, where that is exported by nothing. */
  readonly name?: Node;
}

/** How the registry comes to its end; null when that is not certain. */
function endOf(graph: Graph, made: TSESTree.NewExpression, run: SiteRun): End | null {
  const [registry] = run.registries;
  if (!registry || run.registries.length !== 1 || (run.unsure !== undefined && !run.isGivenUp)) return null;
  if (unitOf(made).type === 'Program') return endWithModule(graph, registry);
  return endOfRegistry(graph, registry, graph.soleObject(run.target), run.site.call);
}

function endOfRegistry(graph: Graph, registry: GraphNode, target: GraphNode | null, since: Node): End | null {
  // A target that dies while the registry is still on the stack: V8 keeps the registry until it has called.
  if (graph.survey.callsNamed('gc').length > 0 || outlivesItsCall(graph, originOf(registry))) return null;
  const isWeak = (node: GraphNode): boolean => node === target;
  return isGoneAfterCall(graph, registry, { isWeak, since }) ? wordsFor(graph, registry, isWeak, since) : null;
}

/** From what lives longest to what is gone with the call: only what lives longest says when the registry goes. */
const BY_LIFE = ['keptByTarget', 'keptByEntry', 'keptByOwner', 'keptUntilEmptied', 'keptByVariable', 'keptByNothing', 'keptByModule'] as const satisfies readonly End['messageId'][];

/** What held the registry for as long as it lived. */
function wordsFor(graph: Graph, registry: GraphNode, isWeak: (node: GraphNode) => boolean, since: Node): End {
  const ends = graph.uses(registry).all.flatMap((use) => [...endsAt(use), ...usesOfClosureAt(use).flatMap(endsAt)]);
  return BY_LIFE.flatMap((messageId) => ends.find((end) => end.messageId === messageId) ?? [])[0] ?? { messageId: 'keptByNothing', data: {} };

  function endsAt({ node, activation }: Use): readonly End[] {
    const destination = destinationOf(node);
    const line = String(node.loc.start.line);
    switch (destination.kind) {
      case 'bound':
      case 'assigned': {
        const place = destination.kind === 'bound' ? destination.pattern : destination.to;
        if (place.type === 'Identifier' && graph.scopes.isSingleton(graph.scopes.variableOf(place)?.scope ?? graph.scopes.at(place))) return [{ messageId: 'keptUntilEmptied', data: { name: place.name, line: String(place.loc.start.line) } }];
        if (place.type === 'Identifier') return [{ messageId: 'keptByVariable', data: { name: place.name, scope: scopeText(unitOf(place)), line: String(place.loc.start.line) } }];
        return place.type === 'MemberExpression' ? [fieldOf(graph.value(place.object, activation), pathText(place), line)] : [];
      }
      case 'property': {
        const name = keyName(destination.at.key, destination.at.computed);
        return [fieldOf(graph.object(destination.literal, activation), name ?? 'a property', line)];
      }
      case 'field': {
        const name = nameOf(node);
        return [fieldOf(graph.receiver(activation), name === null ? `this[${pathText(destination.at.key)}]` : `this${accessText(name)}`, line)];
      }
      case 'argument': {
        const callee = unwrap(destination.call.callee);
        return callee.type === 'MemberExpression' && memberName(callee) === 'set' ? [{ messageId: 'keptByEntry', data: { map: pathText(callee.object), line } }] : [];
      }
      default:
        return [];
    }
  }

  /** What is done with the closure that names the registry from within, and so keeps it. */
  function usesOfClosureAt({ node }: Use): readonly Use[] {
    const { activation } = registry;
    let closure: Node | null = null;
    for (let unit = unitOf(node); unit !== activation.unit && unit.type !== 'Program'; unit = unitOf(unit)) closure = unit;
    const object = closure && unitOf(closure) === activation.unit ? graph.soleObject(graph.value(closure, activation)) : null;
    return object ? graph.uses(object).all : [];
  }

  /** The target itself, or what only the target keeps, or what is dropped. */
  function fieldOf(holder: GraphNode, field: string, line: string): End {
    const isOfTarget = graph.concrete(holder).some(({ node }) => isWeak(node) || !isGoneAfterCall(graph, node, { isWeak: () => false, since }));
    return { messageId: isOfTarget ? 'keptByTarget' : 'keptByOwner', data: { field, line } };
  }
}

/** What no function names and nothing exports is gone when the module has run, unless it waits in the middle. */
function endWithModule(graph: Graph, registry: GraphNode): End | null {
  if (graph.survey.awaits(registry.activation.unit) || graph.survey.callsNamed('gc').length > 0) return null;
  const name = moduleVariableOf(graph, registry);
  if (name?.type !== 'Identifier') return null;
  return { messageId: 'keptByModule', data: { name: name.name, line: String(name.loc.start.line) }, name };
}

/** What is registered on this very registry, in the call that does it. */
function targetOn(graph: Graph, registry: GraphNode, run: SiteRun, depth = 0): GraphNode | null {
  if (run.registries.includes(registry)) return graph.soleObject(run.target);
  if (depth >= CALL_LEVELS) return null;
  for (const inner of run.forwarded()) {
    const target = targetOn(graph, registry, inner, depth + 1);
    if (target) return target;
  }
  return null;
}

const CALL_LEVELS = 3;

interface EndInCall {
  readonly call: Node;
  readonly end: End | null;
}

/** The same registry as each call has it of the helper, the constructor or the class that makes it. */
function endsInCalls(graph: Graph, made: TSESTree.NewExpression, general: SiteRun): readonly EndInCall[] {
  return runsOf(graph, unitOf(made), 0).flatMap((run): EndInCall[] => {
    const registry = graph.object(made, run);
    const { call } = run;
    if (!call) return [];
    const since = graph.uses(registry).all.find(({ node }) => isRegisteredOn(node));
    // On which nothing is registered here, nothing is lost.
    if (!since) return [];
    const target = general.activation.unit === run.unit ? graph.soleObject(graph.value(general.site.target, run)) : targetOn(graph, registry, general);
    return [{ call, end: endOfRegistry(graph, registry, target, since.node) }];
  });
}

function isRegisteredOn(node: Node): boolean {
  const destination = destinationOf(node);
  return destination.kind === 'receiver' && memberName(destination.access) === 'register';
}

function scopeText(unit: Node): string {
  const name = nameOf(unit);
  if (name === 'the constructor') return name;
  const owner = unit.parent?.type === 'MethodDefinition' && unit.parent.kind === 'constructor' ? unit.parent.parent.parent : null;
  if (owner && isClass(owner)) return name === null ? 'the constructor' : `the constructor of \`${name}\``;
  return name === null ? `the function at line ${String(unit.loc.start.line)}` : `\`${name}\``;
}
