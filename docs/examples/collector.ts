/** Calls the collector, for the programs and tests of this folder: a program of yours has no business doing so. */
const { gc } = globalThis;
if (gc === undefined) throw new Error('this calls the collector: run it with --expose-gc');
/** Collects at once, and leaves the cleanups to a later task. */
export const collectNow = (): void => gc();

/** Rounds before it is said that something is not collected. */
const MAX_ROUNDS = 30;

/** A fresh task: what the last one kept alive (`weak`, `deref`) is let go, and cleanups get their turn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Collects once, and gives cleanups their turn. */
export async function collect(): Promise<void> {
  await nextTask();
  collectNow();
  await nextTask();
}

/** Collects until the condition holds, and fails when it does not come to hold. */
export async function collectUntil(condition: () => boolean): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (condition()) return;
    await collect();
  }
  throw new Error(`still not so after ${MAX_ROUNDS} collections: ${String(condition)}`);
}
