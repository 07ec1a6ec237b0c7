/**
 * A cell is a variable or a property: something that holds one value at a time. Given all writes to it, which can it
 * hold at a point, and which in the end?
 */
import type { Node } from '../model.ts';
import type { Activation, Cause, GraphNode } from './nodes.ts';
import { alwaysAfter, alwaysBefore, mayFollow, runsInEvery } from '../syntax/order.ts';
import { onlyTurnOf } from '../syntax/turns.ts';
import { type FunctionNode, immediateCall, isFunction, unitOf, wrapped, writtenAs } from '../syntax/nodes.ts';

export interface Write {
  /** The node whose completion is the write. */
  readonly at: Node;
  readonly activation: Activation;
  readonly value: GraphNode;
  /** The part of it that names what is written, where that is not the whole. */
  readonly token?: Node;
  /** The binding itself (a declaration, a parameter, a literal's property): it comes before everything else. */
  readonly isBinding?: boolean;
  /** The getter that computes the property each time it is read: the object does not hold it. */
  readonly computedBy?: Getter;
  /** Set when the write may not happen although its place is reached: why. */
  readonly because?: string;
  /** Set when nothing but the call itself suggests that it writes. */
  readonly isGuess?: true;
}

export interface Getter {
  readonly fn: FunctionNode;
  /** The run in which it was made. */
  readonly outer: Activation;
}

export interface Candidate {
  readonly write: Write;
  /** Set when it is not certain that the cell holds this: why. */
  readonly because?: string | undefined;
}

export interface Point {
  readonly node: Node;
  readonly activation: Activation;
}

export type Certainty = 'always' | 'maybe' | 'never';

/** What the cell can hold when control is at `point`. */
export function valuesAt(writes: readonly Write[], point: Point, lifetime: Node | null): readonly Candidate[] {
  const before: Write[] = [];
  const certain: Write[] = [];
  for (const write of writes) {
    const ran = ranBefore(write, point, lifetime);
    if (ran === 'never') continue;
    before.push(write);
    if (ran === 'always' && write.because === undefined) certain.push(write);
  }
  return candidates(before, lastOf(certain, lifetime), lifetime);
}

/**
 * What the cell can hold once nothing writes it any more. `points` are places that are known to be reached: where the
 * thing comes into being, and the registration where it is in the same run.
 */
export function finalValues(
  writes: readonly Write[],
  points: readonly Point[],
  lifetime: Node | null,
): readonly Candidate[] {
  const certain = writes.filter((write) => write.because === undefined && points.some((point) => isCertainAt(write, point)));
  return candidates(writes, lastOf(certain, lifetime), lifetime).map((candidate) => {
    const { write } = candidate;
    // Each turn of a loop writes another object to a cell outside it; only the last one stays.
    if (candidate.because !== undefined || write.isBinding || !mayFollow(write.at, write.at, lifetime)) return candidate;
    return { write, because: `only for the last turn of the loop around line ${String(write.at.loc.start.line)}` };
  });
}

/** Whether anything may still be written to the cell after `point`. */
export function isSettledAt(writes: readonly Write[], point: Point, lifetime: Node | null): boolean {
  return writes.every((write) => {
    if (write.isBinding) return true;
    const met = meet(write, point);
    if (!met) return comesBefore(write, point);
    return !met.isWriteLate && !mayFollow(met.at, met.point, lifetime);
  });
}

function candidates(writes: readonly Write[], last: Write | undefined, lifetime: Node | null): readonly Candidate[] {
  if (!last) {
    return writes.map((write) => ({ write, because: write.because ?? onlyIf(write) }));
  }
  const rest = writes.filter((write) => write !== last && mayReplace(write, last, lifetime));
  if (rest.length === 0) return [{ write: last, because: last.because }];
  return [last, ...rest].map((write) => ({ write, because: write.because }));
}

