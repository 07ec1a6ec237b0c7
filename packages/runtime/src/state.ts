/** What all copies of the package know about cleanups: the counters, the handler, and what must not be lost. */
import { shared } from './shared.ts';

export interface CleanupState {
  registered: number;
  /** How many of these were stopped or have run. */
  settled: number;
  ran: number;
  failed: number;
  /** See `onCleanupError`. */
  handler?: ((error: unknown) => void) | undefined;
  /** The generations of registrations that are not all settled. */
  readonly generations: Set<object>;
}

// Every registration counts, so it is asked for once. Marked as pure: a bundle that does not count does not have it.
export const cleanupState: CleanupState = /* @__PURE__ */ shared('cleanups', () => ({ registered: 0, settled: 0, ran: 0, failed: 0, generations: new Set<object>() }));
