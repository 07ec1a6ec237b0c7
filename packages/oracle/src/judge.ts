/**
 * Judges single files, for those who write cases:
 *
 *   node packages/oracle/src/judge.ts [--engines node24,bun] <files or folders…>
 *
 * Exits with 1 when what the header claims is not what happened.
 */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS_ROOT, findCases, readCase, type Case } from './cases.ts';
import { locateEngine } from './engines/locate.ts';
import { DEFAULT_ENGINES, parseEngineNames } from './engines/table.ts';
import { truthFor } from './header.ts';
import { Workshop } from './prepare.ts';
import { judgeOn } from './run.ts';
import { wordsFor, type Verdict } from './verdict.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { engines: { type: 'string' } } });
const engines = values.engines === undefined ? DEFAULT_ENGINES : parseEngineNames(values.engines);
const problems: string[] = [];
const cases = positionals.flatMap((path) => casesAt(resolve(path)));

using workshop = new Workshop();
const runnables = cases.flatMap((one) => {
  try {
    return [workshop.prepare(one)];
  } catch (error) {
    problems.push(messageOf(error));
    return [];
  }
});
const verdictsByEngine = new Map<string, ReadonlyMap<string, Verdict>>();
const located = engines.map((name) => locateEngine(name, (message) => console.error(message)));
for (const engine of located) verdictsByEngine.set(engine.name, await judgeOn(engine, runnables, workshop));

for (const { id, header } of cases) {
  console.log(`\n${id}\n  header   ${header.truth}${Object.entries(header.truthOn).map(([name, truth]) => ` (${name}: ${truth})`).join('')}`);
  for (const engine of located) {
    const verdict = verdictsByEngine.get(engine.name)?.get(id);
    if (verdict === undefined) continue;
    const agrees = verdict.kind === 'absent' || (verdict.kind === 'measured' && verdict.truth === truthFor(header, engine));
    if (!agrees) problems.push(`${id}: ${engine.title} says ${wordsFor(verdict)}`);
    console.log(`  ${engine.name.padEnd(8)} ${wordsFor(verdict)}${agrees ? '' : '   <-- not what the header says'}`);
  }
}
console.log(`\n${cases.length} cases, ${problems.length} problems${problems.map((problem) => `\n  ${problem}`).join('')}`);
process.exitCode = problems.length === 0 && cases.length > 0 ? 0 : 1;

function casesAt(path: string): Case[] {
  try {
    if (!existsSync(path)) throw new Error(`${path}: no such file`);
    if (!statSync(path).isDirectory()) return [readCase(path, path.startsWith(CORPUS_ROOT) ? CORPUS_ROOT : resolve(path, '..'))];
    return findCases(path);
  } catch (error) {
    problems.push(messageOf(error));
    return [];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
