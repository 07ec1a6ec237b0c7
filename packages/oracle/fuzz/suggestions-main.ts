/**
 * `pnpm fuzz suggestions --programs n --seed n --engine name`: takes the suggestions for generated programs, lints the results and runs them.
 * Exits with 1 when a repaired program is broken, still reported, or does another thing than the linter says.
 */
import { parseArgs } from 'node:util';
import { HOST_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { loadPluginLinter } from '../src/linter.ts';
import { claimOf } from './claim.ts';
import { programAt, subjectOf } from './program.ts';
import { recordCheck } from './proof.ts';
import { isPromisedFree, takeSuggestions, type Taken } from './suggestions.ts';
import { claim, isDisagreement, judge } from './trial.ts';

const BATCH = 1000;
const SHOWN = 5;
const { values } = parseArgs({ options: { engine: { type: 'string', default: 'node24' }, programs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '2026' } } });
const [name] = parseNames(values.engine, HOST_NAMES);
if (name === undefined) throw new Error(`--engine needs one of ${HOST_NAMES.join(', ')}`);
const host = locateHost(name, (message) => console.error(message));
const linter = await loadPluginLinter();
const [programs, seed] = [Number(values.programs), Number(values.seed)];

let [taken, free, wrong] = [0, 0, 0];
const broken: string[] = [];
for (let from = 0; from < programs; from += BATCH) {
  const batch = new Map<string, Taken>();
  for (let index = from; index < Math.min(from + BATCH, programs); index++) {
    const claimed = claim(subjectOf(`${seed}-${index}`, programAt(seed, index).value), linter);
    const result = takeSuggestions(claimed, linter);
    broken.push(...result.broken);
    for (const [at, one] of result.taken.entries()) batch.set(`${claimed.id}-${at}`, one);
  }
  taken += batch.size;
  free += [...batch.values()].filter((one) => isPromisedFree(one)).length;
  for (const { claimed, outcome } of await judge([...batch].map(([id, { repaired }]) => ({ ...repaired, id })), host)) {
    if (!isDisagreement(outcome)) continue;
    wrong++;
    if (wrong <= SHOWN) console.log(`${claimed.id}, after ${batch.get(claimed.id)?.description}: the linter says "${claimOf(claimed.findings, host.family)}", on ${host.title} it is ${outcome.kind === 'miss' ? 'retained' : outcome.kind}\n${claimed.source}`);
  }
  console.error(`${from + BATCH} programs, ${taken} suggestions, ${broken.length} broken, ${wrong} wrong`);
}
console.log(broken.slice(0, SHOWN).join('\n\n'));
const result = `${taken} suggestions for ${programs} programs of seed ${seed}, run on ${host.title}: ${broken.length} break the file or leave the finding, ${wrong} programs do another thing than the linter then says; ${free} have no finding any more`;
console.log(result);
recordCheck('suggestions', `pnpm fuzz suggestions --programs ${programs} --seed ${seed} --engine ${name}`, result);
process.exitCode = broken.length === 0 && wrong === 0 ? 0 : 1;
