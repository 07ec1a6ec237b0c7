import { isSupported } from './host.ts';
import { state } from './state.ts';

export interface CleanupStats {
  /** Whether this host can tell that an object has died. If not, cleanups run only when `run` is called. */
  readonly supported: boolean;
  /** How many `addCleanup` there were. The sum of `pending`, `ran` and `stopped`. */
  readonly registered: number;
  readonly pending: number;
  /** How many were called, by the collector, by `run`, `using` or at exit. */
  readonly ran: number;
  readonly stopped: number;
  /** How many of those that ran have thrown or rejected. */
  readonly failed: number;
}

/**
 * Counts the cleanups of this program, those of other copies of the package included.
 *
 * A number that only grows in `pending` is a leak or a collector that had no reason to work yet; only a collection tells them apart. The
 * object is a snapshot and does not change.
 */
export function cleanupStats(): CleanupStats {
  const { added, ended, ran, failed } = state;
  return { supported: isSupported(), registered: added, pending: added - ended, ran, stopped: ended - ran, failed };
}
