/**
 * What built-in functions do with what they are given: data only. Names are paths from an unshadowed global.
 *
 * Fallback for everything that is not listed: an unknown call may keep its receiver and its arguments, and nothing
 * else is said about it. An entry is a claim about every engine; each has a case in the corpus folder `values`.
 */

import { STREAMS } from './streams.ts';

/**
 * - `argument`: the argument itself is kept
 * - `members`: what a container has in it, as long as it does
 * - `elements`: what the array has at its positions is kept, the array is not
 * - `walked`: what its iterator yields is kept, neither it nor its properties
 * - `array-like`: the same, or what it has under numbers where it has no iterator
 * - `joined`: the elements of an array, anything else itself
 * - `flattened`: the elements of the array, and of those of them that are arrays
 * - `values`: what its own enumerable properties hold, those with symbols as keys left out
 * - `pairs`: the two members of each pair that its iterator yields are kept, the pairs are not; `pair values`: only the second
 * - `option`: what its property `name` holds
 * - `descriptors`: what the property descriptors in it describe
 * - `result`: the function is called and what it returns is kept
 * - `settled`: what the promise settles with
 * - `methods`: the object itself, where it has a function under one of the `names`, which is called on it
 */
export interface Keep {
  readonly from: number | 'rest' | 'receiver';
  readonly how: 'argument' | 'members' | 'elements' | 'walked' | 'array-like' | 'joined' | 'flattened' | 'values' | 'pairs' | 'pair values' | 'option' | 'descriptors' | 'result' | 'settled' | 'methods';
  /** The property of an `option`. */
  readonly name?: string;
  /** The properties of `methods`. */
  readonly names?: readonly string[];
  /** Set when a stream keeps it, which lets go of it at its end. */
  readonly whileOpen?: true;
  /** Set when an iterator keeps it, which V8 lets go of when it is done. */
  readonly untilDone?: true;
  /** So many arguments of the `rest` are something else. */
  readonly skips?: number;
  /** Set when only one of many is kept: why it need not be this one. */
  readonly ofMany?: string;
  /** Nothing is kept in this way when the callback of the call gives only primitives. */
  readonly unlessPrimitive?: boolean;
  /** Nothing is kept in this way when the argument at this position is given. */
  readonly unless?: number;
  /** Set when it is not certain to be kept: why. */
  readonly because?: string;
  /** How the promise that the method is called on must have settled for it. */
  readonly once?: Settlement;
}

/** `either`: whichever of the two it is. */
export type Settlement = 'fulfilled' | 'rejected' | 'either';

/**
 * - `primitive`: the result keeps nothing
 * - `same`: the result is the argument (or receiver) `from` itself
 * - `fresh`: a new object which keeps `keeps`
 * - `member`: some member of the receiver
 * - `settled`: a promise of what the executor passes to its resolver
 */
export type Result =
  | { readonly kind: 'primitive' }
  | { readonly kind: 'same'; readonly from: number | 'receiver' }
  | { readonly kind: 'fresh'; readonly keeps: readonly Keep[]; readonly container?: Container; readonly order?: Order }
  | { readonly kind: 'member' }
  | { readonly kind: 'settled'; readonly from: number };

/**
 * How the elements of a new array follow from what is known of the call; `keeps` says what it has where that is not known.
 * - `arguments`: they are the arguments; `arguments or length`: unless a single number is given
 * - `walked`: they are what walking over the first argument gives
 * - `joined`: those of the receiver and of each argument
 * - `method`: as `lists` says of the method
 */
export type Order = 'arguments' | 'arguments or length' | 'walked' | 'joined' | 'method';

/** Kinds of objects whose methods are known. */
export type Container = 'array' | 'map' | 'set' | 'weakmap' | 'weakset' | 'emitter' | 'eventtarget' | 'promise' | 'bytes';

