/** What a call does as far as its name says it, where nothing is known of what it is called on: derived from the rest of the catalogue, and never a list of its own. */
import { CONTAINER_METHODS, type Keep, type Result } from './builtins.ts';
import { type Callback, CALLBACKS, OTHER_CALLBACKS } from './callbacks.ts';
import { DEREFERENCE, FUNCTION_METHODS, REPEATING } from './functions.ts';
import { KEYED_STORES, LOOK_UPS } from './lookups.ts';
import { MODULE_REGISTRARS, PROCESS_FINALIZATION, REGISTRY_METHODS } from './registrars.ts';
import { CONTAINER_STORES, LIKELY_STORES, REMOVALS, STATIC_STORES, STORES_BY_NAME } from './stores.ts';

/** Names of methods that may give the object they are called on, or something that keeps it. */
export const RECEIVER_KEEPING: ReadonlySet<string> = keepingMethods((from) => from === 'receiver');
/** The same for what they are given. */
export const ARGUMENT_KEEPING: ReadonlySet<string> = keepingMethods((from, how) => from !== 'receiver' && how !== 'result');
/** Methods that keep what a callback gives. */
export const RESULT_KEEPING: ReadonlySet<string> = new Set(methodsThat((result) => result.kind === 'fresh' && result.keeps.some(({ how }) => how === 'result')));
/** Methods that give a member of what they are called on. */
export const MEMBER_METHODS: ReadonlySet<string> = new Set(methodsThat(({ kind }) => kind === 'member'));

/** Methods that may give the object that they are called on. */
export const GIVES_RECEIVER: ReadonlySet<string> = new Set(methodsThat((result) => result.kind === 'same' && result.from === 'receiver'));
/** Methods that may give something new with what the object has that they are called on, what they take out of it included. */
export const GIVES_COPY: ReadonlySet<string> = new Set([
  ...methodsThat((result) => result.kind === 'fresh' && result.keeps.some(({ from }) => from === 'receiver')),
  ...[...REMOVALS].filter((name) => !methodsThat(() => true).includes(name)),
]);

const STORES = Object.entries({ ...CONTAINER_STORES.emitter, ...CONTAINER_STORES.eventtarget, ...STORES_BY_NAME });
/** Methods by whose name a listener stays until it is taken off. */
export const LISTENING: ReadonlySet<string> = new Set(STORES.flatMap(([name, { how, endsItself }]) => (how === 'listener' && endsItself !== true ? [name] : [])));
/** Names of calls that may keep for long what they are given. */
export const KEEPS_FOR_LONG: ReadonlySet<string> = new Set([
  ...REPEATING,
  ...LISTENING,
  ...Object.entries(LIKELY_STORES).flatMap(([name, { endsItself }]) => (endsItself === true ? [] : [name])),
]);

/** Methods that are over when every callback that they were given has run. */
export const RUNS_AT_ONCE: ReadonlySet<string> = new Set([...callbacksThat(({ isLater }) => isLater !== true), ...OTHER_CALLBACKS]);
/** Methods that run a function which they are given, before they return or in a later job. */
export const CALLS_BACK: ReadonlySet<string> = new Set([...callbacksThat(() => true), ...OTHER_CALLBACKS]);

/** Methods of lists that give each member to a function and come out the same on a copy of the list. */
export const WALKS_MEMBERS: ReadonlySet<string> = new Set(['forEach', 'map', 'filter', 'some', 'every', 'find', 'flatMap']);

/** Methods by which an unknown object is likely to keep what it is given, as a member. */
export const STORING: readonly string[] = Object.entries(LIKELY_STORES).flatMap(([name, { how }]) => (how === 'element' ? [name] : []));
/** The same without a key. */
export const ADDING: readonly string[] = STORING.filter((name) => LIKELY_STORES[name]?.to !== 1);
/** Names of functions of `Object` that write properties of their first argument. */
export const STATIC_WRITERS: readonly string[] = [...new Set(Object.entries(STATIC_STORES).flatMap(([path, form]) => (form === 'prototype' || form === 'property' ? [] : [path.slice(path.indexOf('.') + 1)])))];
/** Those of them that write what a record has, so that what is written is quoted nowhere. */
export const WRITES_A_RECORD: ReadonlySet<string> = new Set(Object.entries(STATIC_STORES).flatMap(([path, form]) => (form === 'members' || form === 'descriptors' ? [path.slice(path.indexOf('.') + 1)] : [])));
/** Functions of `Object` and `Reflect` that write the one property which they are given the name of. */
export const WRITES_A_NAME: readonly string[] = [...new Set(Object.entries(STATIC_STORES).flatMap(([path, form]) => (form === 'descriptor' || form === 'property' || form === 'deletion' ? [path.slice(path.indexOf('.') + 1)] : [])))];
/** Methods that find a member of any container by its identity. */
export const LOOKS_UP: ReadonlySet<string> = new Set(Object.values(LOOK_UPS).flatMap((names) => [...names]));
/** The same where that is what the container is for: the keyed ones. */
export const FINDS: ReadonlySet<string> = new Set(Object.entries(LOOK_UPS).flatMap(([kind, names]) => (kind === 'array' ? [] : [...names])));
/** The same, and those that put in what they find. */
export const KEYED: ReadonlySet<string> = new Set([...FINDS, ...Object.values(KEYED_STORES)]);

/** Names of methods by which something may be registered. */
export const REGISTERS: ReadonlySet<string> = new Set([REGISTRY_METHODS.register, ...Object.keys(PROCESS_FINALIZATION), ...Object.values(MODULE_REGISTRARS).flatMap((members) => Object.keys(members))]);

function callbacksThat(isWanted: (callback: Callback) => boolean): readonly string[] {
  return Object.values(CALLBACKS).flatMap((methods) => Object.entries(methods).flatMap(([name, callback]) => (isWanted(callback) ? [name] : [])));
}

function keepingMethods(isWanted: (from: Keep['from'], how?: Keep['how']) => boolean): ReadonlySet<string> {
  const keeping = methodsThat((result) => {
    if (result.kind === 'same' || result.kind === 'settled') return isWanted(result.from);
    return result.kind === 'fresh' && result.keeps.some(({ from, how }) => isWanted(from, how));
  });
  return new Set([...FUNCTION_METHODS, DEREFERENCE, ...keeping]);
}

/** The names of container methods whose result is such, whatever the container. */
function methodsThat(isWanted: (result: Result) => boolean): readonly string[] {
  return Object.values(CONTAINER_METHODS).flatMap((methods) => Object.entries(methods).flatMap(([name, result]) => (isWanted(result) ? [name] : [])));
}

/** Methods of lists whose result has what the callback gave back each time. */
export const COLLECTS_RESULTS: ReadonlySet<string> = new Set(['map', 'flatMap']);
