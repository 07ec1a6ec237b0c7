/**
 * Registries that are collected with or before their targets. A registry that is gone calls nothing: executed in the
 * corpus folder `no-collectable-registry`.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../findings/file.ts';
import type { Graph } from '../heap/graph.ts';
import type { GraphNode } from '../heap/nodes.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import { isOwnRun, moduleVariableOf, outlivesItsCall } from '../lifetimes/registries.ts';
import type { Node, Problem, Scope } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { targetText } from '../repairs/explain.ts';
import { moveRegistry } from '../repairs/moved-registries.ts';
import { contains, isClass, isFunction, nameOf, pathText, unitOf, wrapped } from '../syntax/nodes.ts';

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
  return [...bySource].flatMap(([made, runs]): Problem[] => {
    const ends = runs.map((run) => endOf(file.graph, made, run));
    const [first] = ends;
    const [run] = runs;
    // Whatever is registered elsewhere on the same registry may keep it alive in a way that is not looked at here.
    if (!first || !run || ends.includes(null)) return [];
    return [
      {
        messageId: first.messageId,
        loc: { start: made.loc.start, end: made.callee.loc.end },
        data: { target: targetText(run.site.target), ...first.data },
        // It stands at the top already.
        repairs: () => (first.messageId === 'keptByModule' ? [] : moveRegistry(file, made, runs)),
      },
    ];
  });
}

interface End {
  readonly messageId: 'keptByNothing' | 'keptByVariable' | 'keptByTarget' | 'keptByModule';
  readonly data: Readonly<Record<string, string>>;
}

/** How the registry comes to its end; null when that is not certain. */
function endOf(graph: Graph, made: TSESTree.NewExpression, run: SiteRun): End | null {
  const [registry] = run.registries;
  const unit = unitOf(made);
  if (!registry || run.registries.length !== 1 || run.unsure !== undefined) return null;
  if (unit.type === 'Program') return endWithModule(graph, registry);
  if (outlivesItsCall(graph, made)) return null;
  // A target that dies while the registry is still on the stack: V8 keeps the registry until it has called.
  if (graph.survey.callsNamed('gc').length > 0) return null;
  const uses = graph.uses(registry);
  if (!uses.isComplete) return null;
  const target = graph.soleObject(run.target);
  let end: End = { messageId: 'keptByNothing', data: {} };
  for (const { node, activation } of uses.all) {
    // What only the callback names is kept by the registry itself.
    if (contains(made, node) && node !== made) continue;
    const { parent } = wrapped(node);
    switch (parent?.type) {
      case 'MemberExpression':
        if (parent.object !== wrapped(node) || parent.parent.type !== 'CallExpression' || parent.parent.callee !== parent || !isOwnRun(activation, registry.activation)) return null;
        break;
      case 'VariableDeclarator': {
        if (parent.id.type !== 'Identifier' || !isOwnRun(activation, registry.activation) || !isGoneWithCall(graph, parent.id, made)) return null;
        end = keptByVariable(parent.id, unit);
        break;
      }
      case 'AssignmentExpression': {
        if (parent.right !== wrapped(node) || parent.parent.type !== 'ExpressionStatement') return null;
        if (parent.left.type === 'Identifier' && isGoneWithCall(graph, parent.left, made)) {
          end = keptByVariable(parent.left, unit);
          break;
        }
        if (parent.left.type !== 'MemberExpression' || !isTarget(graph, target, graph.value(parent.left.object, activation))) return null;
        end = { messageId: 'keptByTarget', data: { field: pathText(parent.left), line: String(parent.loc.start.line) } };
        break;
      }
      case 'PropertyDefinition': {
        if (parent.static || !isTarget(graph, target, graph.receiver(activation))) return null;
        const name = nameOf(node);
        end = { messageId: 'keptByTarget', data: { field: name === null ? 'a field' : `this.${name}`, line: String(parent.loc.start.line) } };
        break;
      }
      case 'ExpressionStatement':
        break;
      default:
        return null;
    }
  }
  return end;
}

/** What no function names and nothing exports is gone when the module has run, unless it waits in the middle. */
function endWithModule(graph: Graph, registry: GraphNode): End | null {
  if (graph.survey.awaits(registry.activation.unit) || graph.survey.callsNamed('gc').length > 0) return null;
  const name = moduleVariableOf(graph, registry);
  if (name?.type !== 'Identifier') return null;
  return { messageId: 'keptByModule', data: { name: name.name, line: String(name.loc.start.line) } };
}

function keptByVariable({ name, loc }: TSESTree.Identifier, unit: Node): End {
  return { messageId: 'keptByVariable', data: { name, scope: scopeText(unit), line: String(loc.start.line) } };
}

function isTarget(graph: Graph, target: GraphNode | null, holder: GraphNode): boolean {
  return target !== null && graph.soleObject(holder) === target;
}

/** Whether the variable that the registry is put into is gone when the call that makes the registry is over. */
function isGoneWithCall(graph: Graph, name: TSESTree.Identifier, made: TSESTree.NewExpression): boolean {
  const unit = unitOf(made);
  // While it waits, an async function or generator may still hold its variables.
  if (!isFunction(unit) || unit.generator || graph.survey.awaits(unit)) return false;
  const variable = graph.scopes.variableOf(name);
  if (!variable || graph.scopes.unitOf(variable.scope) !== unit) return false;
  const captured = graph.environments.captorOf(variable, variable.scope);
  if (!captured) return true;
  if (captured.captor.reason !== 'names') return false;
  // Only the registry's own callback and held values may name it, and no other closure may share their scope.
  const own = variable.references.flatMap(({ identifier }) => {
    const use = identifier as Node;
    const call = use.parent?.type === 'MemberExpression' && use.parent.parent.type === 'CallExpression' ? use.parent.parent : null;
    return call && unitOf(call) === unit && isRegistration(graph, call) ? [call] : [];
  });
  const closed = [...own, made];
  return hasClosuresOnlyIn(variable.scope, closed);
}

/** Whether every function inside of `scope` stands in one of the places; the first that does not ends the search. */
function hasClosuresOnlyIn(scope: Scope, places: readonly Node[]): boolean {
  const scopes = [...scope.childScopes];
  for (let inner = scopes.pop(); inner; inner = scopes.pop()) {
    const block = inner.block as Node;
    if (!isFunction(block)) scopes.push(...inner.childScopes);
    else if (!places.some((place) => contains(place, block))) return false;
  }
  return true;
}

function scopeText(unit: Node): string {
  const name = nameOf(unit);
  if (name === 'the constructor') return name;
  const owner = unit.parent?.type === 'MethodDefinition' && unit.parent.kind === 'constructor' ? unit.parent.parent.parent : null;
  if (owner && isClass(owner)) return name === null ? 'the constructor' : `the constructor of \`${name}\``;
  return name === null ? `the function at line ${String(unit.loc.start.line)}` : `\`${name}\``;
}
