/** One thing that is written in both branches of an `if` or of `? :`: whichever is taken, it is there afterwards. */
import type { Node } from '../model.ts';
import { isFunction } from '../syntax/nodes.ts';
import { runsInEvery } from '../syntax/order.ts';
import type { Write } from './cells.ts';
import type { Graph } from './graph.ts';

/** The writes, and behind those of two branches what is sure of both: done when the whole of the decision is. */
export function withJoined(graph: Graph, writes: readonly Write[]): readonly Write[] {
  if (writes.length < 2) return writes;
  return writes.flatMap((write, index) => [write, ...writes.slice(0, index).flatMap((earlier) => joined(graph, earlier, write) ?? [])]);
}

function joined(graph: Graph, one: Write, other: Write): Write | null {
  if (one.activation !== other.activation || [one, other].some(({ because, isBinding, computedBy }) => because ?? isBinding ?? computedBy)) return null;
  const decision = decisionBetween(one.at, other.at);
  if (!decision) return null;
  const value = graph.soleObject(one.value);
  return value && value === graph.soleObject(other.value) ? { at: decision, activation: one.activation, value: one.value, token: one.token ?? one.at } : null;
}

/** What takes one of two ways, where each is sure to run the one and the other node. */
function decisionBetween(one: Node, other: Node): Node | null {
  let branch = one;
  for (let { parent } = one; parent && !isFunction(parent); branch = parent, parent = parent.parent) {
    if (parent.type !== 'IfStatement' && parent.type !== 'ConditionalExpression') continue;
    if (branch === parent.test || !parent.alternate) continue;
    const opposite = branch === parent.consequent ? parent.alternate : parent.consequent;
    if (opposite.range[0] > other.range[0] || other.range[1] > opposite.range[1]) continue;
    return runsInEvery(branch, one) && runsInEvery(opposite, other) ? parent : null;
  }
  return null;
}
