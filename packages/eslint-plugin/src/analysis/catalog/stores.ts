/**
 * Calls that put something into an object that already exists: data only.
 *
 * A method of a known container stores for certain; the same name on an unknown receiver only may. Executed in the
 * corpus folder `stores`.
 */
import type { Container } from './builtins.ts';

export interface StoreMethod {
  /** First argument that is stored; those before it are keys or positions that are not kept. */
  readonly from: number;
  /** Last argument that is stored; all when unset. */
  readonly to?: number;
  readonly how: string;
  /** The store ends by itself: after one event, or when a signal given as option aborts. */
  readonly endsItself?: boolean;
  /** Set when nothing need be stored: why. */
  readonly onlyIf?: string;
}

const add: StoreMethod = { from: 0, how: 'element' };
const listener: StoreMethod = { from: 1, to: 1, how: 'listener' };
const onceListener: StoreMethod = { ...listener, endsItself: true };

/** A pending promise keeps its reactions. */
const reaction: StoreMethod = { from: 0, how: 'reaction', endsItself: true };

export const CONTAINER_STORES: Readonly<Record<Container, Readonly<Record<string, StoreMethod>>>> = {
  array: { push: add, unshift: add, splice: { ...add, from: 2 }, fill: { ...add, to: 0, onlyIf: 'only if the list is not empty' } },
  map: { set: { ...add, to: 1 } },
  set: { add: { ...add, to: 0 } },
  weakmap: {},
  weakset: {},
  emitter: {
    on: listener,
    addListener: listener,
    prependListener: listener,
    once: onceListener,
    prependOnceListener: onceListener,
  },
  eventtarget: { addEventListener: listener },
  promise: { then: reaction, catch: reaction, finally: reaction },
  bytes: {},
};

/** Methods by which a pending promise keeps what it is given. */
export const REACTING: ReadonlySet<string> = new Set(Object.keys(CONTAINER_STORES.promise));

/** Methods of lists that write over elements. */
export const OVERWRITING: ReadonlySet<string> = new Set(['fill', 'copyWithin']);

/** Methods that may take a member out again, of each container that has any; an assignment to `length` counts as `pop`. */
const REMOVALS_FROM = {
  array: ['pop', 'shift', 'splice'],
  map: ['delete', 'clear'],
  set: ['delete', 'clear'],
  emitter: ['off', 'removeListener', 'removeAllListeners'],
  eventtarget: ['removeEventListener'],
} as const satisfies Partial<Record<Container, readonly string[]>>;

/** The method that takes everything out when it is called without an argument. */
export const EMPTIES: Readonly<Partial<Record<Container, string>>> = { map: 'clear', set: 'clear', emitter: 'removeAllListeners' };

/** Methods that take a listener off again. */
export const LISTENER_REMOVALS: ReadonlySet<string> = new Set([...REMOVALS_FROM.emitter, ...REMOVALS_FROM.eventtarget]);

/** Methods that may take a member out again, whatever they are called on. */
export const REMOVALS: ReadonlySet<string> = new Set(Object.values(REMOVALS_FROM).flat());

/** Methods by which a member of a built-in container may be taken out or written over; none where the container is not listed. */
export const MEMBER_CUTS: Readonly<Partial<Record<Container, ReadonlySet<string>>>> = {
  array: new Set([...REMOVALS_FROM.array, ...OVERWRITING]),
  map: new Set(REMOVALS_FROM.map),
  set: new Set(REMOVALS_FROM.set),
};

/** Methods whose name alone says for certain that the receiver keeps its listener. */
export const STORES_BY_NAME: Readonly<Record<string, StoreMethod>> = { addEventListener: listener };

/** Methods by whose name an unknown receiver is likely to keep something. */
export const LIKELY_STORES: Readonly<Record<string, StoreMethod>> = {
  push: add,
  unshift: add,
  add: { ...add, to: 0 },
  set: { ...add, to: 1 },
  on: listener,
  once: onceListener,
  addListener: listener,
};

/** Functions that store into their first argument. */
export const STATIC_STORES: Readonly<Record<string, 'members' | 'property' | 'prototype' | 'descriptor' | 'descriptors' | 'deletion'>> = {
  'Object.assign': 'members',
  'Object.defineProperty': 'descriptor',
  'Reflect.defineProperty': 'descriptor',
  'Object.defineProperties': 'descriptors',
  'Reflect.set': 'property',
  'Reflect.deleteProperty': 'deletion',
  'Object.setPrototypeOf': 'prototype',
  'Reflect.setPrototypeOf': 'prototype',
};

/** Functions that may replace or delete a property of their first argument: the one that the second names, or those that the others have. */
export const STATIC_CUTS: Readonly<Record<string, 'key' | 'members'>> = {
  'Reflect.set': 'key',
  'Reflect.deleteProperty': 'key',
  'Reflect.defineProperty': 'key',
  'Object.defineProperty': 'key',
  'Object.defineProperties': 'members',
  'Object.assign': 'members',
};

