import { locateEngine } from '@reclaim/engines';
import { beforeAll, describe, expect, it } from 'vitest';
import { campaign } from '../fuzz/campaign.ts';
import { claimOf, RULE } from '../fuzz/claim.ts';
import { failureText } from '../fuzz/failure.ts';
import { metamorphoses } from '../fuzz/metamorphic.ts';
import { programAt, subjectOf } from '../fuzz/program.ts';
import { missingCases, proofOfRecords, readProof } from '../fuzz/proof.ts';
import { shrink } from '../fuzz/shrink.ts';
import { add, EMPTY_TALLY, judgedOf, type Tally } from '../fuzz/tally.ts';
import { claim, judge } from '../fuzz/trial.ts';
import { runWild } from '../fuzz/wild.ts';
import { loadPluginLinter, type Finding, type PluginLinter, type RuleLinter } from '../src/linter.ts';

const SEED = 1;
const host = locateEngine('node24');
let linter: PluginLinter & RuleLinter;
beforeAll(async () => {
  linter = await loadPluginLinter();
});

describe('2000 programs that nobody wrote', () => {
  let tally: Tally = EMPTY_TALLY;
  const contradictions: string[] = [];
  beforeAll(async () => {
    for await (const batch of campaign({ seed: SEED, from: 0, programs: 2000, host, linter })) {
      tally = add(tally, batch.tally);
      contradictions.push(...batch.failures.map(({ index, judged, sample }) => failureText({ seed: SEED, index, judged, model: sample.value }, host)));
    }
  }, 240_000);

  it('do in the engine what the linter says', () => {
    expect(contradictions.join('\n\n')).toBe('');
  });

  it('stay alive and die about as often', () => {
    const judged = judgedOf(tally);
    const alive = tally.retained + tally.abstainedRetained;
    expect(alive / judged).toBeGreaterThan(0.35);
    expect(alive / judged).toBeLessThan(0.65);
  });

  it('nearly all run, and get a claim', () => {
    expect(tally.programs).toBe(2000);
    expect(tally.invalid).toBeLessThan(20);
    expect(tally.abstained / judgedOf(tally)).toBeLessThan(0.03);
  });
});

it('are the same for the same seed', () => {
  const texts = (seed: number): string[] => Array.from({ length: 50 }, (_, index) => subjectOf('', programAt(seed, index).value).source);
  expect(texts(3)).toEqual(texts(3));
  expect(new Set([...texts(3), ...texts(4)]).size).toBeGreaterThan(95);
});

it('get the same claim when they are written differently', () => {
  const { broken } = metamorphoses(SEED, 0, 150, linter);
  expect(broken.map(({ index, change, was, became }) => `${index}, ${change}: ${was} -> ${became}`)).toEqual([]);
}, 120_000);

it('never make a rule throw, with pieces cut out', () => {
  const { programs, reported, crashes } = runWild(SEED, 300, linter);
  expect(crashes).toEqual([]);
  expect(programs).toBe(300);
  expect(reported).toBeGreaterThan(60);
}, 120_000);

describe('a linter that is wrong', () => {
  const FINDING: Finding = { rule: RULE, messageId: 'keepsTarget', message: 'it leaks', line: 1, column: 1, suggestions: [] };

  it.each([
    ['finds nothing', 'miss', []],
    ['reports everything', 'false alarm', [FINDING]],
  ])('that %s is contradicted by a program that shrinks to a small one', async (_, kind, findings) => {
    const wrong: RuleLinter = { lintRule: () => findings };
    for (let index = 0; ; index++) {
      const sample = programAt(SEED, index);
      // From one of middle size: every step is a process.
      const { length } = subjectOf('one', sample.value).source.split('\n');
      if (length < 25 || length > 30) continue;
      const [judged] = await judge([claim(subjectOf('one', sample.value), wrong)], host);
      if (judged?.outcome.kind !== kind) continue;
      const small = await shrink(sample, judged, wrong, host);
      expect(small.judged.outcome.kind).toBe(kind);
      expect(small.judged.claimed.source.split('\n').length).toBeLessThan(25);
      return;
    }
  }, 120_000);
});

it('a report that is about one engine is no claim for the others', () => {
  const source = 'const registry = new FinalizationRegistry((f) => f());\nexport function make() {\n  try { start(); } catch (error) { registry.register(error, () => {}); }\n}\n';
  const findings = linter.lintRule(RULE, source, 'mjs');
  expect(claimOf(findings, 'v8')).toBe('retained');
  expect(claimOf(findings, 'jsc')).toBe('free');
});

it('docs/proof.md is what the record gives (else: any pnpm fuzz command that records), and links cases that are there', () => {
  expect(readProof()).toBe(proofOfRecords());
  expect(missingCases()).toEqual([]);
});
