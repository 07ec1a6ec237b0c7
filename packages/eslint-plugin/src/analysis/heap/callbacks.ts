/** What built-in methods pass to a function that is written in their call. */
import type { Container } from '../catalog/builtins.ts';
import { type Callback, CALLBACKS, WALKING_CALLBACKS } from '../catalog/callbacks.ts';
import { entryOf } from '../catalog/entry.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { type FunctionNode, isFunction, memberName, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { classChain } from './classes.ts';
import { mayBeChanged } from './cuts.ts';
import type { Graph } from './graph.ts';
import { walkedEdges } from './iteration.ts';
import { containerOf } from './kinds.ts';
import { listAt } from './lists.ts';
import { passedWhere } from './local-functions.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode } from './nodes.ts';
import { memberOf, settledEdges } from './values.ts';

interface CallbackCall {
  readonly callback: Callback;
  readonly call: Extract<Node, { type: 'CallExpression' }>;
  readonly receiver: GraphNode;
}

/** The parameters that a function gets a member of the receiver in, where `call` runs it for each of them. */
export function memberParameters(graph: Graph, call: Node, activation: Activation): { readonly fn: FunctionNode; readonly parameters: readonly Node[] } | null {
  const fn = call.type === 'CallExpression' ? call.arguments.find((argument) => isFunction(argument)) : undefined;
  const found = fn && isFunction(fn) ? callbackCall(graph, fn, activation) : null;
  if (!found || !fn || !isFunction(fn) || found.call !== call) return null;
  return { fn, parameters: fn.params.filter((_, index) => found.callback.passes[index] === 'member') };
}

/** What a parameter of a callback gets; null where no built-in method is seen to call it. */
export function callbackArgument(graph: Graph, fn: Node, index: number, run: Activation): readonly Edge[] | null {
  const found = isFunction(fn) && run.outer ? callbackCall(graph, fn, run.outer) : null;
  if (!found || !isFunction(fn)) return null;
  const { callback, call, receiver } = found;
  switch (callback.passes[index]) {
    case 'member':
      return onlyEntryOf(graph, receiver, 'values') ?? membersOf(graph, receiver, call, run.outer as Activation);
    case 'key':
      return onlyEntryOf(graph, receiver, 'keys');
    case 'walked': {
      const walked = walkedEdges(graph, receiver, call, run.outer as Activation);
      // What is only like a list is not walked over.
      return walked.length > 0 ? walked.map(({ to, because }) => ({ to, because: because ?? (walked.length > 1 ? DEPENDS : undefined) })) : null;
    }
    case 'receiver':
      return [{ to: receiver }];
    case 'settled':
      return settledEdges(graph, receiver);
    case 'carried': {
      const initial = callback.initial === undefined ? undefined : call.arguments[callback.initial];
      const first: readonly Edge[] = initial ? [{ to: graph.value(initial, run.outer as Activation) }] : membersOf(graph, receiver, call, run.outer as Activation);
      const results = graph.survey.returnsOf(fn).map((result): Edge => ({ to: graph.value(result, run), because: DEPENDS }));
      return [...first.map((edge) => ({ ...edge, because: edge.because ?? DEPENDS })), ...results];
    }
    case 'value':
      return [{ to: graph.primitive }];
    default:
      return callback.passes.length > index ? null : [{ to: graph.primitive }];
  }
}

function callbackCall(graph: Graph, fn: FunctionNode, activation: Activation): CallbackCall | null {
  const use = passedWhere(graph, fn);
  const call = use.parent;
  // Named further out than it is given, it does not know the run of that call.
  if (use !== wrapped(fn) && unitOf(use) !== activation.unit) return null;
  if (call?.type !== 'CallExpression' || call.callee === use) return null;
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const path = pathOf(graph.scopes, callee);
  const walking = path === null ? undefined : entryOf(WALKING_CALLBACKS, path);
  const over = walking && call.arguments[walking.at] === use ? call.arguments[walking.over] : undefined;
  if (walking && over) return { callback: walking, call, receiver: graph.value(over, activation) };
  if (callee.type !== 'MemberExpression' || name === null || !mayCallBack(name)) return null;
  const receiver = graph.value(callee.object, activation);
  const kinds = new Set<Container | null>(graph.concrete(receiver).map(({ node }) => containerOf(graph, node)));
  const [kind, other] = kinds;
  const callback = kind && other === undefined && kinds.size === 1 ? entryOf(CALLBACKS[kind] ?? {}, name) : undefined;
  return callback && call.arguments[callback.at] === use ? { callback, call, receiver } : null;
}

function mayCallBack(name: string): boolean {
  return Object.values(CALLBACKS).some((methods) => Object.hasOwn(methods, name));
}

/** The key or the value of a Map with one entry that nothing changes, as it was made; null where there may be another. */
function onlyEntryOf(graph: Graph, receiver: GraphNode, part: 'keys' | 'values'): readonly Edge[] | null {
  const map = graph.soleObject(receiver);
  if (map?.what.kind !== 'object' || map.what.origin.type !== 'NewExpression' || containerOf(graph, map) !== 'map') return null;
  const [entries, ...others] = map.what.origin.arguments;
  const [pair, second] = entries?.type === 'ArrayExpression' ? entries.elements : [];
  const [key, value] = pair?.type === 'ArrayExpression' ? pair.elements : [];
  if (others.length > 0 || !key || !value || second !== undefined || key.type === 'SpreadElement' || value.type === 'SpreadElement') return null;
  if (classChain(graph, map).length > 0 || !graph.isSettled(map) || mayBeChanged(graph, map) || graph.mutations(map).some(({ kind }) => kind !== 'access')) return null;
  return [{ to: graph.value(part === 'keys' ? key : value, map.activation) }];
}

/** The element of a list of one, for certain; else some member. */
function membersOf(graph: Graph, receiver: GraphNode, call: Node, activation: Activation): readonly Edge[] {
  const lists = graph.concrete(receiver);
  return lists.flatMap(({ node, because }): readonly Edge[] => {
    const elements = listAt(graph, node, call, activation);
    if (!elements) return memberOf(graph, node).map((edge) => ({ to: edge.to, because: edge.because ?? because }));
    const unsure = because ?? (elements.length > 1 || lists.length > 1 ? DEPENDS : undefined);
    return elements.map((slot) => ({ to: slot?.to ?? graph.primitive, because: unsure }));
  });
}
