/** docs/proof.md: what was tried, in numbers, and what was wrong. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOST_NAMES, HOSTS } from '@reclaim/engines';
import { CORPUS_ROOT, PACKAGE_ROOT } from '../src/cases.ts';
import { CHECK_NAMES, type Checks } from './checks.ts';
import { MENDED } from './mended.ts';
import type { ProofRecord } from './record.ts';
import { judgedOf, percent } from './tally.ts';

const DOCUMENT: string = join(dirname(dirname(PACKAGE_ROOT)), 'docs', 'proof.md');
const [START, END] = ['<!-- proof:start (made by `pnpm fuzz:campaign`) -->', '<!-- proof:end -->'];

export function renderProof(record: ProofRecord, checks: Checks): string {
  const rows = HOST_NAMES.flatMap((name) => {
    const known = record[name];
    if (known === undefined) return [];
    const { tally, version, programsPerSecond, plugin } = known;
    const judged = judgedOf(tally);
    return [`| ${HOSTS[name].title} ${version} | ${tally.programs} | ${percent(tally.retained + tally.abstainedRetained, judged)} | ${percent(tally.free + tally.abstained - tally.abstainedRetained, judged)} | ${percent(tally.abstained, judged)} | ${tally.rooted} | ${tally.invalid} | **${tally.disagreed}** | ${programsPerSecond} | ${plugin} |`];
  });
  const commands = HOST_NAMES.flatMap((name) => {
    const known = record[name];
    return known === undefined ? [] : [`pnpm fuzz:campaign --engine ${name} --seed ${known.seed} --programs ${known.tally.programs}`];
  });
  return [
    START,
    '',
    '| engine | programs | kept alive | died | linter abstained | kept by something else | do not run | disagreements | programs/s | build |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '```sh',
    ...commands,
    '```',
    '',
    '## The other checks',
    '',
    ...CHECK_NAMES.flatMap((name) => {
      const check = checks[name];
      return check === undefined ? [] : [`- \`${check.command}\`: ${check.result}${check.plugin === undefined ? '' : ` (build ${check.plugin})`}.`];
    }),
    '',
    '## What it found',
    '',
    'Each of these was a wrong claim of the linter. It was mended in the analysis, and the case is in the corpus for good.',
    '',
    ...MENDED.map(({ wrong, id }) => `- ${wrong} ([case](../packages/oracle/corpus/${id})).`),
    '',
    END,
  ].join('\n');
}

export function readProof(): string {
  const [, proof] = parts();
  return proof;
}

export function writeProof(text: string): void {
  const [before, , after] = parts();
  writeFileSync(DOCUMENT, before + text + after);
}

/** The cases that are named and not there. */
export function missingCases(): string[] {
  return MENDED.map(({ id }) => id).filter((id) => !existsSync(join(CORPUS_ROOT, id)));
}

function parts(): readonly [before: string, proof: string, after: string] {
  const document = readFileSync(DOCUMENT, 'utf8');
  const [start, end] = [document.indexOf(START), document.indexOf(END) + END.length];
  if (start < 0 || end < start) throw new Error(`${DOCUMENT} has no "${START}" … "${END}" to fill`);
  return [document.slice(0, start), document.slice(start, end), document.slice(end)];
}