const primitive: Result = { kind: 'primitive' };
const nothing: Result = { kind: 'fresh', keeps: [] };
const keeps = (...list: Keep[]): Result => ({ kind: 'fresh', keeps: list });
const argument = (from: Keep['from']): Keep => ({ from, how: 'argument' });
const elements: Keep = { from: 'receiver', how: 'elements' };
/** Where the positions are not known that a method leaves out. */
const someElements: Keep = { ...elements, because: 'only if it is in the part that is taken' };
const walked = (from: number): Keep => ({ from, how: 'walked' });
const option = (from: number, name: string): Keep => ({ from, how: 'option', name });
/** Until when the iterator of a Map or Set keeps what is in it on V8. */
export const UNTIL_DONE = 'only until the iterator is done';
/** On V8 it has the table of the Map or Set, and not that itself; on JavaScriptCore it has that itself, also when it is done. */
const untilDone: Result = keeps({ from: 'receiver', how: 'members', untilDone: true }, { ...argument('receiver'), because: 'only on JavaScriptCore' });
const array = (...list: Keep[]): Result => ({ kind: 'fresh', keeps: list, container: 'array' });
const ordered = (order: Order, ...list: Keep[]): Result => ({ kind: 'fresh', keeps: list, container: 'array', order });
const settledWith = (...list: Keep[]): Result => ({ kind: 'fresh', keeps: list, container: 'promise' });
const first = { ofMany: 'only if it is the first to settle' };

export const GLOBAL_CALLS: Readonly<Record<string, Result>> = {
  Object: { kind: 'same', from: 0 },
  String: primitive,
  Number: primitive,
  Boolean: primitive,
  BigInt: primitive,
  Symbol: nothing,
  'Symbol.for': primitive,
  parseInt: primitive,
  parseFloat: primitive,
  isNaN: primitive,
  isFinite: primitive,
  encodeURIComponent: primitive,
  decodeURIComponent: primitive,
  encodeURI: primitive,
  decodeURI: primitive,
  structuredClone: nothing,
  'JSON.stringify': primitive,
  'JSON.parse': keeps({ from: 1, how: 'result' }),
  'Date.now': primitive,
  'performance.now': primitive,
  'Array.isArray': primitive,
  'Array.of': ordered('arguments', argument('rest')),
  Array: ordered('arguments or length', argument('rest')),
  'Array.from': ordered('walked', { from: 0, how: 'array-like', unless: 1 }, { from: 1, how: 'result' }),
  'Object.freeze': { kind: 'same', from: 0 },
  'Object.seal': { kind: 'same', from: 0 },
  'Object.preventExtensions': { kind: 'same', from: 0 },
  'Object.assign': { kind: 'same', from: 0 },
  'Object.defineProperty': { kind: 'same', from: 0 },
  'Object.defineProperties': { kind: 'same', from: 0 },
  'Object.setPrototypeOf': { kind: 'same', from: 0 },
  'Object.create': keeps(argument(0), { from: 1, how: 'descriptors' }),
  'Object.getPrototypeOf': nothing,
  'Object.keys': array(),
  'Object.getOwnPropertyNames': array(),
  'Object.values': array({ from: 0, how: 'values' }),
  'Object.entries': array({ from: 0, how: 'values' }),
  'Object.fromEntries': keeps({ from: 0, how: 'pair values' }),
  'Object.is': primitive,
  'Object.hasOwn': primitive,
  'Object.isFrozen': primitive,
  'Object.isSealed': primitive,
  'Object.isExtensible': primitive,
  'Reflect.has': primitive,
  'Reflect.set': primitive,
  'Reflect.defineProperty': primitive,
  'Reflect.deleteProperty': primitive,
  'Reflect.ownKeys': array(),
  'Promise.resolve': { kind: 'fresh', keeps: [argument(0)], container: 'promise' },
  'Promise.reject': { kind: 'fresh', keeps: [argument(0)], container: 'promise' },
  'Promise.all': settledWith(walked(0)),
  'Promise.allSettled': settledWith(walked(0)),
  'Promise.race': settledWith({ ...walked(0), ...first }),
  'Promise.any': settledWith({ ...walked(0), ...first }),
  setTimeout: nothing,
  setInterval: nothing,
  setImmediate: nothing,
  queueMicrotask: primitive,
  clearTimeout: primitive,
  clearInterval: primitive,
  ...Object.fromEntries(
    ['abs', 'ceil', 'floor', 'max', 'min', 'pow', 'random', 'round', 'sign', 'sqrt', 'trunc', 'imul', 'log2', 'hypot'].map(
      (name) => [`Math.${name}`, primitive],
    ),
  ),
};