/** The one that none of the others replaces: they are found in the order of the names that an object has. */
function lastOf(certain: readonly Write[], lifetime: Node | null): Write | undefined {
  return certain.findLast((write) => certain.every((other) => other === write || !mayReplace(other, write, lifetime))) ?? certain.at(-1);
}

function onlyIf(write: Write): string | undefined {
  return write.isBinding ? undefined : `only if line ${String(write.at.loc.start.line)} runs`;
}

/** Whether `write` may come after `last` and so replace what it wrote. */
export function mayReplace(write: Write, last: Write, lifetime: Node | null): boolean {
  if (write.isBinding) return false;
  const met = meet(write, { node: last.at, activation: last.activation });
  if (!met) return write.because !== undefined || !comesBefore(write, { node: last.at, activation: last.activation });
  return last.isBinding === true || met.isWriteLate || mayFollow(met.at, met.point, lifetime);
}

/** Whether the write has happened when control is at `point`. */
export function ranBefore(write: Write, point: Point, lifetime: Node | null): Certainty {
  if (write.isBinding) return 'always';
  const met = meet(write, point);
  if (!met) return comesBefore(write, point) ? 'always' : 'maybe';
  if (met.certain && alwaysBefore(met.at, met.point)) return 'always';
  if (met.isLate && mayFollow(met.at, met.point, lifetime)) return 'maybe';
  if (met.point !== met.at && mayFollow(met.point, met.at, lifetime)) return 'maybe';
  return 'never';
}

/** Whether the write is sure to be done where the point is reached, before or after it. */
export function isCertainAt(write: Write, point: Point): boolean {
  if (write.isBinding) return true;
  const met = meet(write, point);
  if (!met) return isDoneAround(write, point);
  if (!met.certain) return false;
  const { activation } = met;
  if (met.point === activation.unit) return runsInEvery(met.point, met.at);
  return alwaysBefore(met.at, met.point) || alwaysAfter(met.at, met.point) || runsInEvery(activation.unit, met.at);
}

interface Meeting {
  /** What stands for the write in the run where both meet. */
  readonly at: Node;
  /** Whether the write is done whenever that node runs. */
  readonly certain: boolean;
  readonly point: Node;
  readonly activation: Activation;
  /** Whether the point may be reached long after the call that stands for it: in what is suspended in between. */
  readonly isLate: boolean;
  /** The same of the write. */
  readonly isWriteLate: boolean;
}

/** Write and point in one run: where the calls that lead to them come from the same unit. */
function meet(write: Write, point: Point): Meeting | null {
  let { node, activation } = point;
  let isLate = false;
  for (;;) {
    const place = liftInto(write, activation);
    if (place) return { ...place, point: node, activation, isLate };
    const cause = causeOf(activation);
    if (!cause) return null;
    isLate ||= mayBeSuspended(activation.unit);
    [node, activation] = [cause.call, cause.caller];
  }
}

/** A write in a unit around the point's unit, done in every run of that unit. */
function isDoneAround(write: Write, point: Point): boolean {
  for (let { outer } = point.activation; outer; outer = outer.outer) {
    const place = liftInto(write, outer);
    if (place) return place.certain && runsInEvery(outer.unit, place.at);
  }
  return false;
}

/**
 * Whether such a write is done before the point's unit can run at all. What the program itself does when it is loaded
 * is done before its functions are called, but for those that it calls itself before; within a function, only before a closure that is made later.
 */
function comesBefore(write: Write, point: Point): boolean {
  let inner = point.activation;
  for (let { outer } = inner; outer; inner = outer, outer = outer.outer) {
    const place = liftInto(write, outer);
    if (!place) continue;
    if (!place.certain || !runsInEvery(outer.unit, place.at)) return false;
    if (outer.unit.type === 'Program') return isDeclaring(write.at) || outer.loading?.mayRunBefore(inner.unit, place.at) !== true;
    return inner.unit.type !== 'FunctionDeclaration' && place.at.range[1] <= inner.unit.range[0];
  }
  return false;
}

