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

function entries(): Set<ExitEntry> {
  return shared('at exit', () => new Set<ExitEntry>());
}

/** Adds an entry that goes when its owner is settled. There is a listener only while there are entries. */
export function callAtExit(entry: ExitEntry, owner: Owner): Owner {
  const set = entries();
  if (set.size === 0) listen(true);
  set.add(entry);
  return {
    settle() {
      set.delete(entry);
      if (set.size === 0) listen(false);
      owner.settle();
    },
  };
}

/** One function for all copies: the copy that listens first need not be the one whose entry goes last. */
function listen(on: boolean): void {
  const listener = shared('exit listener', () => runAll);
  const host = globalThis as Ends;
  if (host.Deno !== undefined) host[on ? 'addEventListener' : 'removeEventListener']?.('unload', listener);
  else host.process?.[on ? 'on' : 'off']?.('exit', listener);
}

function runAll(): void {
  const uncaught: unknown[] = [];
  for (const entry of [...entries()]) {
    try {
      entry.run();
    } catch (error) {
      // There will be no later task to throw it from.
      reportFailure(error, (left) => uncaught.push(left));
    }
  }
  if (uncaught.length > 0) throw uncaught.length === 1 ? uncaught[0] : new AggregateError(uncaught, `${String(uncaught.length)} cleanups failed at exit`);
}
