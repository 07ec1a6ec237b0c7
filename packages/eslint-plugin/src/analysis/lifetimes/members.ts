/** Lists that are gone over from the first member to the last: what is done to each of them is done to all. */
import { CALLS_FOR_EACH } from '../catalog/callbacks.ts';
import { MEMBER_CUTS } from '../catalog/stores.ts';
import type { Graph } from '../heap/graph.ts';
import { originOf } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { calleeOf, isFunction, memberName, unwrap } from '../syntax/nodes.ts';
import { isSame, type Term, termOf } from './identity.ts';

/** The list that a term is each member of, one after the other: `for (const one of list)`, `list.forEach((one) => …)`. */
export function listOfEach(graph: Graph, term: Term): Term | null {
  if (term.kind !== 'name') return null;
  const [def] = term.variable.defs;
  const node = def?.node as Node | undefined;
  if (!def || !node) return null;
  if (node.type === 'VariableDeclarator') {
    const loop = node.parent.parent;
    return loop.type === 'ForOfStatement' && loop.left === node.parent && !loop.await && node.id === def.name ? termOf(graph, { node: loop.right, run: term.run }) : null;
  }
  const call = isFunction(node) && node.params[0] === def.name ? node.parent : null;
  const access = call?.type === 'CallExpression' && call.arguments[0] === node ? unwrap(call.callee) : null;
  const { outer, call: caller } = term.run;
  return access?.type === 'MemberExpression' && caller === null && outer && CALLS_FOR_EACH.has(memberName(access) ?? '') ? termOf(graph, { node: access.object, run: outer }) : null;
}

/** Whether the term is a member of the list for certain. */
export function isInList(graph: Graph, term: Term, list: Term): boolean {
  if (list.kind !== 'made' || list.node.type !== 'ArrayExpression') return false;
  const { node, run } = list;
  return node.elements.some((element) => element && element.type !== 'SpreadElement' && isSame(termOf(graph, { node: element, run }), term));
}

/** Whether two terms go over one list that loses no member in between: one that this file makes, and takes nothing out of. */
export function areMembersOfOne(graph: Graph, one: Term, other: Term): boolean {
  const [list, second] = [listOfEach(graph, one), listOfEach(graph, other)];
  return list?.kind === 'made' && second !== null && isSame(list, second) && !mayLoseMembers(graph, list.node);
}

/** Whether a call or a write of the file may take members out of what `list` makes. */
function mayLoseMembers(graph: Graph, list: Node): boolean {
  const cut = [...(MEMBER_CUTS.array ?? [])].flatMap((name) => graph.survey.callsNamed(name)).map((call) => {
    const callee = calleeOf(call);
    return callee.type === 'MemberExpression' ? callee.object : callee;
  });
  return [...cut, ...graph.survey.writesOf('length').map(({ object }) => object)].some((receiver) => {
    const values = graph.concrete(graph.value(receiver, graph.activationAt(receiver)));
    return values.length === 0 || values.some(({ node }) => node.what.kind !== 'object' || originOf(node) === list);
  });
}
