/**
 * What stands at which position of an array, where everything that decides it is in the file: the elements it was made of, and
 * each later change with its arguments. One thing that is not understood, and nothing is said of positions.
 */
import { LIST_METHODS, LIST_SORTS, type ListMethod } from '../catalog/lists.ts';
import type { Order } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import type { Node } from '../model.ts';
import { argumentsOf, type Call, calleeOf, type FunctionNode, isFunction, isRestList, memberName } from '../syntax/nodes.ts';
import { alwaysBefore, mayFollow } from '../syntax/order.ts';
import { type Certainty, isCertainAt, type Point, ranBefore } from './cells.ts';
import { constantOf } from './constants.ts';
import { mayBeChanged } from './cuts.ts';
import { platformMethodReplaced } from './definitions.ts';
import { lifetimeOf, objectPoints } from './fields.ts';
import type { Graph } from './graph.ts';
import { containerOf, listedResult } from './kinds.ts';
import type { Activation, GraphNode } from './nodes.ts';

/** What is at one position; null where there is nothing. */
export type Slot = { readonly to: GraphNode; readonly at: Node; readonly activation: Activation } | null;
export type Slots = readonly Slot[];

/** One later change of a list. */
interface Change {
  readonly at: Node;
  readonly activation: Activation;
  readonly apply: (slots: Slots) => Slots | null;
}

/** What the list holds when control is at `place`; null where that is not known position by position. */
export function listAt(graph: Graph, list: GraphNode, place: Node, activation: Activation): Slots | null {
  const lifetime = lifetimeOf(list);
  return changedList(graph, list, (change) => ranBefore({ ...change, value: graph.primitive }, { node: place, activation }, lifetime));
}

/** What it holds in the end. */
export function finalList(graph: Graph, list: GraphNode): Slots | null {
  let points: readonly Point[] | null = null;
  return changedList(graph, list, (change) => {
    points ??= objectPoints(graph, list);
    return points.some((point) => isCertainAt({ ...change, value: graph.primitive }, point)) ? 'always' : 'maybe';
  });
}

/** The list that an expression certainly gives where it stands. */
function listOf(graph: Graph, expression: Node, place: Node, activation: Activation): Slots | null {
  const list = graph.soleObject(graph.value(expression, activation));
  return list && listAt(graph, list, place, activation);
}

function changedList(graph: Graph, list: GraphNode, isDone: (change: Change) => Certainty): Slots | null {
  let slots = madeOf(graph, list);
  if (!slots) return null;
  const done: Change[] = [];
  for (const change of changesOf(graph, list) ?? [null]) {
    const certainty = change && isDone(change);
    if (certainty === 'never') continue;
    if (!change || certainty !== 'always' || mayFollow(change.at, change.at, lifetimeOf(list))) return null;
    done.push(change);
  }
  done.sort((a, b) => a.at.range[1] - b.at.range[1]);
  for (const [index, change] of done.entries()) {
    const before = done[index - 1];
    if (before && (before.activation !== change.activation || !alwaysBefore(before.at, change.at))) return null;
    slots = change.apply(slots);
    if (!slots) return null;
  }
  return slots;
}

/** What the list was made of, whatever becomes of it. */
export function madeOf(graph: Graph, list: GraphNode): Slots | null {
  const { what, activation } = list;
  if (what.kind !== 'object') return null;
  const known = activation.intern(list, 'made of', (): { slots: Slots | null; isOpen: boolean } => ({ slots: null, isOpen: false }));
  // A list that is made of itself is not known, nor is one while something is being looked up further out.
  if (known.slots || known.isOpen) return known.slots;
  known.isOpen = true;
  try {
    return (known.slots = slotsOf(graph, list, what.origin));
  } finally {
    known.isOpen = false;
  }
}

function slotsOf(graph: Graph, list: GraphNode, origin: Node): Slots | null {
  const { activation } = list;
  if (origin.type === 'ArrayExpression') return elementsOf(graph, origin.elements, activation);
  if (isRestList(origin)) return restSlots(graph, origin, activation);
  if (origin.type === 'BlockStatement' && isFunction(activation.unit) && origin === activation.unit.body) return hasFixedParameters(graph, activation.unit) ? argumentSlots(graph, activation) : null;
  if (origin.type !== 'CallExpression' && origin.type !== 'NewExpression') return null;
  const listed = listedResult(graph, origin, activation);
  return listed?.kind === 'fresh' && listed.order ? orderedSlots(graph, origin, listed.order, activation) : null;
}

