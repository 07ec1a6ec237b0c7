import type { CleanupOption, Runnable } from './cleanup-option.ts';
import { reportFailure } from './on-cleanup-error.ts';
import { shared } from './shared.ts';

/** What hosts have that tells of their end: Node, Bun, and Deno in the name of Node. */
interface Ends {
  process?: { on?(event: string, listener: () => void): void; off?(event: string, listener: () => void): void };
}

/**
 * An option of `addCleanup`: runs the cleanup at the end of the program if it is still pending by then.
 *
 * Only where the host tells of its end: at the `exit` event of Node and Bun and at `unload` of Deno. Not in a browser, and not when the process is
 * killed. What the cleanup leaves for later, an asynchronous one above all, is never done.
 *
 * Each is isolated from the others, and no order is promised. There is a listener only while something is registered.
 */
export const atExit: CleanupOption = {
  attach(owner, registration) {
    const { entries, listener } = exit();
    const { process } = globalThis as Ends;
    if (!entries.size) process?.on?.('exit', listener);
    entries.add(registration);
    return {
      settle() {
        entries.delete(registration);
        if (!entries.size) process?.off?.('exit', listener);
        owner.settle();
      },
    };
  },
};

/** The listener is one function for all copies: the copy that listens first need not be the one whose entry goes last. */
function exit(): { readonly entries: Set<Runnable>; readonly listener: () => void } {
  return shared('at exit', () => ({ entries: new Set<Runnable>(), listener: runAll }));
}

function runAll(): void {
  const uncaught: unknown[] = [];
  for (const entry of [...exit().entries]) {
    try {
      entry.run();
    } catch (error) {
      // There will be no later task to throw it from.
      reportFailure(error, (left) => uncaught.push(left));
    }
  }
  if (uncaught.length) throw new AggregateError(uncaught, 'cleanups at exit');
}
