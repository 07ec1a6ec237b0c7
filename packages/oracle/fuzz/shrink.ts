/** From a program that shows a disagreement to a small one that shows the same. */
import type { LocatedHost } from '@reclaim/engines';
import type { RuleLinter } from '../src/linter.ts';
import { claimOf } from './claim.ts';
import type { ProgramModel } from './model.ts';
import { subjectOf } from './program.ts';
import type { Sample } from './sample.ts';
import { claim, judgeOnce, type Judged } from './trial.ts';

/** A process judges many as fast as one, so the candidates of a step are judged together. */
const CANDIDATES = 48;
const MAX_STEPS = 40;

export interface Shrunk {
  readonly model: ProgramModel;
  readonly judged: Judged;
}

/** The smaller program has the same claim and the same truth as the one that failed. */
export async function shrink(failed: Sample<ProgramModel>, first: Judged, linter: RuleLinter, host: LocatedHost): Promise<Shrunk> {
  const wanted = first.outcome.kind;
  const said = claimOf(first.claimed.findings, host.family);
  let best = { sample: failed, judged: first };
  for (let step = 0; step < MAX_STEPS; step++) {
    const seen = new Set([best.judged.claimed.source]);
    const candidates = new Map<string, Sample<ProgramModel>>();
    const claims = [];
    for (const smaller of best.sample.smaller()) {
      const subject = subjectOf(`smaller-${candidates.size}`, smaller.value);
      if (seen.has(subject.source) || subject.source.length > best.judged.claimed.source.length) continue;
      seen.add(subject.source);
      const claimed = claimIfWritten(subject, linter);
      if (!claimed || claimOf(claimed.findings, host.family) !== said) continue;
      candidates.set(subject.id, smaller);
      claims.push(claimed);
      if (claims.length === CANDIDATES) break;
    }
    const judged = (await judgeOnce(claims, host)).filter(({ outcome }) => outcome.kind === wanted);
    const next = judged.toSorted((a, b) => a.claimed.source.length - b.claimed.source.length)[0];
    const sample = next && candidates.get(next.claimed.id);
    if (!sample) break;
    best = { sample, judged: next };
  }
  return { model: best.sample.value, judged: best.judged };
}

function claimIfWritten(subject: Parameters<typeof claim>[0], linter: RuleLinter): Judged['claimed'] | null {
  try {
    return claim(subject, linter);
  } catch {
    return null; // not a program: the generator's fault, which is counted where it was generated
  }
}