function orderedSlots(graph: Graph, call: Call, order: Order, activation: Activation): Slots | null {
  const list = argumentsOf(call);
  const [first] = list;
  switch (order) {
    case 'arguments':
      return elementsOf(graph, list, activation);
    case 'arguments or length': {
      if (list.length !== 1 || !first) return elementsOf(graph, list, activation);
      const length = constantOf(graph, first, activation)?.value;
      if (typeof length === 'number') return Number.isInteger(length) && length >= 0 && length < LENGTH_LIMIT ? Array.from({ length }, () => null) : null;
      // A number that is not seen would make it a length.
      return graph.concrete(graph.value(first, activation)).every(({ node }) => node.what.kind === 'object') ? elementsOf(graph, list, activation) : null;
    }
    case 'walked': {
      const source = list.length === 1 && first ? graph.soleObject(graph.value(first, activation)) : null;
      return source && !hasOwnIterator(graph, source) ? listAt(graph, source, call, activation) : null;
    }
    case 'joined': {
      const receiver = receiverSlots(graph, call, activation);
      if (!receiver) return null;
      const parts = list.map((argument) => joinedPart(graph, argument, call, activation));
      return parts.every((part) => part !== null) ? [...receiver, ...parts.flat()] : null;
    }
    case 'method': {
      const name = methodName(call);
      const method = name === null ? undefined : entryOf(LIST_METHODS, name);
      const receiver = receiverSlots(graph, call, activation);
      return name !== null && method && receiver ? (carryOut(graph, call, name, method, receiver, activation)?.result ?? null) : null;
    }
  }
}

const LENGTH_LIMIT = 64;

/** `[1].concat(argument)`: the elements of an array, anything else as it is. */
function joinedPart(graph: Graph, argument: Node, call: Call, activation: Activation): Slots | null {
  if (argument.type === 'SpreadElement') return null;
  const value = graph.value(argument, activation);
  const sole = graph.soleObject(value);
  if (!sole || graph.survey.leavesOf('isConcatSpreadable').length > 0) return null;
  if (containerOf(graph, sole) === 'array') return listAt(graph, sole, call, activation);
  return sole === graph.primitive || (sole.what.kind === 'object' && /^(?:Object|Function|ArrowFunction)Expression$/.test(sole.what.origin.type)) ? [{ to: value, at: argument, activation }] : null;
}

export function receiverSlots(graph: Graph, call: Call, activation: Activation): Slots | null {
  const callee = calleeOf(call);
  return callee.type === 'MemberExpression' ? listOf(graph, callee.object, call, activation) : null;
}

function methodName(call: Call): string | null {
  const callee = calleeOf(call);
  return callee.type === 'MemberExpression' ? memberName(callee) : null;
}

/** The elements of a list that is written down, its spreads opened. */
export function elementsOf(graph: Graph, elements: readonly (Node | null)[], activation: Activation): Slots | null {
  const slots: Slot[] = [];
  for (const element of elements) {
    if (element?.type === 'SpreadElement') {
      const source = graph.soleObject(graph.value(element.argument, activation));
      // What has an iterator of its own gives what that yields.
      const inner = source && !hasOwnIterator(graph, source) ? listAt(graph, source, element, activation) : null;
      if (!inner) return null;
      slots.push(...inner.map((slot) => slot ?? { to: graph.primitive, at: element, activation }));
    } else slots.push(element && { to: graph.value(element, activation), at: element, activation });
  }
  return slots;
}

/** Whether walking over the object is not left to what built-ins do. */
export function hasOwnIterator(graph: Graph, object: GraphNode): boolean {
  return graph.survey.leavesOf('iterator').length > 0 && graph.fieldWrites(object, '@@iterator').length > 0;
}

/** The list of `(...list) =>` in one call, or of `[a, ...list] = source`. */
function restSlots(graph: Graph, name: Node, run: Activation): Slots | null {
  const rest = name.parent;
  const around = rest?.parent;
  if (!rest || !around) return null;
  if (around.type === 'ArrayPattern') return null;
  if (!isFunction(around) || !run.call || !run.caller) return null;
  const index = (around.params as Node[]).indexOf(rest);
  const { call, caller } = run;
  switch (call.type) {
    case 'CallExpression':
    case 'NewExpression':
      return elementsOf(graph, call.arguments, caller)?.slice(index) ?? null;
    case 'TaggedTemplateExpression':
      return index > 0 ? elementsOf(graph, call.quasi.expressions.slice(index - 1), caller) : null;
    default:
      return null;
  }
}

/** The object `arguments` of one call. */
function argumentSlots(graph: Graph, { call, caller }: Activation): Slots | null {
  return caller && (call?.type === 'CallExpression' || call?.type === 'NewExpression') ? elementsOf(graph, call.arguments, caller) : null;
}

