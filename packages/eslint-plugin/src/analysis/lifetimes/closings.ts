/** Methods by which their own object is done with. */
import { CLOSES, CLOSES_FOR_NOW, CLOSES_WHAT_IT_GETS, REOPENS, SAYS_HOW_IT_ENDS } from '../catalog/long-lived.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { type CallNode, calleeOf, contains, unwrap } from '../syntax/nodes.ts';

/** A method or a function of a literal, under its name. */
interface Named {
  readonly name: string | null;
  readonly value: Node;
}

/**
 * The first of them by which the object is done: it is named so, it ends nothing that it is given, and no other one makes the object
 * work again, unless that one is what puts there what it ends. `call`: what puts something where it stays.
 */
export function closingAmong(graph: Graph, all: readonly Named[], call: CallNode | null, begins: (opening: Node) => boolean): string | null {
  for (const { name, value } of all) {
    if (name === null || !CLOSES.named.test(name)) continue;
    const opening = all.filter((method) => method.name !== null && REOPENS[name]?.includes(method.name) === true);
    if (opening.some((method) => begins(method.value))) return name;
    if (opening.length === 0 && !endsWhatItGets(name, value) && !(call && isPartOfWork(graph, call, name))) return name;
  }
  return null;
}

/** As it is written: `Symbol.dispose`. */
export function closingText(name: string): string {
  return name.replace(/^@@/, 'Symbol.');
}

/** `close(id)` or `release(item)` of an object that has many of them, unlike `close()` and `destroy(error)`. */
function endsWhatItGets(name: string, method: Node): boolean {
  const params = 'params' in method ? (method.params as readonly Node[]) : [];
  const needed = params.find((param) => !(param.type === 'Identifier' && param.name === 'this'));
  if (!needed) return false;
  if (CLOSES_WHAT_IT_GETS.named.test(name)) return true;
  return needed.type === 'Identifier' && !needed.optional && !SAYS_HOW_IT_ENDS.named.test(needed.name);
}

/** `setInterval(() => this.cleanup(), 1000)`: what is done again and again ends nothing. */
function isPartOfWork(graph: Graph, call: CallNode, name: string): boolean {
  const isRepeated = pathOf(graph.scopes, calleeOf(call)) === 'setInterval' || CLOSES_FOR_NOW.named.test(name);
  return isRepeated && graph.survey.accessesOf(name).some((access) => unwrap(access.object).type === 'ThisExpression' && contains(call, access));
}
