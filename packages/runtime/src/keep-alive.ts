import { state } from './state.ts';

/**
 * Keeps `value` alive at least until this call returns.
 *
 * An object can be collected, and its cleanup run, as soon as the engine sees that no later code uses it: in the middle of a method, or while
 * an `await` waits for what the object owns. Calling this after the last use of the resource makes the object itself that last use. It does
 * not keep the value alive afterwards, and calling it at the start of a function does nothing.
 *
 * The semantics are those of Go's `runtime.KeepAlive`.
 */
export function keepAlive(value: unknown): void {
  // A comparison whose outcome no compiler knows, so that the value must be there for it. Nobody has this object.
  if (value === state) throw new Error();
}
