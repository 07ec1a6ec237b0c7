/**
 * `pnpm bench runtime`: what the runtime costs beside the platform and beside other packages. Each contender is measured in processes of its own,
 * in turns, and the medians are printed with their ratios to a baseline of the row.
 *
 *   --rows register,stop   some of the rows
 *   --runs 5               processes for each contender, three without it
 *   --engine node26        another Node of packages/engines; it must be able to run TypeScript and know the clock of a thread, so not 20
 *
 * Exits with 1 when an aim is not met. Never part of the tests, for time is not a fact about the code.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { ENGINE_NAMES, locateEngine, parseNames } from '@reclaim/engines';
import { judge, short } from './aims.ts';
import { type Measures, mediansOf } from './measure.ts';
import { type Row, ROWS } from './rows.ts';

const { values } = parseArgs({ options: { rows: { type: 'string' }, runs: { type: 'string', default: '3' }, engine: { type: 'string', default: 'node24' } } });
const runs = Number(values.runs);
if (!(runs >= 1)) throw new Error(`--runs must be a number of processes; got ${values.runs}`);
const engines = parseNames(values.engine, ENGINE_NAMES).map((name) => locateEngine(name, (message) => console.error(message)));

for (const engine of engines) {
  console.log(`${engine.title} ${engine.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}; medians of ${runs} processes a contender`);
  for (const row of rowsNamed(values.rows)) {
    const results = measure(row, engine);
    print(row, results);
    for (const { met, words } of judge({ ...row, results })) {
      if (!met) process.exitCode = 1;
      console.log(`  ${met ? styleText('green', '✓') : styleText('red', '✗ not met:')} ${words}`);
    }
  }
}

function rowsNamed(list: string | undefined): readonly Row[] {
  if (list === undefined) return ROWS;
  return list.split(',').map((name) => {
    const row = ROWS.find(({ id }) => id === name.trim());
    if (!row) throw new Error(`there is no row "${name}"; the rows are ${ROWS.map(({ id }) => id).join(', ')}`);
    return row;
  });
}

function measure(row: Row, engine: { readonly command: string; readonly flags: readonly string[] }): Record<string, Measures> {
  const measured = new Map<string, Measures[]>();
  // In turns: what disturbs the machine for a while disturbs all contenders.
  for (let run = 0; run < runs; run++) {
    for (const name of Object.keys(row.contenders)) {
      const { status, stdout, stderr } = spawnSync(engine.command, [...engine.flags, join(import.meta.dirname, 'contend.ts'), row.id, name], { encoding: 'utf8' });
      if (status === 0) measured.set(name, [...measured.get(name) ?? [], JSON.parse(stdout) as Measures]); // printed by our own contend.ts
      else if (run === 0) console.log(styleText('yellow', `  ${name} could not be measured: ${stderr.trim().split('\n').find((line) => line.includes('Error')) ?? `exit code ${status}`}`));
    }
  }
  return Object.fromEntries([...measured].map(([name, all]) => [name, mediansOf(all)]));
}

function print({ title, baseline, contenders, ours }: Row, results: Readonly<Record<string, Measures>>): void {
  const names = Object.keys(contenders).filter((name) => name in results);
  const measures = [...new Set(names.flatMap((name) => Object.keys(results[name] ?? {})))];
  console.log(`\n${styleText('bold', title)}\n${' '.repeat(34)}${measures.map((name) => name.padStart(22)).join('')}`);
  for (const name of names) {
    const cells = measures.map((measure) => {
      const value = results[name]?.[measure] ?? Number.NaN;
      const ratio = value / (results[baseline]?.[measure] ?? Number.NaN);
      return `${short(value)}${Number.isFinite(ratio) ? ` (${short(ratio)} x)` : ''}`.padStart(22);
    });
    const line = `  ${name.padEnd(32)}${cells.join('')}`;
    console.log(name === ours ? styleText('cyan', line) : line);
  }
}
