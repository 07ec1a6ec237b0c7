/** What all copies of the package know about cleanups: the counters and the handler. */
import { shared } from './shared.ts';

export interface CleanupState {
  registered: number;
  /** How many of these were stopped or have run. */
  settled: number;
  ran: number;
  failed: number;
  /** See `onCleanupError`. */
  handler?: ((error: unknown) => void) | undefined;
}

// Every registration counts, so it is asked for once. Marked as pure: a bundle that does not count does not have it.
export const cleanupState: CleanupState = /* @__PURE__ */ shared('cleanups', () => ({ registered: 0, settled: 0, ran: 0, failed: 0 }));
