import type { Owner } from './generation.ts';
import { reportFailure } from './on-cleanup-error.ts';
import { shared } from './shared.ts';

/** What is to be done at the end of the program if it is not settled by then. */
export interface ExitEntry {
  run(): boolean;
}

/** What hosts have that tells of their end: Node, Bun, and Deno in the name of Node. */
interface Ends {
  process?: { on?(event: string, listener: () => void): void; off?(event: string, listener: () => void): void };
}

/** The listener is one function for all copies: the copy that listens first need not be the one whose entry goes last. */
function atExit(): { readonly entries: Set<ExitEntry>; readonly listener: () => void } {
  return shared('at exit', () => ({ entries: new Set<ExitEntry>(), listener: runAll }));
}

/** Adds an entry that goes when its owner is settled. There is a listener only while there are entries. */
export function callAtExit(entry: ExitEntry, owner: Owner): Owner {
  const { entries, listener } = atExit();
  const { process } = globalThis as Ends;
  if (!entries.size) process?.on?.('exit', listener);
  entries.add(entry);
  return {
    settle() {
      entries.delete(entry);
      if (!entries.size) process?.off?.('exit', listener);
      owner.settle();
    },
  };
}

function runAll(): void {
  const uncaught: unknown[] = [];
  for (const entry of [...atExit().entries]) {
    try {
      entry.run();
    } catch (error) {
      // There will be no later task to throw it from.
      reportFailure(error, (left) => uncaught.push(left));
    }
  }
  if (uncaught.length) throw new AggregateError(uncaught, 'cleanups at exit');
}
