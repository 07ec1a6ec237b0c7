/**
 * `pnpm golden`: lints the corpus and generated programs at both levels, and shows each report, message or suggestion that
 * is not what the files beside this one say. `--update` writes them.
 *
 * Exits with 1 when something differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPluginLinter } from '../src/linter.ts';
import { compare } from './compare.ts';
import { GOLDEN, reportsOf } from './reports.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
const linter = await loadPluginLinter();
for (const programs of GOLDEN) {
  const file = join(import.meta.dirname, `${programs.name}.txt`);
  const now = [...reportsOf(programs, linter)];
  if (values.update) writeFileSync(file, `${now.join('\n')}\n`);
  const differences = compare(readFileSync(file, 'utf8'), now);
  for (const difference of differences) console.log(difference);
  console.log(`${programs.name}: ${now.length} reports, ${differences.length} lines differ`);
  if (differences.length > 0) process.exitCode = 1;
}