export const GLOBAL_CONSTRUCTORS: Readonly<Record<string, Result>> = {
  Object: { kind: 'same', from: 0 },
  Array: ordered('arguments or length', argument('rest')),
  Map: { kind: 'fresh', keeps: [{ from: 0, how: 'pairs' }], container: 'map' },
  Set: { kind: 'fresh', keeps: [walked(0)], container: 'set' },
  WeakMap: { kind: 'fresh', keeps: [], container: 'weakmap' },
  WeakSet: { kind: 'fresh', keeps: [], container: 'weakset' },
  WeakRef: nothing,
  Proxy: keeps(argument(0), argument(1)),
  FinalizationRegistry: keeps(argument(0)),
  Promise: { kind: 'settled', from: 0 },
  Date: nothing,
  RegExp: nothing,
  ArrayBuffer: { kind: 'fresh', keeps: [], container: 'bytes' },
  SharedArrayBuffer: { kind: 'fresh', keeps: [], container: 'bytes' },
  DataView: { kind: 'fresh', keeps: [argument(0)], container: 'bytes' },
  ...Object.fromEntries(
    ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError'].map((name) => [
      name,
      keeps(option(1, 'cause')),
    ]),
  ),
  CustomEvent: keeps(option(1, 'detail')),
  AggregateError: keeps(walked(0), option(2, 'cause')),
  EventTarget: { kind: 'fresh', keeps: [], container: 'eventtarget' },
  AbortController: nothing,
  TextEncoder: nothing,
  TextDecoder: nothing,
  URL: nothing,
  URLSearchParams: nothing,
  PerformanceObserver: keeps(argument(0)),
  ...STREAMS,
};

/** Constructors of errors, which work without `new` as well. */
export const ERRORS: readonly string[] = Object.keys(GLOBAL_CONSTRUCTORS).filter((name) => name.endsWith('Error'));

/** Typed arrays keep a buffer that they are made over; from anything else they copy. */
export const TYPED_ARRAYS: ReadonlySet<string> = new Set([
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float16Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
]);

/** Methods whose result is a primitive by their meaning, whatever the receiver is. */
export const PRIMITIVE_METHODS: ReadonlySet<string> = new Set([
  'toString',
  'toLocaleString',
  'toFixed',
  'toPrecision',
  'toISOString',
  'charAt',
  'charCodeAt',
  'codePointAt',
  'indexOf',
  'lastIndexOf',
  'includes',
  'startsWith',
  'endsWith',
  'join',
  'trim',
  'padStart',
  'padEnd',
  'toLowerCase',
  'toUpperCase',
  'localeCompare',
  'getTime',
  'hasOwnProperty',
  'isPrototypeOf',
]);

