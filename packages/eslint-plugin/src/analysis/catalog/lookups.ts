/** Methods that find a member of a built-in container by the identity of their first argument: data only. */
import type { Container } from './builtins.ts';

export const LOOK_UPS: Readonly<Partial<Record<Container, ReadonlySet<string>>>> = {
  map: new Set(['get', 'has', 'delete']),
  set: new Set(['has', 'delete']),
  weakmap: new Set(['get', 'has', 'delete']),
  weakset: new Set(['has', 'delete']),
  array: new Set(['includes', 'indexOf', 'lastIndexOf']),
};

/** Methods that put in a member which only these look-ups find, as long as nobody walks over the container. */
export const KEYED_STORES: Readonly<Partial<Record<Container, string>>> = { map: 'set', set: 'add', weakmap: 'set', weakset: 'add' };

/** Methods that put a member into a container, whoever else has it. */
export const STORES_MEMBERS: Readonly<Partial<Record<Container, ReadonlySet<string>>>> = { map: new Set(['set']), set: new Set(['add']), array: new Set(['push', 'unshift']) };

/** Methods that take members out and give back none, and those that give back what they took. */
export const CLEARS: ReadonlySet<string> = new Set(['clear']);
export const TAKES_OUT: ReadonlySet<string> = new Set(['splice', 'pop', 'shift']);

/** Methods that give an iterator: over what is looked for, over pairs that begin with it, or over something else. */
export const WALKS: Readonly<Partial<Record<Container, Readonly<Record<string, 'members' | 'pairs' | 'others'>>>>> = {
  map: { keys: 'members', values: 'others', entries: 'pairs' },
  set: { keys: 'members', values: 'members' },
  array: { values: 'members', keys: 'others' },
};

/** The method of every iterator, and where in its result the value is. */
export const ASKS_ITERATOR = 'next';
export const GIVES_VALUE = 'value';

/** Methods that give each member to a function, and no member back. */
export const WALKS_AND_GIVES_NONE: ReadonlySet<string> = new Set(['forEach', 'some', 'every', 'findIndex', 'findLastIndex', 'map', 'flatMap']);

/** The method of a Map that gives what it has under a key, and those that say nothing of its values. */
export const GETS_ENTRY = 'get';
export const ASKS_OF_KEYS: ReadonlySet<string> = new Set(['has', 'keys']);

/** Methods that say whether something has a key, and nothing else. */
export const HAS_KEY: ReadonlySet<string> = new Set(['has', 'hasOwnProperty']);

/** The same of functions that are given the object. */
export const ASKS_FOR_KEY: ReadonlySet<string> = new Set(['Object.hasOwn', 'Reflect.has']);

/** The container that finds by the object itself, and does not keep it. */
export const WEAK_COUNTERPARTS: Readonly<Record<string, string>> = { Map: 'WeakMap', Set: 'WeakSet', WeakMap: 'WeakMap', WeakSet: 'WeakSet' };

/** What a call is named that asks something of what it is given. That its result keeps it is a guess. */
const READ_NAME = /^(?:get|has|is|can|find|includes|indexOf|equals|compare|check|assert|read|parse|to|describe|format|id|key|name|hash)(?![a-z])/;

export function isReadName(name: string): boolean {
  return READ_NAME.test(name);
}

/** Functions that are given an object for what it is called by, or what it is, and give nothing else of it away. */
export const LISTS_KEYS: ReadonlySet<string> = new Set(['Object.keys', 'Object.values', 'Object.entries', 'Object.hasOwn', 'Reflect.has', 'Reflect.ownKeys', 'Array.isArray']);

/** Those of them that say nothing of its values. */
export const LISTS_ONLY_KEYS: ReadonlySet<string> = new Set(['Object.keys', 'Object.hasOwn', 'Reflect.has', 'Reflect.ownKeys']);

/** What searches a list by a test in the place of a member. */
export const SEARCHES_BY_TEST: Readonly<Record<string, string>> = { includes: 'some', indexOf: 'findIndex', lastIndexOf: 'findLastIndex' };

/** Methods of a Map that do the same on a Set of its keys. */
export const OF_KEYS: ReadonlySet<string> = new Set(['has', 'delete', 'clear', 'keys']);
