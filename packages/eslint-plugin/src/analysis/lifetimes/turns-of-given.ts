/** Places that run once for each member of what a caller gives: in a loop over it, or in a callback of one of its methods. */
import { WALKS_MEMBERS } from '../catalog/effects.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { baseOf, calleeOf, contains, isFunction, memberName, unitOf } from '../syntax/nodes.ts';

/** One step outwards: `place` stands in `within`, a loop or a function, and nothing between the two repeats it. */
export interface Segment {
  readonly within: Node;
  readonly place: Node;
}

/** From the place to the function that whoever gives the list calls. */
export function segmentsOf(graph: Graph, place: Node): readonly Segment[] {
  const unit = unitOf(place);
  let child = place;
  for (let { parent } = child; parent && child !== unit; child = parent, { parent } = parent) {
    if (parent.type === 'ForOfStatement' && parent.body === child && isGiven(graph, parent.right)) return [{ within: parent, place }, ...segmentsOf(graph, parent)];
  }
  const list = walkedBy(unit);
  const goes = destinationOf(unit);
  return [{ within: unit, place }, ...(list && goes.kind === 'argument' && isGiven(graph, list) ? segmentsOf(graph, goes.call) : [])];
}

/** The list whose method runs the function for each of its members. */
function walkedBy(unit: Node): Node | null {
  const goes = isFunction(unit) && !unit.async && !unit.generator ? destinationOf(unit) : null;
  const callee = goes?.kind === 'argument' && goes.index === 0 ? calleeOf(goes.call) : null;
  return callee?.type === 'MemberExpression' && WALKS_MEMBERS.has(memberName(callee) ?? '') ? callee.object : null;
}

/** Whether a caller has a say in what it is: a parameter, or a part of one. */
function isGiven(graph: Graph, list: Node): boolean {
  const base = baseOf(list);
  const variable = base.type === 'Identifier' ? graph.scopes.variableOf(base) : null;
  return variable !== null && ((variable.defs[0]?.type as string | undefined) === 'Parameter' || isTurnOfGiven(graph, variable));
}

/** Whether the variable has another member of such a list in each turn. */
export function isTurnOfGiven(graph: Graph, variable: Variable): boolean {
  const list = listOfTurn(variable);
  return list !== null && isGiven(graph, list);
}

/** The list of which a variable has another member in each turn. */
export function listOfTurn(variable: Variable): Node | null {
  const [def, second] = variable.defs;
  const node = def?.node as Node | undefined;
  if (!node || second) return null;
  const [first] = isFunction(node) ? node.params : [];
  if (isFunction(node)) return first && def && contains(first, def.name) ? walkedBy(node) : null;
  const loop = node.type === 'VariableDeclarator' ? node.parent.parent : null;
  return loop?.type === 'ForOfStatement' ? loop.right : null;
}
