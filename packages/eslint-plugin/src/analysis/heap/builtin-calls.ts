/** What calls of built-ins give, as the catalogue says. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ERRORS, GLOBAL_CONSTRUCTORS, type Keep, type Result, type Settlement } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { LIST_METHODS } from '../catalog/lists.ts';
import { KEYED_STORES } from '../catalog/lookups.ts';
import type { Node, Step } from '../model.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { argumentsOf, type Call, calleeOf, constructorOf, contains, type FunctionNode, isCaught, isFunction, isInLoop, keyName, memberName, pathText, unitOf } from '../syntax/nodes.ts';
import { alwaysBefore } from '../syntax/order.ts';
import { callbackArgument } from './callbacks.ts';
import { receiverOf } from './callers.ts';
import { classChain, declaresMember } from './classes.ts';
import { constantOf } from './constants.ts';
import { argumentList } from './contexts.ts';
import { copiedEdges } from './copies.ts';
import type { Graph } from './graph.ts';
import { arrayLikeEdges, mapPart, membersAt, walkedEdges, walkedList } from './iteration.ts';
import { containerOf } from './kinds.ts';
import { closedBecause, doneBecause } from './only-kept.ts';
import { madeOf, memberGiven, receiverSlots, type Slot } from './lists.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode } from './nodes.ts';
import { memberOf, ONCE_CALLED_BACK, SETTLED, settledEdges } from './values.ts';

export function resultEdges(graph: Graph, result: Result, call: Call, activation: Activation): readonly Edge[] {
  const from = (place: Keep['from']) => (place === 'receiver' ? receiverOf(graph, calleeOf(call), activation) : argumentAt(graph, call, place, activation));
  switch (result.kind) {
    case 'primitive':
      return [{ to: graph.primitive }];
    case 'same':
      return [{ to: from(result.from) ?? graph.object(call, activation) }];
    case 'member': {
      const given = memberGiven(graph, call, activation);
      if (given !== undefined) return [{ to: given?.to ?? graph.primitive }];
      const source = from('receiver');
      return source ? memberOf(graph, source) : [{ to: graph.object(call, activation) }];
    }
    case 'settled':
      return [{ to: graph.object(call, activation, () => executorEdges(graph, call, activation)) }];
    case 'fresh':
      return [
        {
          to: graph.object(call, activation, (made) => {
            // Where its elements are known one by one, they are what it is made of.
            if (result.order && madeOf(graph, made)) return [];
            return [...frameEdges(graph, call, activation), ...result.keeps.flatMap((keep) => keptEdges(graph, keep, result, call, activation, from))];
          }),
        },
      ];
  }
}

/** What an instance of a class keeps since the class extends a built-in, which gets what `super(…)` or `new` passes. */
export function baseEdges(graph: Graph, object: GraphNode, made: TSESTree.NewExpression): readonly Edge[] {
  const chain = classChain(graph, object);
  const last = chain.at(-1)?.owner;
  const path = last?.superClass ? pathOf(graph.scopes, last.superClass) : null;
  const listed = path === null ? undefined : entryOf(GLOBAL_CONSTRUCTORS, path);
  if (listed?.kind !== 'fresh' || listed.keeps.length === 0) return [];
  const nearest = chain.findLast(({ owner }) => constructorOf(owner) !== null)?.owner;
  const constructor = nearest && constructorOf(nearest);
  const calls = constructor
    ? graph.constructorRuns(object, nearest).flatMap((run) => graph.survey.callsNamed('super').flatMap((call) => (contains(constructor, call) ? [{ call, run: graph.nestedRun(call, run) }] : [])))
    : [{ call: made, run: object.activation }];
  const isOverridden = Object.values(KEYED_STORES).some((name) => declaresMember(graph, object, name));
  const unsure = calls.length > 1 ? DEPENDS : isOverridden ? 'unless a method of its own leaves it out' : undefined;
  return calls.flatMap(({ call, run }) => {
    const from = (place: Keep['from']) => argumentAt(graph, call, place, run);
    return listed.keeps.flatMap((keep) => keptEdges(graph, keep, listed, call, run, from)).map((edge) => ({ ...edge, because: edge.because ?? unsure }));
  });
}

