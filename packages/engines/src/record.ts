import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { LocatedHost } from './locate.ts';
import { HOST_NAMES, type HostName } from './table.ts';

/**
 * What suites of tests did on each host, checked in, so that a document can have a row for every host while a run has some of them: a run
 * replaces the rows of its own hosts and leaves the rest.
 */
export interface TestRecord {
  /** How many tests each suite had in the latest run. A row that has other numbers is older than some test. */
  readonly suites: Readonly<Record<string, number>>;
  readonly hosts: Readonly<Partial<Record<HostName, HostRecord>>>;
}

export interface HostRecord {
  readonly version: string;
  /** A suite that the host cannot run is not in it. */
  readonly suites: Readonly<Record<string, SuiteRecord>>;
}

export interface SuiteRecord {
  readonly tests: number;
  /** The names of the tests that failed; the name of the suite for a run that ended before its end. */
  readonly failed: readonly string[];
}

const NOTHING: TestRecord = { suites: {}, hosts: {} };

export function readTestRecord(file: string): TestRecord {
  if (!existsSync(file)) return NOTHING;
  return JSON.parse(readFileSync(file, 'utf8')) as TestRecord; // written by writeTestRecord
}

/** One line a host, so that a difference is read as easily as it is merged. */
export function writeTestRecord(file: string, { suites, hosts }: TestRecord): void {
  const lines = Object.entries(hosts).map(([name, host]) => `    ${JSON.stringify(name)}: ${JSON.stringify(host)}`);
  writeFileSync(file, `{\n  "suites": ${JSON.stringify(suites)},\n  "hosts": {\n${lines.join(',\n')}\n  }\n}\n`);
}

export function updateTestRecord(old: TestRecord, run: ReadonlyMap<LocatedHost, HostRecord['suites']>): TestRecord {
  const hosts = { ...old.hosts };
  const suites = { ...old.suites };
  for (const [{ name, version }, results] of run) {
    hosts[name] = { version, suites: results };
    for (const [suite, { tests }] of Object.entries(results)) suites[suite] = tests;
  }
  return { suites, hosts: Object.fromEntries(HOST_NAMES.flatMap((name) => hosts[name] === undefined ? [] : [[name, hosts[name]]])) };
}
