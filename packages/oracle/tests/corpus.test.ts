import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_ENGINES, locateEngine } from '@reclaim/engines';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../golden/compare.ts';
import { linesOf } from '../golden/reports.ts';
import { type Case, findCases } from '../src/cases.ts';
import { compareWithEngines, compareWithPlugin, type Disagreement } from '../src/compare.ts';
import { type Findings, lintCase, loadPluginLinter, type PluginLinter } from '../src/linter.ts';
import { measure, type Measurement } from '../src/measure.ts';
import { compareRepairs, repairsOf } from '../src/repairs.ts';
import { renderDisagreements } from '../src/table.ts';

const cases = findCases();

/** Seconds are enough on an idle machine. */
const TIMEOUT_MS = 300_000;

/** Fails with sentences instead of a diff of objects. */
function expectNone(disagreements: readonly Disagreement[]): void {
  if (disagreements.length > 0) expect.fail(`${disagreements.length} disagreements\n${renderDisagreements(disagreements)}`);
}

describe('the corpus', () => {
  it('is large, and half of it is about code that only looks dangerous', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    // A leak, or what a rule speaks of besides: an entry that is lost, a cleanup that never runs or runs twice.
    const faulty = cases.filter(({ header }) => header.truth === 'retained' || header.harm !== undefined || header.expect === 'report').length;
    expect(faulty / cases.length).toBeGreaterThan(0.35);
    expect(faulty / cases.length).toBeLessThan(0.65);
  });

  it('says in a sentence what each case shows, and says it once', () => {
    const own = cases.filter(({ topic }) => topic !== 'starter');
    expect(own.filter(({ source }) => !source.includes('"about":')).map(({ id }) => id)).toEqual([]);
    const seen = new Map<string, string>();
    for (const { id, header } of own) {
      expect.soft(seen.get(header.about), `${id} has the sentence of another case`).toBeUndefined();
      seen.set(header.about, id);
    }
  });
});

describe('judged by the collectors', () => {
  const engines = DEFAULT_ENGINES.map((name) => locateEngine(name));
  let measurement: Measurement = new Map();
  beforeAll(async () => {
    measurement = await measure(cases, engines);
  }, TIMEOUT_MS);

  it.each(DEFAULT_ENGINES)('every case does on %s what its header says', (name) => {
    expectNone(cases.flatMap((one) => compareWithEngines(one, new Map([[name, measurement.get(name) ?? new Map()]]))));
  });

  it.each([['node24', 0], ['bun', 0.05]] as const)('next to none lacks what it needs on %s', (name, share) => {
    const absent = cases.filter(({ id }) => measurement.get(name)?.get(id)?.kind === 'absent');
    expect(absent.length / cases.length).toBeLessThanOrEqual(share);
  });
});

describe('judged by the plugin', () => {
  let linter: PluginLinter;
  let linted: readonly { readonly one: Case; readonly findings: Findings }[] = [];
  beforeAll(async () => {
    linter = await loadPluginLinter();
    linted = cases.map((one) => ({ one, findings: lintCase(linter, one) }));
  }, TIMEOUT_MS);

  it('every case is reported, or not, as its header says', () => {
    expectNone(linted.flatMap(({ one, findings }) => compareWithPlugin(one, findings, linter.rules)));
  });

  it('what is said of each is what the golden file says; `pnpm golden --update` takes a change over', () => {
    const now = linted.flatMap(({ one, findings }) => linesOf(one.id, findings));
    expect(compare(readFileSync(join(import.meta.dirname, '../golden/corpus.txt'), 'utf8'), now)).toEqual([]);
  });

  it('every suggestion makes the file clean, and its object die with its cleanup', { timeout: 600_000 }, async () => {
    const attempts = linted.map(({ one, findings }) => repairsOf(one, linter, findings));
    const repairs = attempts.flatMap((one) => one.repairs);
    expect(repairs.length).toBeGreaterThan(0);
    const measurement = await measure(repairs.map(({ repaired }) => repaired), DEFAULT_ENGINES.map((name) => locateEngine(name)));
    expectNone([...attempts.flatMap((one) => one.disagreements), ...compareRepairs(repairs, measurement)]);
  });
});
