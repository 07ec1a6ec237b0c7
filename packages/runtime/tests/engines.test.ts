/**
 * The suites of `pnpm test:engines` on what is there after a plain install. A browser that is not installed is skipped here, by name.
 */
import { BROWSER_NAMES, DEFAULT_ENGINES, findHost } from '@reclaim/engines';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportOf, Suites } from '../engines/run-suites.ts';

let suites: Suites | undefined;
beforeAll(async () => {
  suites = await Suites.make();
}, 120_000);
afterAll(() => {
  suites?.[Symbol.dispose]();
});

for (const name of [...DEFAULT_ENGINES, ...BROWSER_NAMES]) {
  const host = findHost(name);
  if (typeof host === 'string') {
    it.skip(host, () => {});
    continue;
  }
  it(`every suite passes on ${host.title}`, async () => {
    const reports = await suites?.runOn(host) ?? [];
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.flatMap(({ suite, failures }) => failures.map((failure) => ({ suite, ...failure })))).toEqual([]);
  });
}

it('a test that gives no answer, or more than one, has failed; and so has a run without tests', () => {
  const planned = ['one', 'two', 'two', 'three', 'four'];
  const report = reportOf('suite', [{ planned }, { name: 'one' }, { name: 'one' }, { name: 'three', error: 'no' }, { name: 'two' }, { name: 'five' }]);
  expect(report.tests).toBe(5);
  expect(Object.fromEntries(report.failures.map(({ name, error }) => [name, error]))).toEqual({
    one: 'it answered more than once',
    two: 'two tests have this name',
    three: 'no',
    four: 'it was not run to its end',
    five: 'it answered, but was not planned',
  });
  expect(reportOf('suite', [{ planned: [] }]).failures).toEqual([{ name: 'suite', error: 'no test was run' }]);
});
