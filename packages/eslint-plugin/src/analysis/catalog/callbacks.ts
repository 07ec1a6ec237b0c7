/** Functions that are given to calls and run by them: data only. Each has a case in the corpus folder `callbacks`. */
import type { Container } from './builtins.ts';

/**
 * What a callback is given, by position:
 * - `member`: a member of the receiver; `key`: a key of it, where that is an object
 * - `walked`: what walking over the argument `over` gives
 * - `receiver`: the object that the method is called on
 * - `settled`: what the promise is resolved with that the method is called on
 * - `carried`: what the callback gave the time before, and the argument `initial` of the call the first time
 * - `value`: something that holds nothing, or nothing that this file could know
 */
export type Passed = 'member' | 'key' | 'walked' | 'receiver' | 'settled' | 'carried' | 'value';

export interface Callback {
  /** Which argument of the call is the callback. */
  readonly at: number;
  readonly passes: readonly Passed[];
  /** Where `carried` begins. */
  readonly initial?: number;
  /** Whether the call runs it for the only member of a list, and is over after that. */
  readonly runsForEach: boolean;
  /** Whether it runs in a later job, and not before the call returns. */
  readonly isLater?: boolean;
}

const each: Callback = { at: 0, passes: ['member', 'value', 'receiver'], runsForEach: true };
const compare: Callback = { at: 0, passes: ['member', 'member'], runsForEach: false };
const reduce: Callback = { at: 0, passes: ['carried', 'member', 'value', 'receiver'], initial: 1, runsForEach: false };

/** Methods that run a callback. */
export const CALLBACKS: Readonly<Partial<Record<Container, Readonly<Record<string, Callback>>>>> = {
  array: {
    forEach: each,
    map: each,
    filter: each,
    flatMap: each,
    find: each,
    findIndex: each,
    findLast: each,
    findLastIndex: each,
    some: each,
    every: each,
    reduce,
    reduceRight: reduce,
    sort: compare,
    toSorted: compare,
  },
  map: { forEach: { at: 0, passes: ['member', 'key', 'receiver'], runsForEach: true } },
  set: { forEach: { at: 0, passes: ['member', 'member', 'receiver'], runsForEach: true } },
  promise: { then: { at: 0, passes: ['settled'], runsForEach: false, isLater: true } },
};

/** Methods that call a function for each member, whatever it gives. */
export const CALLS_FOR_EACH: ReadonlySet<string> = new Set(['forEach', 'map']);

/** Functions that run a callback for all that walking over another argument gives. */
export const WALKING_CALLBACKS: Readonly<Record<string, Callback & { readonly over: number }>> = {
  'Array.from': { at: 1, over: 0, passes: ['walked', 'value'], runsForEach: true },
};

/** Other methods that run what they are given before they return: of texts, and `from` of a list's constructor. */
export const OTHER_CALLBACKS: ReadonlySet<string> = new Set(['replace', 'replaceAll', 'from']);
