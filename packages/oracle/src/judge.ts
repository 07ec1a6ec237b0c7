/**
 * Judges single files, also outside the corpus, for those who write cases:
 *
 *   node packages/oracle/src/judge.ts [--engines node24,bun] <files or folders…>
 *
 * Needs no plugin. Exits with 1 when what a header claims is not what happened.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_ENGINES, HOST_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { CORPUS_ROOT, findCases, readCase, type Case } from './cases.ts';
import { compareWithEngines } from './compare.ts';
import { measure } from './measure.ts';
import { wordsFor } from './verdict.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { engines: { type: 'string' } } });
const names = values.engines === undefined ? DEFAULT_ENGINES : parseNames(values.engines, HOST_NAMES);
const problems: string[] = [];
const cases = positionals.flatMap((path) => casesAt(resolve(path)));
const measurement = await measure(cases, names.map((name) => locateHost(name, (message) => console.error(message))));

for (const one of cases) {
  console.log(`\n${one.id}`);
  console.log(`  header    ${one.header.truth}${Object.entries(one.header.truthOn).map(([engine, truth]) => `; on ${engine}: ${truth}`).join('')}`);
  for (const [engine, verdicts] of measurement) {
    const verdict = verdicts.get(one.id);
    if (verdict !== undefined) console.log(`  ${engine.padEnd(8)}  ${wordsFor(verdict)}`);
  }
  for (const { sentence } of compareWithEngines(one, measurement)) {
    console.log(`  <-- ${sentence}`);
    problems.push(`${one.id}: ${sentence}`);
  }
}
console.log(`\n${cases.length} cases, ${problems.length} problems${problems.map((problem) => `\n  ${problem}`).join('')}`);
process.exitCode = problems.length === 0 && cases.length > 0 ? 0 : 1;

/** A file that cannot be read is a problem to list, not the end of the others. */
function casesAt(path: string): Case[] {
  try {
    if (!existsSync(path)) throw new Error(`${path}: no such file`);
    if (statSync(path).isDirectory()) return findCases(path);
    return [readCase(path, path.startsWith(CORPUS_ROOT) ? CORPUS_ROOT : dirname(path))];
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return [];
  }
}
