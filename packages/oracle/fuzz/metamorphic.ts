/** The same program written differently: the claim must stay, or must become another one. */
import type { RuleLinter } from '../src/linter.ts';
import { claimOf, type Claim, RULE } from './claim.ts';
import { programAt, subjectOf } from './program.ts';
import { isTargetNamed } from './render/program.ts';
import type { Manner } from './render/writer.ts';
import type { Subject } from './trial.ts';

/** What changes nothing. Another name is another variable for a direct `eval`, so aliases are only for programs without. */
const NEUTRAL = ['renamed', 'parentheses', 'blocks', 'functions', 'siblings', 'aliases', 'types'] as const satisfies readonly (keyof Manner)[];

export type Change = (typeof NEUTRAL)[number] | 'captures';

export interface Broken {
  readonly index: number;
  readonly change: Change;
  readonly plain: Subject;
  readonly changed: Subject;
  readonly was: Claim;
  readonly became: Claim;
}

export interface Metamorphoses {
  readonly programs: number;
  readonly changes: number;
  readonly broken: readonly Broken[];
}

export function metamorphoses(seed: number, from: number, programs: number, linter: RuleLinter): Metamorphoses {
  const broken: Broken[] = [];
  let changes = 0;
  for (let index = from; index < from + programs; index++) {
    const { value: model } = programAt(seed, index);
    const plain = subjectOf(`${seed}-${index}`, model);
    const was = claim(plain, linter);
    for (const change of [...NEUTRAL, 'captures'] as const) {
      if (change === 'aliases' && plain.source.includes('eval(')) continue;
      if (change === 'captures' && !isTargetNamed(model)) continue;
      if (change === 'types' && model.language === 'ts') continue;
      const changed = subjectOf(plain.id, change === 'types' ? { ...model, language: 'ts' } : model, { [change]: true });
      const became = claim(changed, linter);
      changes++;
      if (became !== (change === 'captures' ? 'retained' : was)) broken.push({ index, change, plain, changed, was, became });
    }
  }
  return { programs, changes, broken };
}

function claim({ source, language }: Subject, linter: RuleLinter): Claim {
  return claimOf(linter.lintRule(RULE, source, language), 'v8');
}
