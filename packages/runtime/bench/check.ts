/**
 * `pnpm bench check`: what `reclaim/check` takes. A snapshot and a check over the size of the heap; a registration that is looked into; a program of
 * 100 000 registrations with `node --import reclaim/check` beside the same program without, in turns.
 *
 *   --heaps 10,100      megabytes of ordinary objects
 *   --runs 3            processes for each figure, of which the median is printed
 *   --write             also puts the table into docs/runtime/check.md
 *
 * Never part of the tests, for time is not a fact about the code.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { short } from './aims.ts';
import { type Measures, mediansOf } from './measure.ts';

const PAGE = join(import.meta.dirname, '../../../docs/runtime/check.md');
const MARKS = ['<!-- bench:start (made by `pnpm bench check --write`) -->', '<!-- bench:end -->'] as const;
const PROGRAM = join(import.meta.dirname, 'check-program.ts');
/** What a snapshot of the largest heap takes beside it. */
const FLAGS = ['--expose-gc', '--max-old-space-size=12000'];

const { values } = parseArgs({ options: { heaps: { type: 'string', default: '10,30,100,300,1000' }, runs: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } } });
const runs = Number(values.runs);
const heaps = values.heaps.split(',').map(Number);
if (!(runs >= 1)) throw new Error(`--runs must be a number of processes; got ${values.runs}`);
if (!heaps.every((megabytes) => megabytes >= 1)) throw new Error(`--heaps must be megabytes; got ${values.heaps}`);

const lines = [`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${runs === 1 ? 'one process for each figure' : `medians of ${runs} processes`}.`, ''];
print('| heap | `v8.getHeapSnapshot()` alone | `checkCleanups()` | `whyAlive()` | the process at most |', '|---|---|---|---|---|');
for (const megabytes of heaps) {
  const { heap, snapshot, check, why, resident } = medians([['heap', `${megabytes}`]])[0] ?? {};
  print(`| ${short(heap ?? 0)} MB | ${seconds(snapshot)} | ${seconds(check)} | ${seconds(why)} | ${short((resident ?? 0) / 1e3)} GB |`);
}
print('', '| one `register`, what is held | without checks | looked into | not any more (`perSite`) |', '|---|---|---|---|');
for (const kind of ['number', 'record', 'closure']) {
  const measures = medians([['registration', kind]])[0] ?? {};
  print(`| a ${kind} | ${['without', 'looked into', 'not any more'].map((name) => `${short(measures[name] ?? Number.NaN)} µs`).join(' | ')} |`);
}
const [without = {}, checked = {}] = medians([['program'], ['program']], [[], ['--import', 'reclaim/check']]);
const against = (name: string, unit: string): string => `${short(without[name] ?? Number.NaN)} ${unit} | ${short(checked[name] ?? Number.NaN)} ${unit} | ${short((checked[name] ?? Number.NaN) / (without[name] ?? Number.NaN))}`;
print('', '| program of 100 000 registrations | without | `--import reclaim/check` | ratio |', '|---|---|---|---|');
print(`| registering | ${against('register', 'ms')} |`, `| until all cleanups ran | ${against('die', 'ms')} |`, `| the whole program | ${against('whole', 'ms')} |`, `| memory a registration | ${against('bytes', 'bytes')} |`);
if (values.write) write();

function print(...some: readonly string[]): void {
  lines.push(...some);
  console.log(some.join('\n'));
}

function seconds(milliseconds: number | undefined): string {
  return `${short((milliseconds ?? Number.NaN) / 1e3)} s`;
}

/** In turns: what disturbs the machine for a while disturbs all of them. */
function medians(programs: readonly (readonly string[])[], flags: readonly (readonly string[])[] = programs.map(() => [])): Measures[] {
  const measured = programs.map((): Measures[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, words] of programs.entries()) {
      // The package is found from here.
      const { status, stdout, stderr } = spawnSync(process.execPath, [...FLAGS, ...flags[index] ?? [], PROGRAM, ...words], { encoding: 'utf8', cwd: import.meta.dirname, maxBuffer: 2 ** 28 });
      if (status !== 0) throw new Error(`${words.join(' ')}: exit code ${status}\n${stderr.slice(-2000)}`);
      measured[index]?.push(JSON.parse(stdout) as Measures); // printed by check-program.ts
    }
  }
  return measured.map(mediansOf);
}

function write(): void {
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number];
  if (start < 0 || end < start) throw new Error(`${PAGE} has no place for the table: ${MARKS.join(' … ')}`);
  writeFileSync(PAGE, `${page.slice(0, start + MARKS[0].length)}\n\n${lines.join('\n')}\n\n${page.slice(end)}`);
}
