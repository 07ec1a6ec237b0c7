import { type CleanupOption, makeOption, type Runnable } from './cleanup-option.ts';
import { reportFailure } from './on-cleanup-error.ts';
import { state } from './state.ts';

/** What hosts have that tells of their end: Node, Bun, and Deno in the name of Node. */
interface Ends {
  process?: {
    exitCode?: number | string | null | undefined;
    on?(event: string, listener: () => void): void;
    off?(event: string, listener: () => void): void;
  };
}
declare const console: { error(error: unknown): void };

/**
 * An option of `addCleanup`: runs the cleanup at the end of the program if it is still pending by then.
 *
 * Only where the host tells of its end: at the `exit` event of Node and Bun and at `unload` of Deno. Not in a browser, and not when the process is
 * killed. What the cleanup leaves for later, an asynchronous one above all, is never done: `beforeExit` is for these.
 *
 * All of them run, those that are registered meanwhile included, whatever one throws; no order is promised. What one throws goes to
 * `onCleanupError`. Without a handler it is printed, and the exit code is 1 where it would have been 0; other listeners of the event are not
 * affected. There is a listener only while something is registered.
 */
export const atExit: CleanupOption = /* @__PURE__ */ onEvent('exit', (entry) => {
  entry.call(fail);
});

/**
 * An option of `addCleanup`: runs the cleanup, and awaits it, when the program has nothing left to do, if it is still pending by then.
 *
 * That is the `beforeExit` event of Node, Bun and Deno, which there is not when the program ends in another way: by `process.exit`, by an error
 * that nobody catches, by a signal. Give `atExit` as well for what must also be done then; it runs once.
 *
 * What it throws or rejects with is treated as by `atExit`.
 */
export const beforeExit: CleanupOption = /* @__PURE__ */ onEvent('beforeExit', (entry) => {
  entry.runAsync().catch(fail);
});

/** The listener is one function for all copies: the copy that listens first need not be the one whose entry goes last. */
export interface Entries {
  readonly all: Set<Runnable>;
  readonly listener: () => void;
}

function onEvent(event: 'exit' | 'beforeExit', run: (entry: Runnable) => void): CleanupOption {
  return makeOption((registration) => {
    const { all, listener } = state[event] ??= makeEntries(run);
    const { process } = globalThis as Ends;
    if (!all.size) process?.on?.(event, listener);
    all.add(registration);
    return () => {
      all.delete(registration);
      if (!all.size) process?.off?.(event, listener);
    };
  });
}

function makeEntries(run: (entry: Runnable) => void): Entries {
  const all = new Set<Runnable>();
  return {
    all,
    listener() {
      // Each is settled first, and so taken out; those that are added meanwhile come as well.
      for (const entry of all) run(entry);
    },
  };
}

/** There will be no later task to throw it from, and to throw it now would end the turn of other listeners. */
function fail(error: unknown): void {
  reportFailure(error, (left) => {
    console.error(left);
    const { process } = globalThis as Ends;
    if (process && !Number(process.exitCode)) process.exitCode = 1;
  });
}
