/**
 * `pnpm oracle`: every case on the chosen engines and through the plugin, as a table; then docs/engines.md.
 *
 * Exits with 1 when header, engines and plugin do not say the same.
 */
import { parseArgs } from 'node:util';
import { DEFAULT_ENGINES, HOST_NAMES, HOSTS, locateHost, parseNames } from '@reclaim/engines';
import { findCases, type Case } from './cases.ts';
import { compareWithEngines, compareWithPlugin, type Disagreement } from './compare.ts';
import { renderCorpus, writeCorpus } from './document.ts';
import { lintCase, loadPluginLinter, type Findings } from './linter.ts';
import { flipsBetween, measure } from './measure.ts';
import { readRecord, updateRecord, writeRecord } from './record.ts';
import { compareRepairs, repairsOf } from './repairs.ts';
import { renderDisagreements, renderLegend, renderTable } from './table.ts';

const USAGE = `pnpm oracle [--engines ${HOST_NAMES.join(',')}] [--filter text] [--repeat n] [--no-plugin]

  --engines    which engines judge (default ${DEFAULT_ENGINES.join(',')}); engines that are not here yet are fetched; a browser is there or not
  --filter     only cases whose path or sentence contains the text; docs/engines.md keeps what it says of the others
  --repeat     judge n times, and call every verdict that changes a disagreement
  --no-plugin  only the engines`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      engines: { type: 'string' },
      filter: { type: 'string' },
      repeat: { type: 'string', default: '1' },
      plugin: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const names = values.engines === undefined ? DEFAULT_ENGINES : parseNames(values.engines, HOST_NAMES);
  const repeat = Number(values.repeat);
  if (!Number.isInteger(repeat) || repeat < 1) throw new Error(`--repeat needs a whole number from 1, not "${values.repeat}"`);

  const corpus = findCases();
  const { filter } = values;
  const cases = filter === undefined ? corpus : corpus.filter((one) => one.id.includes(filter) || one.header.about.includes(filter));
  if (cases.length === 0) throw new Error(`No case has "${filter}" in its path or its sentence.`);

  const linter = values.plugin ? await loadPluginLinter() : undefined;
  const engines = names.map((name) => locateHost(name, (message) => console.error(message)));

  const started = performance.now();
  const measurement = await measure(cases, engines);
  const disagreements: Disagreement[] = cases.flatMap((one) => compareWithEngines(one, measurement));
  for (let run = 2; run <= repeat; run++) {
    for (const { id, engine, words: [before, after] } of flipsBetween(measurement, await measure(cases, engines))) {
      disagreements.push({ id, sentence: `flips on ${HOSTS[engine].title}: "${before}" in run 1, "${after}" in run ${run}` });
    }
  }

  const findings = new Map<string, Findings>();
  let repaired = 0;
  if (linter !== undefined) {
    const repairs = cases.map((one) => {
      const found = lintCase(linter, one);
      findings.set(one.id, found);
      disagreements.push(...compareWithPlugin(one, found, linter.rules));
      return repairsOf(one, linter);
    });
    const attempted = repairs.flatMap((one) => one.repairs);
    repaired = attempted.length;
    disagreements.push(...repairs.flatMap((one) => one.disagreements));
    disagreements.push(...compareRepairs(attempted, await measure(attempted.map((one) => one.repaired), engines)));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);

  console.log(renderTable(cases, engines, measurement, findings, disagreements));
  console.log(`\n${renderLegend()}\n`);
  if (disagreements.length > 0) console.log(`Disagreements\n\n${renderDisagreements(disagreements)}\n`);
  const versions = engines.map(({ title, version }) => `${title} (${version})`).join(', ');
  console.log(`${count(cases, 'case')} on ${versions}${repeat === 1 ? '' : `, ${repeat} times`}, ${repaired} repairs run, in ${seconds} s: ${count(disagreements, 'disagreement')}`);

  const record = updateRecord(readRecord(), corpus, engines, measurement);
  writeRecord(record);
  writeCorpus(renderCorpus(record, corpus));
  console.log('docs/engines.md is up to date');
  process.exitCode = disagreements.length === 0 ? 0 : 1;
}

function count(list: readonly (Case | Disagreement)[], noun: string): string {
  return `${list.length} ${noun}${list.length === 1 ? '' : 's'}`;
}
