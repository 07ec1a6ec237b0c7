/** What all copies of the package know about cleanups: the counters, the handler, and what must not be lost. */
import { shared } from './shared.ts';

export interface CleanupState {
  registered: number;
  ran: number;
  stopped: number;
  failed: number;
  /** How many bytes `externalBytes` claims. */
  ballast: number;
  /** See `onCleanupError`. */
  handler: ((error: unknown) => void) | undefined;
  /** The generations of registrations that are not all settled. */
  readonly generations: Set<object>;
}

let state: CleanupState | undefined;

export function cleanupState(): CleanupState {
  // Asked for at every registration, so this copy remembers what it was given.
  return state ??= shared('cleanups', () => ({ registered: 0, ran: 0, stopped: 0, failed: 0, ballast: 0, handler: undefined, generations: new Set<object>() }));
}