/** What the call passes at a place of the catalogue that is a number. */
function argumentAt(graph: Graph, call: Call, place: Keep['from'], run: Activation): GraphNode | null {
  const argument = typeof place === 'number' ? argumentsOf(call)[place] : undefined;
  return argument ? graph.value(argument, run) : null;
}

function keptEdges(graph: Graph, keep: Keep, result: Result, call: Call, activation: Activation, from: (place: Keep['from']) => GraphNode | null): readonly Edge[] {
  const list = argumentsOf(call);
  if (keep.unless !== undefined && list[keep.unless]) return [];
  if (keep.from === 'rest') {
    return list.slice(keep.skips ?? 0).flatMap((argument): readonly Edge[] => {
      const to = graph.value(argument, activation);
      const step: Step = { kind: 'element', at: argument, how: 'element' };
      return keep.how === 'joined' && argument.type !== 'SpreadElement' ? flattened(graph, { to, step }, call, activation) : [{ to, step }];
    });
  }
  const source = from(keep.from);
  if (!source) return [];
  const at = keep.from === 'receiver' ? call : (list[keep.from] as Node);
  const closed = keep.whileOpen === true ? closedBecause(graph, call, activation, keep.how === 'methods' ? graph.soleObject(source) : null) : undefined;
  const done = keep.untilDone === true ? doneBecause(graph, call, activation) : undefined;
  const because = keep.because !== undefined && keep.how === 'elements' && isWholeCopy(graph, call, activation) ? undefined : (keep.because ?? closed ?? done);
  const kept = (edges: readonly Edge[]): readonly Edge[] => edges.map((edge) => ({ ...edge, because: edge.because ?? because, step: memberStep(edge, result) }));
  switch (keep.how) {
    case 'argument':
    case 'joined':
      // What `with` puts into a list is an element of it.
      if (result.kind === 'fresh' && result.container === 'array') return [{ to: source, because, step: { kind: 'element', at, how: 'element' } }];
      return [{ to: source, because: because ?? (isPromise(result) ? promiseBecause(graph, source) : undefined), step: { kind: 'internal', at, what: internalName(graph, call, result) } }];
    case 'members':
      return graph.concrete(source).flatMap(({ node, because: unsure }) => graph.contents(node).edges.flatMap((edge): readonly Edge[] => (edge.step?.kind === 'field' ? [] : [{ ...edge, because: edge.because ?? because ?? unsure }])));
    case 'elements':
      if (keep.unlessPrimitive === true && givesPrimitives(graph, call, activation)) return [];
      return kept(elementEdges(graph, source, call, activation));
    case 'flattened': {
      const depth = list[0] ? constantOf(graph, list[0], activation)?.value : 1;
      const edges = kept(elementEdges(graph, source, call, activation));
      if (depth === 0) return edges;
      return edges.flatMap((edge) => flattened(graph, edge, call, activation)).map((edge) => ({ ...edge, because: edge.because ?? (depth === 1 ? undefined : 'only if it is no array') }));
    }
    case 'walked': {
      const edges = walkedEdges(graph, source, at, activation);
      const ofMany = edges.length > 1 || edges.some((edge) => edge.step?.kind === 'internal') ? keep.ofMany : undefined;
      return kept(isPromise(result) ? edges.map((edge) => ({ ...edge, because: edge.because ?? ofMany ?? promiseBecause(graph, edge.to) })) : edges);
    }
    case 'array-like':
      return kept(graph.concrete(source).flatMap(({ node, because: unsure }) => (arrayLikeEdges(graph, node, call, activation) ?? walkedEdges(graph, node, at, activation)).map((edge) => ({ ...edge, because: edge.because ?? unsure }))));
    case 'methods':
      return graph.concrete(source).flatMap(({ node, because: unsure }): readonly Edge[] => {
        const called = keep.names?.flatMap((name) => graph.fieldEdges(node, name, at, activation)).filter((edge) => graph.callables(edge.to).length > 0) ?? [];
        const surest = called.find((edge) => edge.because === undefined) ?? called[0];
        return surest ? [{ to: node, because: because ?? unsure ?? surest.because, step: { kind: 'internal', at, what: internalName(graph, call, result) } }] : [];
      });
    case 'values':
      return kept(copiedEdges(graph, source, call, activation, 'strings'));
    case 'pairs':
    case 'pair values':
      return kept(pairEdges(graph, source, at, activation, keep.how === 'pairs'));
    case 'option':
      return graph.concrete(source).flatMap(({ node, because: unsure }) => graph.fieldEdges(node, keep.name ?? '', at, activation).map((edge): Edge => ({ ...edge, because: edge.because ?? unsure, isHidden: true, step: { kind: 'field', at: optionAt(node, keep.name) ?? at, name: keep.name ?? '' } })));
    case 'descriptors':
      return graph.contents(graph.contents(source)).edges.map((edge) => ({ ...edge, isHidden: true, step: { kind: 'element', at, how: 'property' } }));
    case 'result': {
      const later = isPromise(result) ? settledBecause(graph, keep.once, call, activation) : runBecause(graph, call, keep, activation);
      if (later === null) return [];
      return graph.callables(source).flatMap(({ fn, node: closure }) =>
        graph.givenToBuiltin(call, fn, closure, activation).map((edge): Edge =>
          isPromise(result)
            ? { ...edge, because: edge.because ?? (list.length > 1 ? DEPENDS : undefined) ?? thrownBecause(graph, fn) ?? promiseBecause(graph, edge.to) ?? later, step: { kind: 'internal', at, what: SETTLED } }
            : { ...edge, because: edge.because ?? later, step: { kind: 'element', at, how: 'element' } },
        ),
      );
    }
    case 'settled': {
      const later = settledBecause(graph, keep.once, call, activation);
      if (later === null) return [];
      const handedOn = keep.once === 'either' ? handedOnBecause(graph, list[0], activation) : undefined;
      return (settledEdges(graph, source) ?? []).map((edge): Edge => ({ to: edge.to, because: edge.because ?? later ?? handedOn, step: { kind: 'internal', at, what: SETTLED } }));
    }
  }
}

