/** What the code of a closure needs: all that it can reach by the names that it uses, and not what its scopes bring along. */
import type { Node } from '../model.ts';
import { contains, isArrow, isClass, isFunction, receiverUnitOf } from '../syntax/nodes.ts';
import { isValueReference } from '../syntax/scopes.ts';
import type { Graph } from './graph.ts';
import { listedResult } from './kinds.ts';
import type { GraphNode } from './nodes.ts';

/** So many nodes are looked at. */
const LIMIT = 600;

/** All nodes that the closure needs, possibly or certainly, itself included; null where that is too much to follow, or not told by names. */
export function neededBy(graph: Graph, closure: GraphNode): ReadonlySet<GraphNode> | null {
  const needed = new Set<GraphNode>([closure]);
  // A set is walked in the order of insertion, what is added on the way included.
  for (const node of needed) {
    if (needed.size > LIMIT) return null;
    const { what } = node;
    if (what.kind === 'environment') continue;
    if (what.kind === 'object' && (isFunction(what.origin) || isClass(what.origin))) {
      const named = namedBy(graph, what.origin, node);
      if (!named) return null;
      for (const one of named) needed.add(one);
    }
    const isKnown = isMadeByBuiltIn(graph, node);
    for (const { to, step } of node.edges) if (step?.kind !== 'closure' && !(isKnown && step?.kind === 'element' && step.how === LINKED)) needed.add(to);
  }
  return needed;
}

/** How `later-stores` calls what an unknown call may have linked with something else that it was given. */
const LINKED = 'something';

/** Whether it is a built-in object that this file makes, or a part of one, `controller.signal`: no call links it with what else that is given. */
export function isMadeByBuiltIn(graph: Graph, node: GraphNode): boolean {
  let owner: GraphNode | null = node;
  while (owner?.what.kind === 'outside') owner = owner.what.object;
  const { what } = owner ?? {};
  return what?.kind === 'object' && owner !== null && (what.origin.type === 'NewExpression' || what.origin.type === 'CallExpression') && listedResult(graph, what.origin, owner.activation) !== null;
}

/** The variables and the receiver that a function or class names from around; null where it can name anything. */
function namedBy(graph: Graph, fn: Node, closure: GraphNode): readonly GraphNode[] | null {
  if (graph.survey.evals.length > 0 || graph.survey.withs.length > 0) return null;
  const scope = graph.scopes.manager.acquire(fn);
  if (!scope) return null;
  const found: GraphNode[] = [];
  for (const reference of scope.through) {
    const variable = reference.resolved;
    if (!variable || !isValueReference(reference) || graph.scopes.isSingleton(variable.scope)) continue;
    found.push(graph.variable(variable, graph.runOf(variable.scope, closure.activation)));
  }
  if (namesReceiver(graph, fn)) found.push(graph.receiver(closure.activation));
  if (isFunction(fn) && isArrow(fn)) {
    const around = receiverUnitOf(fn);
    if (isFunction(around) && graph.survey.argumentsCaptor(around)?.tokens.some((token) => contains(fn, token)) === true) return null;
  }
  return found;
}

/** Whether the function says `this` and means that of the function around it. */
export function namesReceiver(graph: Graph, fn: Node): boolean {
  if (!isFunction(fn) || !isArrow(fn)) return false;
  const around = receiverUnitOf(fn);
  return around.type !== 'Program' && graph.survey.receiversOf(around).some((token) => contains(fn, token));
}
