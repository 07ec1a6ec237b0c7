/** The name under which the heap check knows the function below. */
export const TIMED = 'reclaimTimed';

/** A callback that tells how long it took. Made here, where nothing else is in scope: it lives as long as the registry. */
export function timed(callback: (held: unknown) => unknown, tell: (ms: number, held: unknown) => void): (held: unknown) => void {
  return function reclaimTimed(held) {
    const started = performance.now();
    try {
      callback(held);
    } finally {
      tell(performance.now() - started, held);
    }
  };
}

/** Hosts with registries have it; the language does not. */
declare const performance: { now(): number };