/** Why the callback of a call need not run: the list that it walks over may be empty. */
function runBecause(graph: Graph, call: Call, keep: Keep, activation: Activation): string | undefined {
  const [first] = argumentsOf(call);
  const slots = keep.from === 0 ? receiverSlots(graph, call, activation) : first && walkedList(graph, graph.value(first, activation), call, activation);
  return slots?.some((slot) => slot !== null) === true ? undefined : 'only if the callback runs';
}

/** Why a promise that a method is called on need not have settled like that when the jobs that are waiting are done; null where it has not. */
function settledBecause(graph: Graph, wanted: Settlement | undefined, call: Call, activation: Activation): string | undefined | null {
  const callee = calleeOf(call);
  const promise = callee.type === 'MemberExpression' ? graph.soleObject(graph.value(callee.object, activation)) : null;
  const settlement = promise && settlementOf(graph, promise);
  if (!settlement) return ONCE_CALLED_BACK;
  return wanted === 'either' || wanted === settlement ? undefined : null;
}

/** Why a promise that a function settles need not be fulfilled: the function itself may throw. */
export function thrownBecause(graph: Graph, fn: Node): string | undefined {
  if (!isFunction(fn)) return undefined;
  const thrown = graph.survey.throwsIn(fn).find((one) => !isCaught(one));
  return thrown && `unless line ${String(thrown.loc.start.line)} throws`;
}

/** Why the promise of an async function need not be fulfilled: it may wait for what never comes, or is rejected. */
export function waitedBecause(graph: Graph, fn: FunctionNode, run: Activation): string | undefined {
  const wait = graph.survey.suspensionsOf(fn).find((one) => one.type !== 'AwaitExpression' || !goesOn(graph, one.argument, run));
  return wait && `only once line ${String(wait.loc.start.line)} goes on`;
}

/** Whether an `await` of it is certain to be over when the jobs that are waiting are done. */
function goesOn(graph: Graph, awaited: Node, run: Activation): boolean {
  const value = graph.value(awaited, run);
  if (promiseBecause(graph, value) === undefined) return true;
  const promise = graph.soleObject(value);
  return promise !== null && settlementOf(graph, promise) === 'fulfilled';
}