/** Before its declaration a variable has nothing that could be registered. */
function isDeclaring({ type }: Node): boolean {
  return type === 'VariableDeclarator' || type === 'ClassDeclaration' || type === 'FunctionDeclaration';
}

/** What runs the unit of `activation`. Each write that is compared with a point asks for it, level by level. */
function causeOf(activation: Activation): Cause | null {
  if (activation.cause === undefined) activation.cause = findCause(activation);
  return activation.cause;
}

/** The call that the run stands for, or the place of a unit that runs where it stands. */
function findCause({ unit, call, caller, outer }: Activation): Cause | null {
  if (call && caller) return { call: writtenAs(call), caller };
  const immediate = immediateCall(unit) ?? onlyTurnOf(unit);
  return immediate && outer && { call: writtenAs(immediate), caller: outer };
}

/** Whether what is done to a thing may be done after `write`; true where both are not seen in one run. */
export function mayComeAfter(later: Done, write: Write, lifetime: Node | null): boolean {
  const place = liftInto(later, write.activation);
  return !place || place.isWriteLate || mayFollow(place.at, write.at, lifetime);
}

/** Something that is done in a run, a write or a removal. */
type Done = Pick<Write, 'at' | 'activation'>;

/**
 * The node of `target`'s unit whose completion includes the write, following the calls that led to it. Where one of these is
 * suspended on the way, the write is late: it may be done when what follows the call is over.
 */
function liftInto(write: Done, target: Activation): { at: Node; certain: boolean; isWriteLate: boolean } | null {
  // Most writes are made in runs that the target has nothing to do with.
  if (!leadsInto(write.activation, target)) return null;
  let at = write.at;
  let { activation } = write;
  let certain = true;
  let isWriteLate = false;
  while (!isSameRun(activation, target)) {
    const cause = causeOf(activation);
    if (!cause) return null;
    isWriteLate ||= mayBeSuspended(activation.unit) && !isAwaited(cause.call);
    certain &&= runsInEvery(activation.unit, at) && !mayBeSuspended(activation.unit);
    [at, activation] = [cause.call, cause.caller];
  }
  return unitOf(at) === target.unit || at === target.unit ? { at, certain, isWriteLate } : null;
}

/** Whether one run is the other, or is caused by it. */
function leadsInto(activation: Activation, target: Activation): boolean {
  for (let run: Activation | undefined = activation; run; run = causeOf(run)?.caller) if (isSameRun(run, target)) return true;
  return false;
}

/** Whether the call of an async function or a generator may be over before it gets there. */
function mayBeSuspended(unit: Activation['unit']): boolean {
  return isFunction(unit) && (unit.generator || unit.async);
}

/** Whether nothing goes on where the call stands before it is over. */
function isAwaited(call: Node): boolean {
  return wrapped(call).parent?.type === 'AwaitExpression';
}

/** Whether other calls led to two runs. One that is followed in general, from some level up, stands for all. */
export function areOtherCalls(one: Activation, other: Activation): boolean {
  let [a, b]: [Activation | null, Activation | null] = [one, other];
  for (; a?.call && b?.call; a = a.caller, b = b.caller) if (a.call !== b.call) return true;
  return false;
}

/** The general activation of a unit speaks for the one in which a registration stands. */
export function isSameRun(a: Activation, b: Activation): boolean {
  if (a === b) return true;
  if (a.unit !== b.unit) return false;
  // The call says what its receiver is.
  if (a.call && a.call === b.call && a.caller && b.caller) return isSameRun(a.caller, b.caller);
  if (a.receiver === b.receiver && a.call === b.call && a.caller === b.caller) return true;
  const [first, second] = [causeOf(a), causeOf(b)];
  return first !== null && second !== null && first.call === second.call && isSameRun(first.caller, second.caller);
}
