/**
 * `pnpm fuzz mutants`: shows that the fuzzer would notice. Each mutant of the analysis judges the programs of one campaign, until the first
 * that contradicts what the collector did; a mutant that contradicts none fails the command.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { locateEngine } from '@reclaim/engines';
import { PACKAGE_ROOT } from '../src/cases.ts';
import { loadLinterFrom, loadPluginLinter, type RuleLinter } from '../src/linter.ts';
import { campaign } from './campaign.ts';
import { claimOf, RULE } from './claim.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import { recordCheck } from './proof.ts';
import type { Judged } from './trial.ts';

const PLUGIN_ROOT = join(dirname(PACKAGE_ROOT), 'eslint-plugin');
const MUTANTS_ROOT = join(PACKAGE_ROOT, '.fuzz', 'mutants');

const { values } = parseArgs({ options: { programs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } } });
const programs = Number(values.programs);

const known: Judged[] = [];
for await (const { judged } of campaign({ seed: Number(values.seed), from: 0, programs, host: locateEngine('node24'), linter: await loadPluginLinter() })) known.push(...judged);

let survivors = 0;
for (const [index, mutant] of MUTANTS.entries()) {
  const found = firstContradiction(known, await loadLinterFrom(write(mutant, index)));
  if (found === null) survivors++;
  console.log(`${found === null ? `SURVIVES ${programs} programs` : `noticed at program ${found.number}, a ${found.kind}`.padEnd(40)}  ${mutant.belief}`);
}
rmSync(MUTANTS_ROOT, { recursive: true, force: true });
const result = `${MUTANTS.length - survivors} of ${MUTANTS.length} mutants noticed within ${programs} programs of seed ${values.seed}`;
console.log(`\n${result}`);
recordCheck('mutants', `pnpm fuzz mutants --programs ${programs} --seed ${values.seed}`, result);
process.exitCode = survivors === 0 ? 0 : 1;

/** A copy of the plugin's sources with the mistake in it. Throws when the place is not there any more. */
function write({ file, from, to, belief }: Mutant, index: number): string {
  const root = join(MUTANTS_ROOT, String(index));
  mkdirSync(root, { recursive: true });
  for (const part of ['src', 'package.json']) cpSync(join(PLUGIN_ROOT, part), join(root, part), { recursive: true });
  const path = join(root, 'src', 'analysis', file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`mutant "${belief}": ${file} has ${parts.length - 1} places that read ${from}`);
  writeFileSync(path, parts.join(to));
  return pathToFileURL(join(root, 'src', 'index.ts')).href;
}

/** What the collector did is known, and does not depend on what the linter says. */
function firstContradiction(judged: readonly Judged[], linter: RuleLinter): { number: number; kind: 'miss' | 'false alarm' } | null {
  for (const [number, { claimed: { source, language }, outcome }] of judged.entries()) {
    if (outcome.kind !== 'agreed' && outcome.kind !== 'abstained') continue;
    const truth = outcome.kind === 'agreed' ? outcome.claim : outcome.truth;
    const said = claimOf(linter.lintRule(RULE, source, language), 'v8');
    if (said !== 'possible' && said !== truth) return { number, kind: truth === 'retained' ? 'miss' : 'false alarm' };
  }
  return null;
}
