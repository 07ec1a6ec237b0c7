/** docs/proof.md: what was tried, in numbers, and what was wrong. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOST_NAMES, HOSTS } from '@reclaim/engines';
import { CORPUS_ROOT, PACKAGE_ROOT } from '../src/cases.ts';
import type { GrammarName } from './arbitraries.ts';
import { type Check, CHECK_NAMES, type Checks, readChecks, writeCheck } from './checks.ts';
import { MENDED } from './mended.ts';
import { type ProofRecord, readProofRecord } from './record.ts';
import { judgedOf, percent } from './tally.ts';

const DOCUMENT: string = join(dirname(dirname(PACKAGE_ROOT)), 'docs', 'proof.md');
const [START, END] = ['<!-- proof:start (made by `pnpm fuzz campaign` and the other checks) -->', '<!-- proof:end -->'];

function renderProof(records: Readonly<Record<GrammarName, ProofRecord>>, checks: Checks): string {
  return [
    START,
    '',
    '## The language',
    '',
    ...tableOf(records.language, 'language'),
    '## The first grammar',
    '',
    'Closures, scopes, classes, containers and stores, and nothing else. What was found with it stands as it was found; a zero here says nothing of the constructs that only the second grammar has.',
    '',
    ...tableOf(records.scopes, 'scopes'),
    '## The other checks',
    '',
    ...CHECK_NAMES.flatMap((name) => {
      const check = checks[name];
      return check === undefined ? [] : [`- \`${check.command}\`: ${check.result}${check.plugin === undefined ? '' : ` (build ${check.plugin})`}.`, ...cellsOf(check)];
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

/** What the records give now. */
export function proofOfRecords(): string {
  return renderProof({ scopes: readProofRecord('scopes'), language: readProofRecord('language') }, readChecks());
}

export function updateProof(): void {
  const [before, , after] = parts();
  writeFileSync(DOCUMENT, before + proofOfRecords() + after);
}

/** Writes down what a check found, for the page too. */
export function recordCheck(...check: Parameters<typeof writeCheck>): void {
  writeCheck(...check);
  updateProof();
}

function tableOf(record: ProofRecord, grammar: GrammarName): string[] {
  const known = HOST_NAMES.flatMap((name) => (record[name] === undefined ? [] : [{ name, ...record[name] }]));
  if (known.length === 0) return [`Not run yet: \`pnpm fuzz campaign --grammar ${grammar}\`.`, ''];
  return [
    '| engine | programs | kept alive | died | linter abstained | kept by something else | do not run | false alarms | misses | programs/s | build |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...known.map(({ name, tally, version, programsPerSecond, plugin }) => {
      const judged = judgedOf(tally);
      return `| ${HOSTS[name].title} ${version} | ${tally.programs} | ${percent(tally.retained + tally.abstainedRetained, judged)} | ${percent(tally.free + tally.abstained - tally.abstainedRetained, judged)} | ${percent(tally.abstained, judged)} | ${tally.rooted} | ${tally.invalid} | **${tally.disagreed - (tally.missed ?? 0)}** | ${tally.missed ?? 0} | ${programsPerSecond} | ${plugin} |`;
    }),
    '',
    '```sh',
    ...known.map(({ name, seed, tally }) => `pnpm fuzz campaign --grammar ${grammar} --engine ${name} --seed ${seed} --programs ${tally.programs}`),
    '```',
    '',
  ];
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

/** The rows of a check, where it has more to say than a sentence; a blank line ends the list before it. */
function cellsOf({ table: [head, ...rows] = [] }: Check): readonly string[] {
  if (!head) return [];
  const line = (cells: readonly string[]): string => `  | ${cells.join(' | ')} |`;
  return ['', line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