/** The method by which an object gets a setter under the name that its first argument is. */
export const DEFINES_SETTER = '__defineSetter__';

/** Functions that give their first argument another prototype. */
export const SETS_PROTOTYPE: ReadonlySet<string> = new Set(['Object.setPrototypeOf', 'Reflect.setPrototypeOf']);

/** Functions after which their first argument takes no write at all, no new property, or none to the property that the second names. */
export const LOCKS: Readonly<Record<string, 'all' | 'new' | 'property'>> = {
  'Object.freeze': 'all',
  'Object.seal': 'new',
  'Object.preventExtensions': 'new',
  'Reflect.preventExtensions': 'new',
  'Object.defineProperty': 'property',
  'Reflect.defineProperty': 'property',
};

/** Methods that take members out or replace them, and can be called on another object than the one they are read from. */
export const BORROWED_CUTS: ReadonlySet<string> = new Set([...REMOVALS_FROM.array, ...REMOVALS_FROM.map, ...OVERWRITING]);

/** Calls that are known to keep nothing of what they are given beyond the call. */
export const KEEPS_NOTHING: ReadonlySet<string> = new Set([
  ...['log', 'warn', 'error', 'info', 'debug', 'trace', 'dir', 'table'].map((name) => `console.${name}`),
  'Object.freeze',
  'Object.seal',
  'Object.keys',
  'Object.preventExtensions',
]);

/** Modules and classes whose instances are event emitters. */
export const EMITTERS: Readonly<Record<string, readonly string[]>> = {
  events: ['EventEmitter', 'default'],
  'node:events': ['EventEmitter', 'default'],
};

const STORE_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(LIKELY_STORES),
  ...Object.keys(STORES_BY_NAME),
  ...Object.values(CONTAINER_STORES).flatMap((methods) => Object.keys(methods)),
  ...Object.keys(STATIC_STORES).map((path) => path.slice(path.indexOf('.') + 1)),
]);

/** Whether a method of that name may store what it is given, by its name alone. */
export function isStoreName(name: string): boolean {
  return STORE_NAMES.has(name);
}

/** How the names of methods begin that keep what they are given: `addChild`, `trackResource`, `onClose`. */
const KEEPING_NAME = /^(?:add|append|attach|bind|cache|connect|enqueue|enter|insert|keep|link|listen|observe|on|once|own|prepend|put|record|register|remember|retain|save|schedule|set|stage|store|subscribe|track|use|watch|wrap)(?![a-z])/;

/** Whether the name of a method whose code is not seen suggests that it keeps what it is given. Those that remove, release or only ask do not. */
export function suggestsKeeping(name: string): boolean {
  return STORE_NAMES.has(name) || KEEPING_NAME.test(name);
}

/** Methods that the language calls on an object without their being named: in texts, comparisons, `await`, `JSON.stringify`. */
export const CALLED_BY_LANGUAGE: ReadonlySet<string> = new Set(['toString', 'valueOf', 'toJSON', 'toLocaleString', 'then', 'next', 'return', 'throw']);

/** Methods of lists, Sets and Maps after which what they were given is a member, whatever was there before. */
export const ADDS_A_MEMBER: ReadonlySet<string> = new Set(['add', 'set', 'push', 'unshift']);

/** Methods after which a table has one member more, those of maps left out, which may have had the key. */
export const GROWS: Readonly<Record<'map' | 'set' | 'array', ReadonlySet<string>>> = {
  map: new Set(),
  set: new Set(['add']),
  array: new Set(['push', 'unshift']),
};

/** Methods of lists, Sets and Maps that leave all members in. */
export const LEAVES_MEMBERS: ReadonlySet<string> = new Set([
  'get', 'has', 'keys', 'values', 'entries', 'forEach', 'map', 'flatMap', 'filter', 'find', 'findIndex', 'findLast', 'some', 'every', 'includes', 'indexOf', 'lastIndexOf', 'slice', 'concat', 'at', 'join', 'reduce', 'reduceRight', 'toSorted', 'toReversed',
]);

/** The same of what every object has. */
export const LEAVES_MEMBERS_OF_RECORD: ReadonlySet<string> = new Set(['hasOwnProperty', 'propertyIsEnumerable']);

/** Methods of a list by which members come in or are written over, there or in what they give. */
export const WRITES_MEMBERS: ReadonlySet<string> = new Set([...Object.keys(CONTAINER_STORES.array), ...OVERWRITING, 'concat']);

/** By which method a listener is taken off that another one adds. */
export const TAKES_OFF: Readonly<Record<string, string>> = { addEventListener: 'removeEventListener', on: 'off', addListener: 'off' };
