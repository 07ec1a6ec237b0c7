/**
 * `pnpm fuzz:catalogue --engine node24 --seed n --variants n`: whether the engine keeps what the catalogue of the linter says is kept, and lets go of
 * what it says is let go of, for every entry, with generated receivers and arguments.
 *
 * Exits with 1 when an entry is contradicted, or has claims of which none could be tried.
 */
import { parseArgs } from 'node:util';
import { HOST_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { Workshop } from '../src/prepare.ts';
import { judgeOn } from '../src/run.ts';
import type { Verdict } from '../src/verdict.ts';
import { readCatalogue } from './catalogue.ts';
import { type EntryProgram, entryPrograms } from './entries.ts';

const BATCH = 1500;
const { values } = parseArgs({
  options: { engine: { type: 'string', default: 'node24' }, seed: { type: 'string', default: '1' }, variants: { type: 'string', default: '6' }, filter: { type: 'string', default: '' } },
});
const [name] = parseNames(values.engine, HOST_NAMES);
if (name === undefined) throw new Error(`--engine needs one of ${HOST_NAMES.join(', ')}`);
const host = locateHost(name, (message) => console.error(message));
const programs = [...entryPrograms(await readCatalogue(), Number(values.seed), Number(values.variants))].filter(({ claim }) => claim.entry.includes(values.filter));

const tried = new Map<string, { right: number; wrong: EntryProgram[] }>();
for (let start = 0; start < programs.length; start += BATCH) {
  const batch = programs.slice(start, start + BATCH);
  const verdicts = await run(batch.map(({ id, source }) => ({ id, source })));
  const alive = batch.filter(({ id, claim }) => !claim.isKept && isAlive(verdicts.get(id)));
  // What lives without being held says nothing of the call.
  const controls = await run(alive.map(({ id, control }) => ({ id, source: control })));
  for (const program of batch) {
    const verdict = verdicts.get(program.id);
    if (verdict?.kind !== 'measured' || isAlive(controls.get(program.id))) continue;
    const known = tried.get(program.claim.entry) ?? { right: 0, wrong: [] };
    if (isAlive(verdict) === program.claim.isKept) known.right++;
    else known.wrong.push(program);
    tried.set(program.claim.entry, known);
  }
}

const entries = [...new Set(programs.map(({ claim }) => claim.entry))];
const wrong = entries.filter((entry) => (tried.get(entry)?.wrong.length ?? 0) > 0);
const untried = entries.filter((entry) => !tried.has(entry));
for (const entry of wrong) {
  const { right, wrong: list } = tried.get(entry) ?? { right: 0, wrong: [] };
  console.log(`\n${entry}: ${list.length} of ${list.length + right} calls contradict it`);
  for (const { claim: { position, way, isKept }, call } of list.slice(0, 4)) console.log(`  ${way} at ${position} is ${isKept ? 'let go of, not kept' : 'kept, not let go of'}   ${call}`);
}
const calls = [...tried.values()].reduce((sum, { right, wrong: list }) => sum + right + list.length, 0);
console.log(`\n${host.title} ${host.version}, seed ${values.seed}: ${entries.length} entries with claims, ${calls} calls that ran of ${programs.length}; ${wrong.length} entries contradicted${untried.length === 0 ? '' : `; not tried: ${untried.join(', ')}`}`);
process.exitCode = wrong.length === 0 && untried.length === 0 ? 0 : 1;

async function run(list: readonly { readonly id: string; readonly source: string }[]): Promise<ReadonlyMap<string, Verdict>> {
  if (list.length === 0) return new Map();
  using workshop = new Workshop(host.kind, 2);
  return await judgeOn(host, list.map(({ id, source }) => workshop.prepare({ id, language: 'mjs', source, header: { alone: false } })), workshop);
}

function isAlive(verdict: Verdict | undefined): boolean {
  return verdict?.kind === 'measured' && verdict.counts.dead === 0;
}
