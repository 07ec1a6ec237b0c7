/**
 * `pnpm fuzz catalogue --engine node24 --seed n --variants n`: whether the engine keeps what the catalogue of the linter says is kept, and lets go of
 * what it says is let go of, for every entry, with generated receivers and arguments.
 *
 * Exits with 1 when an entry is contradicted, or has claims of which none could be tried.
 */
import { parseArgs } from 'node:util';
import { HOST_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { readCatalogue } from './catalogue.ts';
import { entryPrograms, judgeEntries, NOT_SHOWN } from './entries.ts';
import { recordCheck } from './proof.ts';

const { values } = parseArgs({
  options: { engine: { type: 'string', default: 'node24' }, seed: { type: 'string', default: '1' }, variants: { type: 'string', default: '6' }, filter: { type: 'string', default: '' } },
});
const [name] = parseNames(values.engine, HOST_NAMES);
if (name === undefined) throw new Error(`--engine needs one of ${HOST_NAMES.join(', ')}`);
const host = locateHost(name, (message) => console.error(message));
const programs = [...entryPrograms(await readCatalogue(), Number(values.seed), Number(values.variants))].filter(({ claim }) => claim.entry.includes(values.filter));

const tried = await judgeEntries(programs, host);

const entries = [...new Set(programs.map(({ claim }) => claim.entry))];
const wrong = entries.filter((entry) => (tried.get(entry)?.wrong.length ?? 0) > 0);
const untried = entries.filter((entry) => !tried.has(entry));
for (const entry of wrong) {
  const { right, wrong: list } = tried.get(entry) ?? { right: 0, wrong: [] };
  console.log(`\n${entry}: ${list.length} of ${list.length + right} calls contradict it`);
  for (const { claim: { position, way, isKept }, call } of list.slice(0, 4)) console.log(`  ${way} at ${position} is ${isKept ? 'let go of, not kept' : 'kept, not let go of'}   ${call}`);
}
console.log(`\nNot asked for: ${Object.entries(NOT_SHOWN).map(([entry, why]) => `${entry} (${why})`).join(', ')}`);
const calls = [...tried.values()].reduce((sum, { right, wrong: list }) => sum + right + list.length, 0);
console.log(`${host.title} ${host.version}, seed ${values.seed}: ${entries.length} entries with claims, ${calls} calls that ran of ${programs.length}; ${wrong.length} entries contradicted${untried.length === 0 ? '' : `; not tried: ${untried.join(', ')}`}`);
if (values.filter === '') recordCheck('catalogue', `pnpm fuzz catalogue --engine ${name} --seed ${values.seed} --variants ${values.variants}`, `${entries.length} entries, ${calls} calls on ${host.title}: ${wrong.length} entries contradicted`);
process.exitCode = wrong.length === 0 && untried.length === 0 ? 0 : 1;
