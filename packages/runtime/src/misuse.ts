/** Mistakes, told at the call with what would have followed. The words are shared, for they are a good part of the package's size. */

export interface CleanupOptions {
  /** Run the cleanup at the end of the program if it is still pending (Node, Bun, Deno). */
  readonly atExit?: boolean;
  /** Bytes outside of the heap that live as long as the target. */
  readonly externalBytes?: number;
}

/** How many members of an argument are looked at: enough for a record, cheap for a list. */
const MEMBERS = 100;

export function checkRegistration(target: unknown, cleanup: unknown, arg: unknown, options: unknown): void {
  checkWeak('addCleanup: the target', target);
  check(typeof cleanup === 'function', 'addCleanup: the cleanup', 'a function', cleanup);
  const culprit = cleanup === target ? 'cleanup' : arg === target ? 'argument' : memberThatIs(target, arg);
  if (culprit) throw new TypeError(`addCleanup: the ${culprit} is the target, so the cleanup would never run`);
  if (options === undefined) return;
  check(isObject(options), 'addCleanup: the options', 'an object', options);
  for (const [name, value] of Object.entries<unknown>(options as Record<string, unknown>)) {
    const isBytes = name === 'externalBytes';
    check(isBytes || name === 'atExit', 'addCleanup: an option', 'atExit or externalBytes', name);
    const isRight = isBytes ? Number.isFinite(value) && (value as number) >= 0 : typeof value === 'boolean';
    check(isRight || value === undefined, `addCleanup: ${name}`, isBytes ? 'a number of bytes' : 'a boolean', value);
  }
}

export function checkWeak(place: string, value: unknown): void {
  check(canBeHeldWeakly(value), place, 'an object, function or unregistered symbol (nothing else is ever collected)', value);
}

export function check(holds: boolean, place: string, expected: string, value: unknown): void {
  if (!holds) throw new TypeError(`${place} must be ${expected}; got ${describe(value)}`);
}

function canBeHeldWeakly(value: unknown): value is WeakKey {
  return isObject(value) || (typeof value === 'symbol' && Symbol.keyFor(value) === undefined);
}

function isObject(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
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
    let keys: readonly PropertyKey[] = [];
    if (Array.isArray(arg)) keys = [...new Array(Math.min(arg.length, MEMBERS)).keys()];
    else if ([Object.prototype, null].includes(Object.getPrototypeOf(arg) as null)) keys = Reflect.ownKeys(arg).slice(0, MEMBERS);
    const key = keys.find((name) => Object.getOwnPropertyDescriptor(arg, name)?.value === target);
    return key === undefined ? key : `argument (${String(key)})`;
  } catch {
    // A revoked proxy, or a trap that throws: nothing is known of what it holds.
    return undefined;
  }
}
