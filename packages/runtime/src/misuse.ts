/** Registrations that can only be mistakes, told at the call with what would have followed. */

export interface CleanupOptions {
  /** Run the cleanup at the end of the program if it is still pending (Node, Bun, Deno). */
  readonly atExit?: boolean;
  /** Bytes outside of the heap that live as long as the target. */
  readonly externalBytes?: number;
}

/** How many members of an argument are looked at: enough for a record, cheap for a list. */
const MEMBERS = 100;

export function checkRegistration(target: unknown, cleanup: unknown, arg: unknown, options: unknown): void {
  if (!canBeHeldWeakly(target)) {
    throw new TypeError(`addCleanup: the target must be an object, a function or an unregistered symbol, for nothing else is ever collected; got ${describe(target)}`);
  }
  if (typeof cleanup !== 'function') throw new TypeError(`addCleanup: the cleanup must be a function; got ${describe(cleanup)}`);
  if (cleanup === target) throw neverRuns('the cleanup is the target');
  if (arg === target) throw neverRuns('the argument is the target');
  if (typeof arg === 'object' && arg !== null) {
    const key = keyHolding(arg, target);
    if (key !== undefined) throw neverRuns(`the argument holds the target (${String(key)})`);
  }
  if (options !== undefined) checkOptions(options);
}

export function canBeHeldWeakly(value: unknown): value is WeakKey {
  switch (typeof value) {
    case 'object':
      return value !== null;
    case 'function':
      return true;
    case 'symbol':
      return Symbol.keyFor(value) === undefined;
    default:
      return false;
  }
}

/** A value in the words of an error message. Never calls into it. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
    case 'object':
      return value === null ? 'null' : 'an object';
    case 'function':
      return 'a function';
    case 'symbol':
      return String(value);
    default:
      return `${String(value)}${typeof value === 'bigint' ? 'n' : ''}`;
  }
}

function neverRuns(because: string): TypeError {
  return new TypeError(`addCleanup: ${because}, so the target would never be collected and the cleanup would never run. Pass only what the cleanup needs`);
}

/** The key under which an array or plain object has the target itself. Getters are not called; what a proxy throws is its own affair. */
function keyHolding(arg: object, target: unknown): PropertyKey | undefined {
  try {
    const isHeldAt = (key: PropertyKey): boolean => Object.getOwnPropertyDescriptor(arg, key)?.value === target;
    if (Array.isArray(arg)) {
      for (let index = 0; index < arg.length && index < MEMBERS; index++) if (isHeldAt(index)) return index;
      return undefined;
    }
    const prototype: unknown = Object.getPrototypeOf(arg);
    if (prototype !== Object.prototype && prototype !== null) return undefined;
    return Reflect.ownKeys(arg).slice(0, MEMBERS).find(isHeldAt);
  } catch {
    // A revoked proxy, or a trap that throws: nothing is known of what it holds.
    return undefined;
  }
}

function checkOptions(options: unknown): void {
  if (typeof options !== 'object' || options === null) throw new TypeError(`addCleanup: the options must be an object; got ${describe(options)}`);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (name === 'atExit') {
      if (typeof value !== 'boolean') throw new TypeError(`addCleanup: \`atExit\` must be a boolean; got ${describe(value)}`);
    } else if (name === 'externalBytes') {
      if (typeof value !== 'number' || !(value >= 0 && value < Infinity)) throw new TypeError(`addCleanup: \`externalBytes\` must be a number of bytes, 0 or more; got ${describe(value)}`);
    } else throw new TypeError(`addCleanup: there is no option \`${name}\`; there are \`atExit\` and \`externalBytes\``);
  }
}
