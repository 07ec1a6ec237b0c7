/** `pnpm check:corpus [--verbose]`: what `checkCleanups()` says of every case, and how often it agrees with the collector and with the linter's verdict. */
import { parseArgs } from 'node:util';
import { findCases } from './cases.ts';
import { agrees, checkHeapOfCases } from './heap.ts';

const { values } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });
// Other rules are about objects that something else keeps than their registration.
const cases = findCases().filter(({ header }) => header.rule === 'no-target-in-cleanup' || header.rule === '*');
const verdicts = await checkHeapOfCases(cases);
const share = (part: number, all: number): string => `${part} of ${all} (${(100 * part / all).toFixed(1)} %)`;

const retained = verdicts.filter(({ truth }) => truth === 'retained');
const free = verdicts.filter(({ truth }) => truth.startsWith('collected'));
for (const verdict of verdicts) {
  if (agrees(verdict) && !values.verbose) continue;
  console.log(`${agrees(verdict) ? ' ' : '✗'} ${verdict.id}: ${verdict.truth}; ${verdict.alive} of ${verdict.objects} alive; ${verdict.error ?? (verdict.paths.map((path) => path.join(' -> ')).join('\n    ') || 'nothing found')}`);
}
console.log(`retained, and found with a path that ends at the target: ${share(retained.filter(agrees).length, retained.length)}`);
console.log(`free, and nothing found: ${share(free.filter(agrees).length, free.length)}`);
console.log(`agreement with the collector: ${share(verdicts.filter(agrees).length, verdicts.length)}`);
const expectOf = new Map(cases.map(({ id, header }) => [id, header]));
const same = verdicts.filter(({ id, paths }) => (expectOf.get(id)?.expect === 'report') === (paths.length > 0));
console.log(`agreement with the linter (recommended) : ${share(same.length, verdicts.length)}`);
console.log(`of the retained ones told at registration already: ${share(retained.filter(({ atOnce }) => atOnce).length, retained.length)}; of the free ones: ${share(free.filter(({ atOnce }) => atOnce).length, free.length)}`);
if (values.verbose) for (const { id } of free.filter(({ atOnce }) => atOnce)) console.log(`told at registration, and free: ${id}`);
process.exitCode = verdicts.every(agrees) ? 0 : 1;
