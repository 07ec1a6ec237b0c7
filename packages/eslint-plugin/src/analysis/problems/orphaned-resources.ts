/** Closures that outlive a call and use what a cleanup releases, and that do not keep the object which the cleanup waits for. */
import { ACQUIRES } from '../catalog/releases.ts';
import { REMOVALS } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import { isCalledElsewhere, receiverFor, runsOf } from '../heap/callers.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { actionsOf } from '../lifetimes/actions.ts';
import { type Effect, effectsOf } from '../lifetimes/effects.ts';
import { mayEnd } from '../lifetimes/endings.ts';
import { comesOut, holdersOf, isGoneAfterCall, type Stay, stayOf } from '../lifetimes/holders.ts';
import { isSame, type Place, type Term, termOf } from '../lifetimes/identity.ts';
import type { Node, Problem, Scope } from '../model.ts';
import { mayStop } from '../registrations/registry-uses.ts';
import { type Giving, givingsAfterDeath, isUnconditional } from '../registrations/releases.ts';
import { settingsOf } from '../registrations/settings.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { leadsToTarget, verdictOf } from '../retention/verdict.ts';
import { calleeOf, type CallNode, constructorOf, contains, type FunctionNode, isClass, isFunction, pathText, type Unit, unitOf } from '../syntax/nodes.ts';

/** `isSaid`: whether another rule says of the registered object that nobody has it at all. */
export function orphanedResources(file: SourceFile, isSaid: (loc: Node['loc']) => boolean): readonly Problem[] {
  const reported = new Map<Node, Problem>();
  const found = file.sites.length === 0 ? [] : answersTo(file.graph, file.sites, (site) => orphanedBy(file, site, isSaid));
  for (const [node, problem] of found) if (!reported.has(node)) reported.set(node, problem);
  return [...reported.values()];
}

type Found = readonly (readonly [node: Node, problem: Problem])[];

function orphanedBy(file: SourceFile, site: SiteRun, isSaid: (loc: Node['loc']) => boolean): Found {
  const { graph } = file;
  // What runs at exit as well may come too early in any case; that is another story.
  if (site.isDoomed || site.unsure !== undefined || site.activation.call !== null || site.registrar.atExit === true || site.registrar.target !== 0) return [];
  const settings = settingsOf(graph, site, graph.activationAt(site.site.call));
  const found = [...settings.flatMap(({ run, root }) => withoutLocalTarget(graph, run, root)), ...withoutReceiver(graph, { ...site, activation: graph.activationAt(site.site.call) })];
  return found.length > 0 && isSaid(site.site.target.loc) ? [] : found;
}

/** Closures that leave a function which makes the target and lets go of it. */
function withoutLocalTarget(graph: Graph, run: SiteRun, root: Activation): Found {
  const target = targetOf(graph, run);
  if (target?.what.kind !== 'object') return [];
  const givings = givingsAfterDeath(graph, run);
  if (givings.length === 0) return [];
  const runs = runsFrom(graph, root);
  if (isClaimed(graph, runs, givings) || mayStop(graph, run, root.unit, effectsOf(graph, root))) return [];
  const isOpen = isCalledElsewhere(graph, root.unit);
  const leaving = runs.flatMap((one) => closuresOf(graph, one, givings).filter(({ closure }) => {
    const stay = stayAfter(graph, closure, target, runs);
    return stay === 'stays' || (stay === 'caller' && isOpen);
  }));
  if (leaving.length === 0 || !isGoneAfterCall(graph, target, { isWeak: (node) => node === target }) || verdictOf(graph, run).kind !== 'free') return [];
  return leaving.map((use) => [use.at, problemOf(run, use, target)] as const);
}

/** Closures that a method hands out and that do not keep `this`: whoever has one need not have the object. */
function withoutReceiver(graph: Graph, run: SiteRun): Found {
  const target = targetOf(graph, run);
  if (target?.what.kind !== 'receiver' || !isClass(target.what.owner)) return [];
  const givings = givingsAfterDeath(graph, run);
  if (givings.length === 0) return [];
  const actions = actionsOf(graph, target);
  const found = actions.flatMap((action) => {
    if (action.isPrivate) return [];
    const runs = runsFrom(graph, action.run);
    if (isClaimed(graph, runs, givings) || mayStop(graph, run, action.fn, effectsOf(graph, action.run))) return [];
    return runs.flatMap((one) => closuresOf(graph, one, givings).filter(({ closure }) =>
      stayAfter(graph, closure, target, runs) !== null && !leadsToTarget(graph, run, closure),
    ));
  });
  if (found.length === 0 || !comesOut(graph, target) || isKept(graph, target) || verdictOf(graph, run).kind !== 'free') return [];
  return found.map((use) => [use.at, problemOf(run, use, target)] as const);
}

/** Who has the closure after the call. A collection that loses it later loses it too late, but what the call takes out itself it does not leave behind, and who stops a timer may be who has the target. */
function stayAfter(graph: Graph, closure: GraphNode, target: GraphNode, runs: readonly Activation[]): Stay | null {
  const isRemoving = runs.some((run) => effectsOf(graph, run).some(({ name }) => name !== null && (REMOVALS.has(name) || name === 'delete')));
  return stayOf(graph, closure, { isWeak: (node) => node === target }, (holding, held) => (isRemoving || holding.holder.kind === 'timer' || holding.holder.kind === 'listener') && mayEnd(graph, holding, held, null));
}

