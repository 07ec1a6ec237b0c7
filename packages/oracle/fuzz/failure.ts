/** A disagreement as a text to read and as a case that is ready to be reviewed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedHost } from '@reclaim/engines';
import { PACKAGE_ROOT } from '../src/cases.ts';
import { claimOf, RULE } from './claim.ts';
import { featuresOf } from './features.ts';
import type { ProgramModel } from './model.ts';
import type { Judged } from './trial.ts';

/** Ignored by git: a case belongs to the corpus once somebody has understood it and given it a name. */
const FAILURES_ROOT: string = join(PACKAGE_ROOT, '.fuzz');

export interface Found {
  readonly seed: number;
  readonly index: number;
  readonly judged: Judged;
  readonly model: ProgramModel;
}

export function failureText({ seed, index, judged: { claimed, outcome }, model }: Found, host: LocatedHost): string {
  return [
    `program ${index} of seed ${seed}: the linter says "${claimOf(claimed.findings, host.family)}", on ${host.title} it is ${truthOf(outcome)}`,
    ...claimed.findings.map(({ line, message }) => `  line ${line}: ${message}`),
    `  made of ${featuresOf(model).join(', ')}`,
    numbered(claimed.source),
  ].join('\n');
}

/** Writes the program as a corpus case whose header says what the engine did. */
export function saveFailure(name: string, { claimed: { source, language }, outcome }: Judged, host: LocatedHost): string {
  mkdirSync(FAILURES_ROOT, { recursive: true });
  const isKept = outcome.kind === 'miss';
  const file = join(FAILURES_ROOT, `${name}.${isKept ? 'bad' : 'good'}.${language}`);
  const truth = isKept ? 'retained' : 'collected, cleanup runs';
  const header = { rule: isKept ? RULE : '*', expect: isKept ? 'report' : 'silent', truth, about: `found by the fuzzer on ${host.title}` };
  writeFileSync(file, `// ${JSON.stringify(header)}\n${source}`);
  return file;
}

function truthOf(outcome: Judged['outcome']): string {
  switch (outcome.kind) {
    case 'miss':
      return 'retained';
    case 'false alarm':
      return outcome.truth;
    default:
      return outcome.kind;
  }
}

function numbered(source: string): string {
  return source.split('\n').map((line, index) => `${String(index + 1).padStart(4)}  ${line}`).join('\n');
}