/** Why what `finally` gives need not settle as the promise did: its callback may throw, or give a promise that does not settle. */
function handedOnBecause(graph: Graph, callback: Node | undefined, activation: Activation): string | undefined {
  if (!callback) return undefined;
  const isHarmless = isEachFunction(graph, callback, activation, (fn, run) =>
    !fn.async && !fn.generator && thrownBecause(graph, fn) === undefined && graph.survey.returnsOf(fn).every((result) => graph.concrete(graph.value(result, run)).every(({ node }) => node === graph.primitive)));
  return isHarmless ? undefined : ONCE_CALLED_BACK;
}

/** How a promise is known to have settled: `Promise.resolve(value)` of what is no promise, `Promise.reject(reason)`. */
function settlementOf(graph: Graph, { what, activation }: GraphNode): 'fulfilled' | 'rejected' | null {
  if (what.kind !== 'object' || what.origin.type !== 'CallExpression') return null;
  const [value] = what.origin.arguments;
  switch (pathOf(graph.scopes, calleeOf(what.origin))) {
    case 'Promise.resolve':
      return !value || promiseBecause(graph, graph.value(value, activation)) === undefined ? 'fulfilled' : null;
    case 'Promise.reject':
      return 'rejected';
    default:
      return null;
  }
}

function isPromise(result: Result): boolean {
  return result.kind === 'fresh' && result.container === 'promise';
}

/** A promise that is given to another one is asked for its value, and not kept. */
export function promiseBecause(graph: Graph, node: GraphNode): string | undefined {
  const isPlain = graph.concrete(node).every(({ node: value }) => value === graph.primitive || isNoPromise(graph, value));
  return isPlain ? undefined : 'unless it is a promise';
}

function isNoPromise(graph: Graph, value: GraphNode): boolean {
  const { what } = value;
  if ((what.kind !== 'object' && what.kind !== 'receiver') || containerOf(graph, value) === 'promise') return false;
  return graph.fieldWrites(value, 'then').length === 0 && !graph.hasUnseenFields(value, 'then') && !declaresMember(graph, value, 'then');
}

/** The elements of an array, whatever iterator it has. */
function elementEdges(graph: Graph, source: GraphNode, call: Call, activation: Activation): readonly Edge[] {
  const sources = graph.concrete(source);
  return sources.flatMap(({ node, because }) => membersAt(graph, node, call, activation).map((edge) => ({ ...edge, because: edge.because ?? because ?? (sources.length > 1 ? DEPENDS : undefined) })));
}

/** The elements of an array, anything else itself; either where it can be both. */
function flattened(graph: Graph, edge: Edge, call: Call, activation: Activation): readonly Edge[] {
  return graph.concrete(edge.to).flatMap(({ node, because }, _index, all): readonly Edge[] => {
    const unsure = edge.because ?? because ?? (all.length > 1 ? DEPENDS : undefined);
    if (containerOf(graph, node) === 'array') return membersAt(graph, node, call, activation).map((inner) => ({ ...inner, because: inner.because ?? unsure, step: edge.step }));
    const isSeen = node === graph.primitive || (node.what.kind === 'object' && !/^(?:Call|Await)Expression$/.test(node.what.origin.type));
    return [{ ...edge, to: all.length > 1 ? node : edge.to, because: unsure ?? (isSeen ? undefined : 'only if it is no array') }];
  });
}

/** Whether the copy leaves nothing out, told from the numbers that it is given. */
function isWholeCopy(graph: Graph, call: Call, activation: Activation): boolean {
  const callee = calleeOf(call);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  const whole = name === null ? undefined : entryOf(LIST_METHODS, name)?.isWholeWith;
  const list = argumentsOf(call);
  return whole?.every((numbers, index) => {
    const argument = list[index];
    const value = argument ? constantOf(graph, argument, activation)?.value : undefined;
    if (argument && value === undefined && !constantOf(graph, argument, activation)) return numbers === null;
    return numbers === null || (numbers as readonly unknown[]).includes(value);
  }) === true && list.every(({ type }) => type !== 'SpreadElement');
}

