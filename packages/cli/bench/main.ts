/** `pnpm bench scan`: what a scan of published packages takes, beside knip and oxlint on the same files. `--runs 3`, `--packages name@version,…`. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchPackage } from '@reclaim/published';
import { walk } from '../src/walk.ts';
import { take, type Taken } from './processes.ts';

/** With many files, and several modules that import one another. */
const CHECKOUTS = '@babylonjs/core@9.31.0,next@16.4.6,effect@4.1.0';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, packages: { type: 'string', default: CHECKOUTS } } });

const BIN = join(import.meta.dirname, '../dist/main.js');
const require = createRequire(import.meta.url);

/** The program of an installed package. */
function programOf(name: string): string {
  let folder = dirname(require.resolve(name));
  while (!existsSync(join(folder, 'package.json')) || (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly name?: string }).name !== name) folder = dirname(folder);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly bin: string | Readonly<Record<string, string>> }; // a program has one
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''));
}

const node = process.execPath;
const scan = [node, BIN, 'scan', '--fail-on', 'never'];
const cached = [...scan, '--cache-location', '.reclaim-cache'];

interface Row {
  readonly name: string;
  readonly command: readonly string[];
  /** The cache is there from the run before. */
  readonly isWarm?: true;
}

const ROWS: readonly Row[] = [
  { name: 'scan, one process', command: [...scan, '--concurrency', '1'] },
  { name: 'scan, two processes', command: [...scan, '--concurrency', '2'] },
  { name: 'scan, warm, one process', command: [...cached, '--concurrency', '1'], isWarm: true },
  // Without entries it would look at what it is led to from them, and at nothing else.
  { name: 'knip', command: [node, programOf('knip'), '--no-exit-code', '--no-progress'] },
  { name: 'oxlint, one thread', command: [node, programOf('oxlint'), '--threads=1', '--silent'] },
];

for (const spec of values.packages.split(',')) {
  const folder = mkdtempSync(join(tmpdir(), 'reclaim-bench-'));
  try {
    cpSync(fetchPackage(spec), folder, { recursive: true });
    const sources = '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}';
    writeFileSync(join(folder, 'knip.json'), JSON.stringify({ entry: [sources], project: [sources] }));
    const { files } = walk(folder, ['.'], { dependencies: false });
    const taken = new Map<Row, Taken[]>(ROWS.map((row) => [row, []]));
    await take([...cached, '--concurrency', '1'], folder);
    // In turns, so that whatever else the machine does meets all of them.
    for (let run = 0; run < Number(values.runs); run++) {
      for (const [row, all] of taken) all.push(await take(row.command, folder));
    }
    report(spec, files.length, taken);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(spec: string, files: number, taken: ReadonlyMap<Row, readonly Taken[]>): void {
  const middle = (all: readonly Taken[], of: (one: Taken) => number): number => all.map(of).sort((a, b) => a - b)[all.length >> 1] ?? NaN;
  const knip = [...taken].find(([{ name }]) => name === 'knip')?.[1] ?? [];
  console.log(`\n${spec}, ${String(files)} files (Node ${process.versions.node}, ${String(availableParallelism())} processors, the middle of ${values.runs} runs)\n`);
  console.log('| | time | processor time | memory at most | time / knip | processor time / knip |\n|---|---|---|---|---|---|');
  for (const [{ name }, all] of taken) {
    const [seconds, cpu, memory] = [middle(all, (one) => one.seconds), middle(all, (one) => one.cpuSeconds), middle(all, (one) => one.megabytes)];
    const ratio = (one: number, other: number): string => (one / other).toFixed(2);
    console.log(`| ${name} | ${seconds.toFixed(2)} s | ${cpu.toFixed(2)} s | ${memory.toFixed(0)} MB | ${ratio(seconds, middle(knip, (one) => one.seconds))} | ${ratio(cpu, middle(knip, (one) => one.cpuSeconds))} |`);
    const failed = all.find(({ status }) => status !== 0);
    if (failed) console.log(`\n${name} ended with ${String(failed.status)}: ${failed.output}\n`);
  }
}