/** In sloppy code `arguments` changes with the parameters. */
function hasFixedParameters(graph: Graph, unit: FunctionNode): boolean {
  const parameters = graph.scopes.manager.getDeclaredVariables(unit).filter(({ defs }) => defs.some(({ type }) => (type as string) === 'Parameter'));
  return parameters.every(({ references }) => references.every((reference) => !reference.isWrite()));
}

/** Does to the list what the call does to the array. */
function carryOut(graph: Graph, call: Call, name: string, method: ListMethod, slots: Slots, activation: Activation): { readonly slots: Slots; readonly result: Slots | null; readonly one: Slot | undefined } | null {
  const given: unknown[] = [];
  for (const [index, argument] of argumentsOf(call).entries()) {
    const kind = method.takes[Math.min(index, method.takes.length - 1)];
    if (argument.type === 'SpreadElement' || (kind === 'position' && index > 0 && argumentsOf(call)[index - 1]?.type === 'SpreadElement')) {
      const inner = kind === 'element' ? elementsOf(graph, [argument], activation) : null;
      if (!inner) return null;
      given.push(...inner);
    } else if (kind === 'element') given.push({ to: graph.value(argument, activation), at: argument, activation } satisfies Slot);
    else if (kind === 'position') {
      const constant = constantOf(graph, argument, activation);
      if (!constant) return null;
      given.push(constant.value);
    }
  }
  const after = [...slots];
  // The catalogue has only names of methods that arrays have.
  const run = (after as unknown as Record<string, (...list: readonly unknown[]) => unknown>)[name];
  if (!run) return null;
  try {
    const result: unknown = Reflect.apply(run, after, given);
    // What is given back is made of slots, for that is all there is.
    return Array.isArray(result) ? { slots: after, result: result as Slots, one: undefined } : { slots: after, result: null, one: (result ?? null) as Slot };
  } catch (error) {
    // `with` a position that is not there throws in the program as well.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a call gives of the list: the member that `at`, `pop` and `shift` give; undefined where that is not known. */
export function memberGiven(graph: Graph, call: Call, activation: Activation): Slot | undefined {
  const name = methodName(call);
  const method = name === null ? undefined : entryOf(LIST_METHODS, name);
  const slots = name !== null && method ? receiverSlots(graph, call, activation) : null;
  return slots && name !== null && method ? carryOut(graph, call, name, method, slots, activation)?.one : undefined;
}

/** All changes of the list after it was made; null where one is not understood. */
function changesOf(graph: Graph, list: GraphNode): readonly Change[] | null {
  if (!graph.isSettled(list) || mayBeChanged(graph, list)) return null;
  const calls = new Set<Node>();
  const changes: Change[] = [];
  for (const mutation of graph.mutations(list)) {
    if (mutation.kind === 'access') continue;
    if (mutation.kind === 'field') {
      if (!/^\d+$/.test(mutation.name)) continue;
      const index = Number(mutation.name);
      const { write } = mutation;
      if (write.because !== undefined || index > LENGTH_LIMIT) return null;
      changes.push({
        ...write,
        apply: (slots) => Array.from({ length: Math.max(slots.length, index + 1) }, (_, at) => (at === index ? { to: write.value, at: write.at, activation: write.activation } : (slots[at] ?? null))),
      });
      continue;
    }
    const because = mutation.kind === 'element' ? mutation.write.because : mutation.because;
    const { at, activation } = mutation.kind === 'element' ? mutation.write : mutation;
    if (because !== undefined) return null;
    if (mutation.kind === 'removal' && mutation.name === 'length' && at.type === 'AssignmentExpression' && at.operator === '=') {
      const length = constantOf(graph, at.right, activation)?.value;
      if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) return null;
      const cut = Math.min(length, LENGTH_LIMIT);
      changes.push({ at, activation, apply: (slots) => (length > LENGTH_LIMIT && length > slots.length ? null : Array.from({ length: Math.max(cut, Math.min(length, slots.length)) }, (_, index) => slots[index] ?? null)) });
      continue;
    }
    if (at.type !== 'CallExpression') return null;
    if (calls.has(at)) continue;
    calls.add(at);
    const name = methodName(at);
    const method = name === null ? undefined : entryOf(LIST_METHODS, name);
    if (name === null || !method || LIST_SORTS.has(name) || platformMethodReplaced(graph, name)) return null;
    changes.push({ at, activation, apply: (slots) => carryOut(graph, at, name, method, slots, activation)?.slots ?? null });
  }
  return changes;
}
