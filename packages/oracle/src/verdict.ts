import type { Truth } from './header.ts';

/** One object of a case, after the collector has done all it would do. */
export interface Fate {
  readonly alive: boolean;
  /** How often the cleanup reached the native side. */
  readonly released: number;
  readonly retained: number;
}

/** What one engine did with one case. */
export type Verdict =
  | { readonly kind: 'measured'; readonly truth: Truth; readonly counts: Counts }
  /** The engine lacks something the case is about. */
  | { readonly kind: 'absent'; readonly needs: string }
  /** Nothing is known: the case threw, the process died, the collector did not collect. Never to be read as a leak. */
  | { readonly kind: 'error'; readonly message: string };

export interface Counts {
  readonly objects: number;
  readonly dead: number;
  readonly cleaned: number;
}

export function verdictOf(fates: readonly Fate[]): Verdict {
  const objects = fates.length;
  if (objects === 0) return { kind: 'error', message: 'the case made no object' };
  const dead = fates.filter((fate) => !fate.alive).length;
  const cleaned = fates.filter((fate) => fate.released > 0).length;
  return { kind: 'measured', truth: truthOf(objects, dead, cleaned), counts: { objects, dead, cleaned } };
}

function truthOf(objects: number, dead: number, cleaned: number): Truth {
  if (dead === 0 && cleaned === 0) return 'retained';
  if (dead === objects && cleaned === objects) return 'collected, cleanup runs';
  if (dead === objects && cleaned === 0) return 'collected, cleanup never runs';
  return 'mixed';
}

/** A verdict in a few words. */
export function wordsFor(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'measured': {
      const { objects, dead, cleaned } = verdict.counts;
      return verdict.truth === 'mixed' ? `mixed (of ${objects}: ${dead} collected, ${cleaned} cleaned up)` : verdict.truth;
    }
    case 'absent':
      return `- (no ${verdict.needs})`;
    case 'error':
      return `ERROR ${verdict.message}`;
  }
}