/** Methods of known containers: what their result keeps. */
export const CONTAINER_METHODS: Readonly<Record<Container, Readonly<Record<string, Result>>>> = {
  array: {
    push: primitive,
    unshift: primitive,
    slice: ordered('method', someElements),
    splice: ordered('method', someElements),
    concat: ordered('joined', elements, { from: 'rest', how: 'joined' }),
    filter: array({ ...elements, because: 'only if the callback lets it through' }),
    map: array({ from: 0, how: 'result' }, { ...elements, unlessPrimitive: true, because: 'only if the callback keeps its element' }),
    flat: array({ from: 'receiver', how: 'flattened' }),
    toSorted: array(elements),
    toReversed: ordered('method', elements),
    toSpliced: ordered('method', someElements, { ...argument('rest'), skips: 2 }),
    with: ordered('method', someElements, argument(1)),
    sort: { kind: 'same', from: 'receiver' },
    reverse: { kind: 'same', from: 'receiver' },
    fill: { kind: 'same', from: 'receiver' },
    copyWithin: { kind: 'same', from: 'receiver' },
    values: keeps(argument('receiver')),
    entries: keeps(argument('receiver')),
    keys: keeps(argument('receiver')),
    '@@iterator': keeps(argument('receiver')),
    at: { kind: 'member' },
    find: { kind: 'member' },
    findLast: { kind: 'member' },
    pop: { kind: 'member' },
    shift: { kind: 'member' },
    some: primitive,
    every: primitive,
    forEach: primitive,
  },
  map: {
    set: { kind: 'same', from: 'receiver' },
    get: { kind: 'member' },
    has: primitive,
    delete: primitive,
    clear: primitive,
    forEach: primitive,
    values: untilDone,
    entries: untilDone,
    keys: untilDone,
    '@@iterator': untilDone,
  },
  set: {
    add: { kind: 'same', from: 'receiver' },
    has: primitive,
    delete: primitive,
    clear: primitive,
    forEach: primitive,
    values: untilDone,
    entries: untilDone,
    keys: untilDone,
    '@@iterator': untilDone,
  },
  weakmap: { set: { kind: 'same', from: 'receiver' }, has: primitive, delete: primitive },
  weakset: { add: { kind: 'same', from: 'receiver' }, has: primitive, delete: primitive },
  emitter: {
    on: { kind: 'same', from: 'receiver' },
    once: { kind: 'same', from: 'receiver' },
    addListener: { kind: 'same', from: 'receiver' },
    prependListener: { kind: 'same', from: 'receiver' },
    prependOnceListener: { kind: 'same', from: 'receiver' },
    removeAllListeners: { kind: 'same', from: 'receiver' },
    off: { kind: 'same', from: 'receiver' },
    removeListener: { kind: 'same', from: 'receiver' },
    setMaxListeners: { kind: 'same', from: 'receiver' },
    getMaxListeners: primitive,
    listenerCount: primitive,
    emit: primitive,
  },
  eventtarget: { addEventListener: primitive, removeEventListener: primitive, dispatchEvent: primitive },
  promise: {
    then: settledWith({ from: 0, how: 'result', once: 'fulfilled' }, { from: 'receiver', how: 'settled', once: 'rejected', unless: 1 }),
    catch: settledWith({ from: 0, how: 'result', once: 'rejected' }, { from: 'receiver', how: 'settled', once: 'fulfilled' }),
    finally: settledWith({ from: 'receiver', how: 'settled', once: 'either' }),
  },
  bytes: { slice: nothing, subarray: nothing, set: primitive, at: primitive, fill: { kind: 'same', from: 'receiver' } },
};

/** Methods that give an iterator over what they are called on; without a name of its own it is what the container itself is walked by. */
export const ITERATORS: Readonly<Record<string, 'values' | 'entries' | 'keys'>> = { values: 'values', entries: 'entries', keys: 'keys', '@@iterator': 'entries' };

/** Those that have a name of their own. */
export const WALKERS: ReadonlySet<string> = new Set(Object.values(ITERATORS));

/** What built-in objects give under a name each time, as if it were stored in them. Not `URL#searchParams`: Chromium makes it anew. */
export const CONSTANT_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  AbortController: ['signal'],
  MessageChannel: ['port1', 'port2'],
  Request: ['signal'],
  Response: ['body'],
  ...Object.fromEntries(['TransformStream', 'CompressionStream', 'DecompressionStream', 'TextDecoderStream', 'TextEncoderStream'].map((name) => [name, ['readable', 'writable']])),
};

/** Calls whose result has an argument as its prototype, and which. */
export const PROTOTYPES: Readonly<Record<string, number>> = { 'Object.create': 0 };

/** Which argument of a call describes properties of what it gives, none of which can be written unless that says so. */
export const DESCRIPTORS: Readonly<Record<string, number>> = { 'Object.create': 1 };
