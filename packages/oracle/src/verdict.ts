import { HARMS, happened, wasTried, type Harm } from './harm.ts';
import type { Truth } from './header.ts';

/** One object of a case, after the collector has done all it would do, and how often the case did what with `native`. */
export interface Fate {
  readonly alive: boolean;
  /** How often the cleanup reached the native side. */
  readonly released: number;
  readonly retained: number;
  readonly used: number;
  readonly usedAfterRelease: number;
  readonly stopped: number;
  readonly releasedAfterStop: number;
  /** Look-ups of something live, and those of them that had nothing. */
  readonly found: number;
  readonly missed: number;
  /** Looks at how much is left in a collection of dead objects, and those of them at which everything was. */
  readonly left: number;
  readonly stayed: number;
}

/** What one engine did with one case. */
export type Verdict =
  | {
    readonly kind: 'measured';
    readonly truth: Truth;
    readonly counts: Counts;
    /** What went wrong for at least one object, with the number of those. */
    readonly harms: ReadonlyMap<Harm, number>;
    /** What every object gave an occasion for. */
    readonly tried: ReadonlySet<Harm>;
  }
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
  const harms = new Map(HARMS.flatMap((harm): [Harm, number][] => {
    const harmed = fates.filter((fate) => happened(harm, fate)).length;
    return harmed === 0 ? [] : [[harm, harmed]];
  }));
  const tried = new Set(HARMS.filter((harm) => fates.every((fate) => wasTried(harm, fate))));
  return { kind: 'measured', truth: truthOf(objects, dead, cleaned), counts: { objects, dead, cleaned }, harms, tried };
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
      const truth = verdict.truth === 'mixed' ? `mixed (of ${objects}: ${dead} collected, ${cleaned} cleaned up)` : verdict.truth;
      const harms = [...verdict.harms].map(([harm, harmed]) => (harmed === objects ? harm : `${harm} (${harmed} of ${objects})`));
      return [truth, ...harms].join('; ');
    }
    case 'absent':
      return `- (no ${verdict.needs})`;
    case 'error':
      return `ERROR ${verdict.message}`;
  }
}
