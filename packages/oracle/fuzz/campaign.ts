/** Programs in batches: while an engine judges one, the linter reads the next. */
import type { LocatedHost } from '@reclaim/engines';
import type { RuleLinter } from '../src/linter.ts';
import type { GrammarName } from './arbitraries.ts';
import type { ProgramModel } from './model.ts';
import { programAt, subjectOf } from './program.ts';
import type { Sample } from './sample.ts';
import { tallyOf, type Tally } from './tally.ts';
import { claim, isDisagreement, judge, type Claimed, type Judged } from './trial.ts';

const BATCH = 1000;

export interface Campaign {
  readonly grammar?: GrammarName;
  readonly seed: number;
  readonly from: number;
  readonly programs: number;
  readonly host: LocatedHost;
  readonly linter: RuleLinter;
}

export interface Failure {
  readonly index: number;
  readonly sample: Sample<ProgramModel>;
  readonly judged: Judged;
}

export interface Batch {
  readonly from: number;
  readonly tally: Tally;
  readonly failures: readonly Failure[];
  readonly judged: readonly Judged[];
}

export async function* campaign({ grammar = 'scopes', seed, from, programs, host, linter }: Campaign): AsyncGenerator<Batch> {
  const end = from + programs;
  let claims = claimAll(grammar, seed, from, Math.min(from + BATCH, end), linter);
  for (let start = from; start < end; start += BATCH) {
    const judging = judge(claims, host);
    // The engine has started; this thread has nothing to do until it is done.
    if (start + BATCH < end) claims = claimAll(grammar, seed, start + BATCH, Math.min(start + 2 * BATCH, end), linter);
    const judged = await judging;
    const failures = judged.flatMap((one, offset) => (isDisagreement(one.outcome) ? [{ index: start + offset, sample: programAt(seed, start + offset, grammar), judged: one }] : []));
    yield { from: start, tally: tallyOf(judged), failures, judged };
  }
}

function claimAll(grammar: GrammarName, seed: number, from: number, to: number, linter: RuleLinter): Claimed[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset;
    const subject = subjectOf(`${seed}-${index}`, programAt(seed, index, grammar).value);
    try {
      return claim(subject, linter);
    } catch (error) {
      throw new Error(`program ${index} of seed ${seed}:\n${subject.source}`, { cause: error });
    }
  });
}
