/** What the code of a closure needs: all that it can reach by the names that it uses, and not what its scopes bring along. */
import type { Node } from '../model.ts';
import { contains, isArrow, isClass, isFunction, unitOf } from '../syntax/nodes.ts';
import { isValueReference } from '../syntax/scopes.ts';
import type { Graph } from './graph.ts';
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
    for (const { to, step } of node.edges) if (step?.kind !== 'closure') needed.add(to);
  }
  return needed;
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
    let around: Node = unitOf(fn);
    while (isArrow(around)) around = unitOf(around);
    if (isFunction(around) && graph.survey.argumentsCaptor(around)?.tokens.some((token) => contains(fn, token)) === true) return null;
  }
  return found;
}

/** Whether the function says `this` and means that of the function around it. */
export function namesReceiver(graph: Graph, fn: Node): boolean {
  if (!isFunction(fn) || !isArrow(fn)) return false;
  let around = unitOf(fn);
  while (isArrow(around)) around = unitOf(around);
  return around.type !== 'Program' && graph.survey.receiversOf(around).some((token) => contains(fn, token));
}
