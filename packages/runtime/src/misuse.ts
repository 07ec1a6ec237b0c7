/** Mistakes, told at the call with what would have followed. The words are shared, for they are a good part of the package's size. */
import { isOption } from './cleanup-option.ts';

/** How many members of an argument are looked at: enough for a record, cheap for a list. */
const MEMBERS = 100;

export function checkRegistration(target: unknown, cleanup: unknown, arg: unknown, options: readonly unknown[]): void {
  checkWeak('addCleanup: the target', target);
  check(typeof cleanup === 'function', 'addCleanup: the cleanup', 'a function', cleanup);
  const culprit = cleanup === target ? 'cleanup' : arg === target ? 'argument' : memberThatIs(target, arg);
  if (culprit) throw new TypeError(`addCleanup: the ${culprit} is the target, so the cleanup would never run`);
  check(!isOption(arg), 'addCleanup: the argument', 'written before an option: addCleanup(target, cleanup, undefined, option)', arg);
  for (const option of options) check(isOption(option), 'addCleanup: an option', 'atExit, beforeExit or externalBytes(bytes)', option);
}

export function checkWeak(place: string, value: unknown): void {
  check(canBeHeldWeakly(value), place, 'an object, function or unregistered symbol (nothing else is ever collected)', value);
}

export function check(holds: unknown, place: string, expected: string, value: unknown): void {
  if (!holds) throw new TypeError(`${place} must be ${expected}; got ${describe(value)}`);
}

function canBeHeldWeakly(value: unknown): value is WeakKey {
  return isObject(value) || (typeof value === 'symbol' && Symbol.keyFor(value) === undefined);
}

function isObject(value: unknown): value is object {
  return Object(value) === value;
}

/** A value in the words of an error message. Never calls into it. */
export function describe(value: unknown): string {
  if (isObject(value)) return typeof value;
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : String(value);
}

/** Where an array or plain object has the target itself. Getters are not called; what a proxy throws is its own affair. */
function memberThatIs(target: unknown, arg: unknown): string | undefined {
  if (typeof arg !== 'object' || arg === null) return undefined;
  try {
    let left = MEMBERS;
    for (const key of keysOf(arg)) {
      if (Object.getOwnPropertyDescriptor(arg, key)?.value === target) return `argument (${String(key)})`;
      if (!--left) break;
    }
  } catch {
    // A revoked proxy, or a trap that throws: nothing is known of what it holds.
  }
  return undefined;
}

/** Objects with more members than are looked at. There is no way to read some keys only, so it is done once of each. */
const tables = new WeakSet();

/** Those of an array one by one, for it may be long; those of an object that has no class; no others, a class may have its reasons. */
function keysOf(value: object): Iterable<PropertyKey> {
  if (Array.isArray(value)) return value.keys();
  if (tables.has(value) || Object.getPrototypeOf(Object.getPrototypeOf(value) ?? value)) return [];
  const keys = Reflect.ownKeys(value);
  if (keys.length > MEMBERS) tables.add(value);
  return keys;
}
