/**
 * `pnpm oracle repairs [--engine name] [--filter text] [--show]`: takes every suggestion for every case of the corpus, checks the types of TypeScript
 * under `strict`, lints again and runs what is left, in which the object must die. Prints which share of the reports of `recommended` has one.
 *
 * `--show` also lists the reports without a suggestion. Exits with 1 when a suggestion breaks the file or leaves the fault.
 */
import { parseArgs } from 'node:util';
import { HOST_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { findCases } from './cases.ts';
import { lintCase, loadPluginLinter } from './linter.ts';
import { measure } from './measure.ts';
import { compareRepairs, repairsOf, type Repair } from './repairs.ts';
import { newTypeErrors } from './types.ts';

const { values } = parseArgs({
  options: { engine: { type: 'string', default: 'node24' }, filter: { type: 'string', default: '' }, show: { type: 'boolean', default: false } },
});
const [name] = parseNames(values.engine, HOST_NAMES);
if (name === undefined) throw new Error(`--engine needs one of ${HOST_NAMES.join(', ')}`);
const host = locateHost(name, (message) => console.error(message));
const linter = await loadPluginLinter();

const shares = new Map<string, { reports: number; repaired: number }>();
const repairs: Repair[] = [];
const wrong: string[] = [];
for (const one of findCases().filter(({ id }) => id.includes(values.filter))) {
  const findings = lintCase(linter, one);
  const reports = findings.recommended;
  for (const { rule, suggestions, line, message } of reports) {
    const share = shares.get(rule) ?? { reports: 0, repaired: 0 };
    shares.set(rule, { reports: share.reports + 1, repaired: share.repaired + (suggestions.length > 0 ? 1 : 0) });
    if (values.show && suggestions.length === 0) console.log(`${one.id}:${line} ${rule}: ${message}`);
  }
  const attempt = repairsOf(one, linter, findings);
  repairs.push(...attempt.repairs);
  wrong.push(...attempt.disagreements.map(({ id, sentence }) => `${id}: ${sentence}`));
  for (const { description, repaired } of attempt.repairs) {
    for (const error of newTypeErrors(one.source, repaired.source, one.language)) wrong.push(`${one.id}: after the suggestion ${description}, ${error}\n${repaired.source}`);
  }
}
const measurement = await measure(repairs.map(({ repaired }) => repaired), [host]);
wrong.push(...compareRepairs(repairs, measurement).map(({ id, sentence }) => `${id}: ${sentence}`));

for (const sentence of wrong) console.log(sentence);
let [reports, repaired] = [0, 0];
for (const [rule, share] of [...shares].sort()) {
  console.log(`${rule.padEnd(26)}${percent(share.repaired, share.reports)} (${share.repaired} of ${share.reports})`);
  reports += share.reports;
  repaired += share.repaired;
}
console.log(`${'all'.padEnd(26)}${percent(repaired, reports)} (${repaired} of ${reports})`);
console.log(`${repairs.length} suggestions taken and run on ${host.title}: ${wrong.length} wrong`);
process.exitCode = wrong.length === 0 && repairs.length > 0 ? 0 : 1;

function percent(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(0)} %`.padStart(5);
}
