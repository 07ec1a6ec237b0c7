import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runModule, type LocatedHost } from '@reclaim/engines';
import type { Message } from './run-tests.ts';
import { makeSuite, SUITES, type Suite } from './suites.ts';

/** Far beyond what the tests need on a busy machine. */
const TIMEOUT_MS = 300_000;

/** What became of the tests of a suite on one host. */
export interface Report {
  readonly suite: string;
  readonly tests: number;
  readonly failures: readonly Failure[];
}

interface Failure {
  /** A test, or the suite when it is the run that failed. */
  readonly name: string;
  readonly error: string;
}

/** The suites, made ready to run on any number of hosts. */
export class Suites implements Disposable {
  readonly #folder: string = mkdtempSync(join(tmpdir(), 'reclaim-suites-'));

  private constructor() {}

  static async make(): Promise<Suites> {
    const made = new Suites();
    for (const suite of SUITES) await makeSuite(suite, made.#folder);
    return made;
  }

  /** Runs every suite that the host can run, each in a process or a page of its own. */
  async runOn(host: LocatedHost): Promise<Report[]> {
    const reports: Report[] = [];
    for (const suite of SUITES) {
      if (suite.processOnly && host.kind === 'browser') continue;
      reports.push(await runSuite(suite, host, this.#folder));
    }
    return reports;
  }

  [Symbol.dispose](): void {
    // A browser that was just stopped may still be writing its last files.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function runSuite({ name }: Suite, host: LocatedHost, folder: string): Promise<Report> {
  const { lines, failure, errors } = await runModule(host, {
    folder,
    timeoutMs: TIMEOUT_MS,
    source: (mark) => [
      `import { runTests } from './${name}.mjs';`,
      `await runTests((message) => { console.log(${JSON.stringify(mark)} + JSON.stringify(message)); }, () => ${host.collect});`,
    ].join('\n'),
  });
  const report = reportOf(name, lines.map((line) => JSON.parse(line) as Message)); // printed by our own runner
  if (failure === undefined) return report;
  // Tests that have no answer are so because of this.
  return { ...report, failures: [{ name, error: errors === '' ? failure : `${failure}\n${errors.trim()}` }, ...report.failures] };
}

/** Every planned test must have exactly one answer, and there must be a test. */
export function reportOf(suite: string, messages: readonly Message[]): Report {
  const planned = messages.flatMap((message) => 'planned' in message ? message.planned : []);
  const answers = messages.flatMap((message) => 'planned' in message ? [] : [message]);
  const failures: Failure[] = planned.length === 0 ? [{ name: suite, error: 'no test was run' }] : [];
  for (const name of new Set([...planned, ...answers.map((answer) => answer.name)])) {
    const error = errorOf(planned.filter((other) => other === name).length, answers.filter((answer) => answer.name === name));
    if (error !== undefined) failures.push({ name, error });
  }
  return { suite, tests: planned.length, failures };
}

function errorOf(planned: number, [answer, second]: readonly { readonly error?: string }[]): string | undefined {
  if (planned === 0) return 'it answered, but was not planned';
  if (planned > 1) return 'two tests have this name';
  if (answer === undefined) return 'it was not run to its end';
  return second === undefined ? answer.error : 'it answered more than once';
}
