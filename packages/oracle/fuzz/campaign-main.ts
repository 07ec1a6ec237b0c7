/**
 * `pnpm fuzz campaign`: many programs of a grammar on one engine, in pieces. It goes on where the last run with the same build, seed and engine stopped,
 * writes down what it has after each batch, and makes docs/proof.md.
 *
 * Exits with 1 when a claim was contradicted.
 */
import { parseArgs } from 'node:util';
import { HOST_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { loadPluginLinter } from '../src/linter.ts';
import { GRAMMARS } from './arbitraries.ts';
import { campaign } from './campaign.ts';
import { failureText, saveFailure } from './failure.ts';
import { updateProof } from './proof.ts';
import { begun, pluginBuild, readProofRecord, writeProofRecord } from './record.ts';
import { add, tallyText } from './tally.ts';

const { values } = parseArgs({ options: { grammar: { type: 'string', default: 'language' }, engine: { type: 'string', default: 'node24' }, programs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '2026' } } });
const [name] = parseNames(values.engine, HOST_NAMES);
if (name === undefined) throw new Error(`--engine needs one of ${HOST_NAMES.join(', ')}`);
const [programs, seed] = [Number(values.programs), Number(values.seed)];
const host = locateHost(name, (message) => console.error(message));
const grammar = GRAMMARS.find((one) => one === values.grammar);
if (grammar === undefined) throw new Error(`--grammar is one of ${GRAMMARS.join(', ')}, not "${values.grammar}"`);
const linter = await loadPluginLinter();
let current = begun(readProofRecord(grammar), name, host.version, seed, pluginBuild());
let since = performance.now();

for await (const { tally, failures } of campaign({ grammar, seed, from: current.tally.programs, programs: programs - current.tally.programs, host, linter })) {
  const seconds = (performance.now() - since) / 1000;
  since = performance.now();
  current = { ...current, tally: add(current.tally, tally), programsPerSecond: Math.round(tally.programs / seconds) };
  writeProofRecord(grammar, { ...readProofRecord(grammar), [name]: current });
  for (const { index, sample, judged } of failures) {
    console.log(`${failureText({ seed, index, judged, model: sample.value }, host)}\nsaved as ${saveFailure(`${grammar}-${name}-${seed}-${index}`, judged, host)}`);
  }
  console.error(tallyText(current.tally, seconds * 1000 * current.tally.programs / tally.programs));
}
updateProof();
const { programs: tried, disagreed, missed = 0 } = current.tally;
console.log(`${host.title}: ${tried} programs, ${disagreed - missed} false alarms, ${missed} misses; docs/proof.md is up to date`);
process.exitCode = disagreed === 0 ? 0 : 1;
