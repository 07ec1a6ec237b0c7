/** Mistakes, told at the call with what would have followed. The words are shared, for they are a good part of the package's size. */
import { state } from './state.ts';

/** How many members of an argument are looked at: enough for a record, cheap for a list. */
const MEMBERS = 100;

export function checkRegistration(target: unknown, cleanup: unknown, arg: unknown, options: readonly unknown[]): void {
  checkWeak('addCleanup: the target', target);
  check(typeof cleanup === 'function', 'addCleanup: the cleanup', 'a function', cleanup);
  const culprit = cleanup === target ? 'cleanup' : arg === target ? 'argument' : isObject(arg) && memberThatIs(target, arg);
  if (culprit) throw new TypeError(`addCleanup: the ${culprit} is the target, so the cleanup would never run`);
  // Of what is no object they say no.
  check(!state.options.has(arg as object), 'addCleanup: an option', 'after the argument: addCleanup(target, cleanup, undefined, option)', arg);
  for (const option of options) check(state.options.has(option as object), 'addCleanup: an option', 'atExit, beforeExit or externalBytes(bytes)', option);
}

export function checkWeak(place: string, value: unknown): asserts value is WeakKey {
  const canBeHeld = isObject(value) || (typeof value === 'symbol' && Symbol.keyFor(value) === undefined);
  check(canBeHeld, place, 'collectable: an object, function or unregistered symbol', value);
}

export function check(holds: unknown, place: string, expected: string, value: unknown): void {
  if (!holds) throw new TypeError(`${place} must be ${expected}; got ${describe(value)}`);
}

export function isObject(value: unknown): value is object {
  return Object(value) === value;
}

/** A value in the words of an error message. Never calls into it. */
export function describe(value: unknown): string {
  if (isObject(value)) return typeof value;
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value);
}

/** Objects with more members than are looked at. There is no way to read some keys only, so it is done once of each. */
const tables = new WeakSet();

/**
 * Where an array has the target itself, or an object without a class; no other, a class may have its reasons. Getters are not called; what a proxy
 * throws is its own affair.
 */
function memberThatIs(target: unknown, arg: object): string | undefined {
  let left = MEMBERS;
  try {
    for (const key of Array.isArray(arg) ? arg.keys() : tables.has(arg) || Object.getPrototypeOf(Object.getPrototypeOf(arg) ?? arg) ? [] : Object.keys(arg)) {
      if (!left--) return void tables.add(arg);
      if (Object.getOwnPropertyDescriptor(arg, key)?.value === target) return `argument (${key})`;
    }
  } catch {
    // A revoked proxy, or a trap that throws: nothing is known of what it holds.
  }
  return undefined;
}
