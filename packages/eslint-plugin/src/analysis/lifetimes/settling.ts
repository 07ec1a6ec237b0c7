/** When promises that are made with an executor settle. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LISTENING } from '../catalog/effects.ts';
import { FIRST_EVENTS, LAST_EVENTS, LISTENING_ONCE, LONG_TIMEOUT } from '../catalog/long-lived.ts';
import { constantOf } from '../heap/constants.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, type CallNode, contains, type FunctionNode, isFunction, memberName, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';

/** Where an executor names what settles its promise. */
function settlersOf(graph: Graph, executor: FunctionNode): readonly Node[] {
  return executor.params.flatMap((param) => (param.type === 'Identifier' ? (graph.scopes.variableOf(param)?.references ?? []) : [])).map(({ identifier }): Node => identifier);
}

/** Whether the listener that `call` adds is what settles the promise, and the function gives that back or waits for it: then nothing is over before the listener has run. */
export function waitsForListener(graph: Graph, executor: FunctionNode, call: CallNode): boolean {
  const settlers = settlersOf(graph, executor);
  if (!settlers.some((one) => contains(call, one)) || !settlers.every((one) => contains(call, one) || (destinationOf(one).kind === 'callee' && unitOf(one) === executor && one.range[0] < call.range[0]))) return false;
  const promise = executor.parent;
  const destination = destinationOf(promise);
  const variable = destination.kind === 'bound' && destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
  const uses: readonly Node[] = variable ? variable.references.flatMap((reference) => (reference.init === true ? [] : [reference.identifier])) : [promise];
  return uses.length > 0 && uses.every((use) => destinationOf(use).kind === 'returned' || wrapped(use).parent?.type === 'AwaitExpression');
}

/** `new Promise((resolve) => { setTimeout(resolve, 1000); })`: a timer, the first event of its kind or another promise settles it, whatever else may. */
export function settlesSoon(graph: Graph, promise: TSESTree.NewExpression): boolean {
  const [executor] = promise.arguments;
  if (!executor || !isFunction(executor)) return false;
  return settlersOf(graph, executor).some((settler) => {
    for (let node: Node = settler; node !== executor && node.parent; node = node.parent) {
      const destination = destinationOf(node);
      if (destination.kind === 'argument' && destination.call.type === 'CallExpression' && (node === settler || isFunction(node)) && runsSoon(graph, destination.call)) return true;
    }
    return false;
  });
}

/** Whether a call has the functions that it is given run after a short while. */
function runsSoon(graph: Graph, call: TSESTree.CallExpression): boolean {
  const callee = calleeOf(call);
  const path = pathOf(graph.scopes, callee);
  const [first, second] = call.arguments;
  if (path === 'setTimeout') {
    const duration = second ? constantOf(graph, second, graph.activationAt(second))?.value : 0;
    return typeof duration === 'number' && duration <= LONG_TIMEOUT;
  }
  if (path === 'setImmediate' || path === 'queueMicrotask') return true;
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  if (callee.type !== 'MemberExpression' || name === null) return false;
  // What a call gives, and no promise that is kept.
  if (name === 'then') return /^(?:CallExpression|ImportExpression)$/.test(unwrap(callee.object).type);
  const event = first && (LISTENING.has(name) || LISTENING_ONCE.has(name)) ? constantOf(graph, first, graph.activationAt(first))?.value : undefined;
  return typeof event === 'string' && FIRST_EVENTS.has(event) && !LAST_EVENTS.has(event);
}
