import { check } from './misuse.ts';
import { state } from './state.ts';

type Report = (error: unknown) => void;

/** What hosts have and the language does not: all have the first, some the second. */
declare function setTimeout<A>(callback: (arg: A) => void, ms: number, arg: A): unknown;
interface Reporter {
  reportError?: Report;
}

/**
 * Sets the function that hears of what cleanups throw or reject with when the collector, the end of the program or nobody in particular ran
 * them. What `run()` throws comes out of `run()` instead.
 *
 * There is one handler for all copies of the package in a program, so a library should leave it to the application.
 *
 * Without a handler such an error is reported like any uncaught one: `reportError` where the host has it, else it is thrown from a task of its
 * own, which ends a Node process. The same happens to what the handler itself throws. In neither case is another cleanup affected.
 *
 * @param handler `undefined` brings the default back.
 * @returns the handler that was set before.
 * @throws {TypeError} when `handler` is neither a function nor undefined.
 */
export function onCleanupError(handler: ((error: unknown) => void) | undefined): ((error: unknown) => void) | undefined {
  check(handler === undefined || typeof handler === 'function', 'onCleanupError: the handler', 'a function or undefined', handler);
  const before = state.handler;
  state.handler = handler;
  return before;
}

/** Hands an error on. Never throws, unless `reportUncaught` does. */
export function reportFailure(error: unknown, reportUncaught: Report = (globalThis as Reporter).reportError ?? throwLater): void {
  try {
    (state.handler ?? reportUncaught)(error);
  } catch (another) {
    reportUncaught(another);
  }
}

/** A cleanup may be asynchronous; its failure must not get lost in a promise that nobody has. Gives the promise of its end, if there is one. */
export function watch(result: unknown, report: Report = reportFailure): unknown {
  if (!(result as PromiseLike<unknown> | null | undefined)?.then) return undefined; // a property of anything can be asked for but of these two
  return Promise.resolve(result).then(undefined, (error: unknown) => {
    state.failed++;
    report(error);
  });
}

function throwLater(error: unknown): void {
  setTimeout(raise, 0, error);
}

export function raise(error: unknown): never {
  throw error;
}
