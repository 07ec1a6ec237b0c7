/**
 * `pnpm test:engines`: the portable tests, and what only the built package can show, on every engine. Writes what came of them to
 * measured.json, from which `pnpm generate` makes the table of docs/engines.md.
 *
 * Exits with 1 when a test fails anywhere, and when an engine that was asked for is not there.
 */
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import {
  HOST_NAMES, HOSTS, locateHost, parseNames, readTestRecord, updateTestRecord, writeTestRecord, type HostRecord, type LocatedHost,
} from '@reclaim/engines';
import { Suites, type Report } from './run-suites.ts';

const RECORD = join(import.meta.dirname, 'measured.json');
const { values } = parseArgs({ options: { engines: { type: 'string', default: HOST_NAMES.join(',') } } });

let failures = 0;
const fail = (title: string, what: string): void => {
  failures++;
  console.log(`${styleText('red', '✗')} ${title}: ${what.replaceAll('\n', '\n    ')}`);
};

const run = new Map<LocatedHost, HostRecord['suites']>();
using suites = await Suites.make();
for (const name of parseNames(values.engines, HOST_NAMES)) {
  try {
    const host = locateHost(name, (message) => console.error(message));
    const title = `${host.title} ${host.version}`;
    const started = performance.now();
    const reports = await suites.runOn(host);
    run.set(host, Object.fromEntries(reports.map(({ suite, tests, failures }) => [suite, { tests, failed: failures.map((failure) => failure.name) }])));
    const before = failures;
    for (const { suite, failures: failed } of reports) {
      for (const { name: test, error } of failed) fail(title, `${suite}: ${test}: ${error}`);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${failures === before ? styleText('green', '✓') : ' '} ${title}: ${wordsFor(reports)}, in ${seconds} s`);
  } catch (error) {
    fail(HOSTS[name].title, error instanceof Error ? error.message : String(error));
  }
}
writeTestRecord(RECORD, updateTestRecord(readTestRecord(RECORD), run));
console.log('`pnpm generate` puts this into docs/engines.md');
process.exitCode = failures === 0 ? 0 : 1;

function wordsFor(reports: readonly Report[]): string {
  return reports.map(({ suite, tests, failures }) => `${suite} ${Math.max(tests - failures.length, 0)} of ${tests}`).join(', ');
}