/** The property of the literal that an option is written in. */
function optionAt({ what }: GraphNode, name: string | undefined): Node | null {
  if (what.kind !== 'object' || what.origin.type !== 'ObjectExpression') return null;
  return what.origin.properties.find((property) => property.type === 'Property' && keyName(property.key, property.computed) === name) ?? null;
}

/** `[[key, value]]`: the pair is read and let go, and a later one of the same key takes its place. */
function pairEdges(graph: Graph, source: GraphNode, place: Node, activation: Activation, isKeyKept: boolean): readonly Edge[] {
  const slots = walkedList(graph, source, place, activation);
  const pairs = slots?.map((slot) => (slot ? walkedList(graph, slot.to, place, activation) : null));
  const sole = graph.soleObject(source);
  if (sole && containerOf(graph, sole) === 'map') {
    const members = walkedEdges(graph, source, place, activation);
    return isKeyKept ? members : members.flatMap((edge) => mapPart(edge, 'values'));
  }
  if (!slots || pairs?.every((pair) => pair !== null) !== true) {
    return walkedEdges(graph, source, place, activation).flatMap((edge) => {
      const inner = graph.concrete(edge.to);
      const [only] = inner;
      if (inner.length !== 1 || !only || containerOf(graph, only.node) !== 'array') return [{ ...edge, because: edge.because ?? (isKeyKept ? undefined : 'only if it is no key') }];
      return walkedEdges(graph, only.node, place, activation).map((member) => ({ ...member, because: member.because ?? edge.because ?? 'unless another pair has the same key' }));
    });
  }
  return pairs.flatMap(([key, value], index): Edge[] => {
    const at = slots[index]?.at ?? place;
    const step: Step = { kind: 'element', at, how: 'element' };
    const later = pairs.slice(index + 1).map(([other]) => sameKey(graph, key, other, activation));
    const edges: Edge[] = isKeyKept && key ? [{ to: key.to, step: { kind: 'element', at: key.at, how: 'element' } }] : [];
    if (!value || later.includes('always')) return edges;
    return [...edges, { to: value.to, because: later.includes('maybe') ? 'unless another pair has the same key' : undefined, step: { ...step, at: value.at } }];
  });
}

function sameKey(graph: Graph, a: Slot | undefined, b: Slot | undefined, activation: Activation): 'always' | 'maybe' | 'never' {
  if (!a || !b) return 'maybe';
  const [first, second] = [a, b].map(({ at }) => constantOf(graph, at, activation));
  if (first && second) return first.value === second.value || String(first.value) === String(second.value) ? (first.value === second.value ? 'always' : 'maybe') : 'never';
  const [one, other] = [graph.soleObject(a.to), graph.soleObject(b.to)];
  if (!one || !other || one.what.kind !== 'object' || other.what.kind !== 'object') return first || second ? (one?.what.kind === 'object' || other?.what.kind === 'object' ? 'never' : 'maybe') : 'maybe';
  return one === other ? 'always' : 'never';
}

function frameEdges(graph: Graph, call: Call, activation: Activation): readonly Edge[] {
  const path = pathOf(graph.scopes, calleeOf(call));
  if (path === null || !ERRORS.includes(path) || graph.survey.accessesOf('stack').length > 0) return [];
  const edges: Edge[] = [];
  let at: Node = call;
  for (let run: Activation | null = activation; run; at = run.call ?? at, run = run.caller) {
    const unit = run.unit;
    if (unit.type === 'Program') continue;
    if (isFunction(unit) && unit.generator) {
      const what = 'keeps the generators of the frames it was created in until `stack` is read';
      const scope = graph.scopes.manager.acquire(unit, true);
      const kept = [...(scope ? [graph.environment(scope, run, unit.body)] : []), ...argumentList(graph, run)];
      // One that goes on after it has waited is no frame of its own any more.
      const mayHaveWaited = graph.survey.awaits(unit) || graph.survey.suspensionsOf(unit).some(({ range }) => range[0] < at.range[0] || isInLoop(at));
      const because = unit.async && mayHaveWaited ? 'unless the generator has waited before' : undefined;
      edges.push(...kept.map((to): Edge => ({ to, because, engines: ['V8'], step: { kind: 'internal', at: call, what } })));
    }
    if (isFunction(unit) && run.outer) {
      edges.push({ to: graph.object(unit, run.outer), engines: ['V8'], step: { kind: 'internal', at: call, what: 'keeps the functions of the frames it was created in until `stack` is read' } });
    }
    if (unit.type === 'ArrowFunctionExpression') continue;
    edges.push({ to: graph.receiver(run), engines: ['V8'], step: { kind: 'internal', at: call, what: 'keeps the receivers of the frames it was created in until `stack` is read' } });
  }
  return edges;
}