function targetOf(graph: Graph, run: SiteRun): GraphNode | null {
  const [expression] = run.site.call.arguments;
  return expression ? graph.soleObject(graph.value(expression, run.activation)) : null;
}

/** Whether the file keeps an instance, in its own methods or where it makes one: then the closures may well live no longer. */
function isKept(graph: Graph, target: GraphNode): boolean {
  const { what } = target;
  if (what.kind !== 'receiver' || !isClass(what.owner)) return true;
  const constructor = constructorOf(what.owner);
  const instances = constructor ? runsOf(graph, constructor, 0).flatMap(({ receiver }) => receiver ?? []) : [];
  return [target, ...instances].some((one) => {
    const holders = holdersOf(graph, one);
    return !holders.isComplete || holders.all.some(({ holder }) => holder.kind !== 'caller' && !(holder.kind === 'object' && isGoneAfterCall(graph, holder.of, { isWeak: (node) => node === one })));
  });
}

const DEPTH_LIMIT = 3;

/** The run, and those of the local functions that it calls. */
function runsFrom(graph: Graph, run: Activation, depth = 0): readonly Activation[] {
  if (depth >= DEPTH_LIMIT) return [run];
  return [run, ...graph.survey.callsIn(run.unit).flatMap((call) => calledBy(graph, call, run).flatMap((inner) => runsFrom(graph, inner, depth + 1)))];
}

function calledBy(graph: Graph, call: CallNode, run: Activation): readonly Activation[] {
  return graph.callables(graph.value(calleeOf(call), run)).flatMap(({ fn, node }) => {
    const unit = isClass(fn) ? constructorOf(fn) : fn;
    return (unit && graph.called(unit, node.activation, call, run, receiverFor(graph, call, unit, run))) ?? [];
  });
}

/** A closure that uses what is released. */
interface Orphan {
  readonly closure: GraphNode;
  readonly at: Node;
  readonly resource: Place;
  readonly giving: Giving;
}

function closuresOf(graph: Graph, run: Activation, givings: readonly Giving[]): readonly Orphan[] {
  return closuresMadeIn(graph, run.unit).flatMap((fn): readonly Orphan[] => {
    const effects = effectsOf(graph, graph.general(fn, run));
    // What is asked about the resource may be whether it is still there.
    const tests = new Set(effects.flatMap(({ conditions }) => conditions?.map(({ test }) => test.node) ?? []));
    for (const effect of effects) {
      if ([...tests].some((test) => contains(test, effect.through[0] ?? effect.node))) continue;
      const use = useIn(graph, effect, givings);
      const at = effect.through[0] ?? effect.node;
      if (use && contains(fn, at)) return [{ closure: graph.object(fn, run), at, ...use }];
    }
    return [];
  });
}

/** The functions that are written in a unit, methods of classes and what is nested deeper left out. */
function closuresMadeIn(graph: Graph, unit: Unit): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  const scope = isFunction(unit) ? graph.scopes.manager.acquire(unit) : null;
  const waiting: Scope[] = scope ? [scope] : [];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const block: Node = one.block;
    if (block === unit || !isFunction(block)) {
      if (!isClass(block)) waiting.push(...one.childScopes);
    } else if (unitOf(block) === unit && block.parent.type !== 'MethodDefinition') found.push(block);
  }
  return found;
}

/** What is given to a function that the file does not show, or is asked to do something, unless that releases it as well. A test may ask whether it is still there. */
function useIn(graph: Graph, effect: Effect, givings: readonly Giving[]): Pick<Orphan, 'resource' | 'giving'> | null {
  const { isFollowed, node, name, given, receiver } = effect;
  if (isFollowed || node.type !== 'CallExpression' || !isUnconditional(graph, effect)) return null;
  for (const place of receiver ? [...given, receiver] : given) {
    const term = termOf(graph, place);
    const giving = givings.find(({ resource }) => isHandle(resource) && isSame(resource, term));
    if (giving && giving.name !== name) return { resource: place, giving };
  }
  return null;
}

/** A name of a module or of nobody means the same to everyone: nobody hands it out. */
function isHandle(term: Term): boolean {
  switch (term.kind) {
    case 'name':
      return isFunction(term.run.unit);
    case 'part':
      return isHandle(term.of);
    case 'object':
    case 'made':
      return true;
    default:
      return false;
  }
}

/** Whether somebody makes a claim of its own on what is released. */
function isClaimed(graph: Graph, runs: readonly Activation[], givings: readonly Giving[]): boolean {
  return runs.some((run) => effectsOf(graph, run).some(({ name, given, receiver }) =>
    name !== null && ACQUIRES.named.test(name) && [...given, ...(receiver ? [receiver] : [])].some((place) => givings.some(({ resource }) => isSame(resource, termOf(graph, place)))),
  ));
}

function problemOf({ site }: SiteRun, { at, resource, giving }: Orphan, target: GraphNode): Problem {
  return {
    messageId: 'orphaned',
    loc: at.loc,
    data: { resource: pathText(resource.node), target: targetText(target), line: String(site.call.loc.start.line), release: giving.name },
    repairs: () => [],
  };
}

function targetText({ what }: GraphNode): string {
  if (what.kind === 'receiver') return 'the object it belongs to (`this` of the method)';
  if (what.kind !== 'object') return 'the registered object';
  const { parent } = what.origin;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return `\`${parent.id.name}\``;
  return what.origin.type === 'NewExpression' ? `the \`${pathText(what.origin.callee)}\` of line ${String(what.origin.loc.start.line)}` : 'the registered object';
}
