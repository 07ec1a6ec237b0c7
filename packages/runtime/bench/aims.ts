/** What the project asks of its own contender, and whether a run has shown it. */
import type { Measures } from './measure.ts';

/** A measure of ours as a ratio to that of another contender, or as a bound. */
export interface Aim {
  readonly measure: string;
  readonly to?: string;
  readonly atMost: number;
}

export interface Verdict {
  readonly met: boolean;
  readonly words: string;
}

interface Measured {
  readonly ours: string;
  readonly peers: readonly string[];
  readonly aims: readonly Aim[];
  /** By contender. One that could not be measured is not in it. */
  readonly results: Readonly<Record<string, Measures>>;
}

/** A verdict for each aim, and one for each measure in which a package that others publish is ahead or behind. */
export function judge({ ours, peers, aims, results }: Measured): Verdict[] {
  const own = results[ours];
  if (own === undefined) return [{ met: false, words: `${ours} was not measured` }];
  const verdicts: Verdict[] = [];
  for (const { measure, to, atMost } of aims) {
    const reference = to === undefined ? 1 : results[to]?.[measure];
    const value = (own[measure] ?? Number.NaN) / (reference ?? Number.NaN);
    // A ratio of what was not measured is no number, and no number is at most anything.
    const words = to === undefined ? `${measure} at most ${short(atMost)}: ${short(value)}` : `${measure} at most ${short(atMost)} of ${to}: ${short(value)}`;
    verdicts.push({ met: value <= atMost, words });
  }
  for (const peer of peers) {
    for (const [measure, theirs] of Object.entries(results[peer] ?? {})) {
      const value = own[measure] ?? Number.NaN;
      verdicts.push({ met: value <= theirs, words: `${measure} ahead of ${peer}: ${short(value)} to ${short(theirs)}` });
    }
  }
  return verdicts;
}

export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return String(Math.round(value));
  return size >= 10 ? value.toFixed(1) : value.toFixed(2);
}
