import { cleanupStats } from '../cleanup-stats.ts';
import { goodRound } from './rounds.ts';

/** Cleanups may release what has cleanups in turn; a chain longer than this is one that does not end. */
const MAX_ROUNDS = 100;
/** One good round after the last cleanup: what that one has released was already dead in it. */
const QUIET_ROUNDS = 2;

/**
 * Runs a full collection that is proven: it resolves when an object that nothing held has died, and its registry has said so.
 *
 * What is unreachable before the call is dead after it. One exception: a `WeakRef` that was made or looked into in the calling job keeps its
 * object to the end of that job, which is over before this collects.
 *
 * @throws {CollectorError} when the host has no collector that can be called (it says how to enable it), or it does not collect.
 */
export async function collect(): Promise<void> {
  await goodRound();
}

/**
 * Collects until no cleanup of a dead object is left to run, those of objects that such cleanups released included. Finalization callbacks of
 * native registries have had their turn as well. A cleanup that returns a promise has been called; its promise is not waited for.
 *
 * @returns how many cleanups of `addCleanup` ran meanwhile.
 * @throws {CollectorError} as `collect`.
 */
export async function drainCleanups(): Promise<number> {
  const before = cleanupStats().ran;
  let ran = before;
  for (let round = 0, quiet = 0; round < MAX_ROUNDS && quiet < QUIET_ROUNDS; round++) {
    await goodRound();
    const now = cleanupStats().ran;
    quiet = now === ran ? quiet + 1 : 0;
    ran = now;
  }
  return ran - before;
}
