import type { Owner } from './generation.ts';
import { reportFailure } from './on-cleanup-error.ts';
import { shared } from './shared.ts';

/** What is to be done at the end of the program if it is not settled by then. */
export interface ExitEntry {
  run(): boolean;
}

/** What hosts have that tells of their end. */
interface Ends {
  Deno?: unknown;
  process?: { on?(event: string, listener: () => void): void; off?(event: string, listener: () => void): void };
  addEventListener?(event: string, listener: () => void): void;
  removeEventListener?(event: string, listener: () => void): void;
}

/** The listener is one function for all copies: the copy that listens first need not be the one whose entry goes last. */
function atExit(): { readonly entries: Set<ExitEntry>; readonly listener: () => void } {
  return shared('at exit', () => ({ entries: new Set<ExitEntry>(), listener: runAll }));
}

/** Adds an entry that goes when its owner is settled. There is a listener only while there are entries. */
export function callAtExit(entry: ExitEntry, owner: Owner): Owner {
  const { entries } = atExit();
  if (entries.size === 0) listen('on', 'addEventListener');
  entries.add(entry);
  return {
    settle() {
      entries.delete(entry);
      if (entries.size === 0) listen('off', 'removeEventListener');
      owner.settle();
    },
  };
}

function listen(method: 'on' | 'off', inDeno: 'addEventListener' | 'removeEventListener'): void {
  const { listener } = atExit();
  const host = globalThis as Ends;
  if (host.Deno !== undefined) host[inDeno]?.('unload', listener);
  else host.process?.[method]?.('exit', listener);
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
  if (uncaught.length > 0) throw uncaught.length === 1 ? uncaught[0] : new AggregateError(uncaught, 'cleanups at exit');
}