function givesPrimitives(graph: Graph, call: Call, activation: Activation): boolean {
  const [callback] = argumentsOf(call);
  return callback !== undefined && isEachFunction(graph, callback, activation, (fn, run) =>
    isGivenWhole(graph, fn, run) || graph.survey.returnsOf(fn).every((result) => graph.concrete(graph.value(result, run)).every(({ node: value }) => value === graph.primitive || (value.what.kind === 'outside' && value.what.origin.parent !== fn))));
}

/** Whether an expression gives only functions of this file, each of which is such in the run that whoever calls it causes. */
function isEachFunction(graph: Graph, callback: Node, activation: Activation, isSuch: (fn: FunctionNode, run: Activation) => boolean): boolean {
  const callables = graph.callables(graph.value(callback, activation));
  return callables.length > 0 && callables.every(({ fn, node }) => isFunction(fn) && isSuch(fn, graph.general(fn, node.activation)));
}

/** Whether all ways are known by which a callback gets at what it is given: its first parameter alone. */
function isGivenWhole(graph: Graph, fn: FunctionNode, run: Activation): boolean {
  const [first] = fn.params;
  return first !== undefined && first.type !== 'RestElement' && !graph.survey.namesArguments(fn) && callbackArgument(graph, fn, 0, run) !== null;
}

/** What was at an index of the array that a container is made of is a member of the container, and no property. */
function memberStep({ step }: Edge, result: Result): Step | undefined {
  const isMember = result.kind === 'fresh' && result.container !== undefined && step?.kind === 'field';
  return isMember ? { kind: 'element', at: step.at, how: 'element' } : step;
}

function internalName(graph: Graph, call: Call, result: Result): string {
  if (result.kind === 'fresh' && result.container === 'promise') return SETTLED;
  const callee = calleeOf(call);
  const path = pathOf(graph.scopes, callee) ?? (callee.type === 'MemberExpression' && moduleOf(graph.scopes, callee.object) ? pathText(callee) : null);
  return path === null ? 'keeps what it was made from' : `keeps what \`${call.type === 'NewExpression' ? 'new ' : ''}${path}\` was given`;
}

function executorEdges(graph: Graph, call: Call, activation: Activation): readonly Edge[] {
  const executor = argumentsOf(call)[0];
  if (!executor) return [];
  return graph.callables(graph.value(executor, activation)).flatMap(({ fn, node: closure }): readonly Edge[] => {
    if (!isFunction(fn)) return [];
    const run = graph.general(fn, closure.activation);
    const parameters = graph.scopes.manager.getDeclaredVariables(fn).filter((variable) => (fn.params as Node[]).includes(variable.identifiers[0] as Node));
    const uses = parameters.flatMap((variable) => variable.references.map(({ identifier }) => ({ use: identifier, isResolver: variable.identifiers[0] === fn.params[0] })));
    return uses.flatMap(({ use, isResolver }): readonly Edge[] => {
      const { parent } = use;
      if (parent.type !== 'CallExpression' || parent.callee !== use) return [];
      const [value] = parent.arguments;
      if (!value) return [];
      const inner = graph.nestedRun(parent, run);
      const to = graph.value(value, inner);
      // A promise settles once, with what comes first.
      const isFirst = uses.every(({ use: other }) => other === use || (unitOf(other) === unitOf(use) && alwaysBefore(parent, other)));
      const because = inner === run ? (isFirst ? undefined : 'only if it is the first to settle') : 'only once the promise settles with it';
      return [{ to, because: because ?? (isResolver ? promiseBecause(graph, to) : undefined), step: { kind: 'internal', at: value, what: SETTLED } }];
    });
  });
}
