import { describe, expect, it } from 'vitest';
import { compareWithEngines, compareWithPlugin } from '../src/compare.ts';
import type { EngineName } from '@reclaim/engines';
import type { Finding, Findings } from '../src/linter.ts';
import { verdictOf, type Fate, type Verdict } from '../src/verdict.ts';
import { fateOf, inlineCase } from './inline-case.ts';

const LEAK = { rule: 'no-target-in-cleanup', expect: 'report', truth: 'retained', line: 2, shared: true, about: 'a leak' };
const fate = (alive: boolean, released: number): Fate => fateOf({ alive, released });
const KEPT = verdictOf([fate(true, 0), fate(true, 0)]);
const FREED = verdictOf([fate(false, 1), fate(false, 1)]);

describe('the fates of the objects of a case', () => {
  it.each([
    ['retained', [fate(true, 0), fate(true, 0)]],
    ['collected, cleanup runs', [fate(false, 1), fate(false, 2)]],
    ['collected, cleanup never runs', [fate(false, 0), fate(false, 0)]],
    ['mixed', [fate(false, 1), fate(true, 0)]],
    ['mixed', [fate(false, 1), fate(false, 0)]],
    ['mixed', [fate(true, 1), fate(true, 0)]],
  ])('add up to "%s"', (truth, fates) => {
    expect(verdictOf(fates)).toMatchObject({ kind: 'measured', truth });
  });

  it.each([
    ['released twice', { released: 2 }, { released: 1 }],
    ['used after release', { released: 1, used: 1, usedAfterRelease: 1 }, { used: 1 }],
    ['released after stop', { released: 1, stopped: 1, releasedAfterStop: 1 }, { stopped: 1 }],
    ['live entry not found', { found: 2, missed: 1 }, { found: 1 }],
    ['dead entries stay', { left: 2, stayed: 1 }, { left: 1 }],
  ] as const)('tell "%s" from there having been an occasion for it', (harm, harmed, spared) => {
    expect(verdictOf([fateOf(harmed), fateOf(harmed)])).toMatchObject({ harms: new Map([[harm, 2]]), tried: new Set(harm === 'used after release' || harm === 'released after stop' ? ['released twice', harm] : [harm]) });
    expect(verdictOf([fateOf(spared), fateOf(spared)])).toMatchObject({ harms: new Map(), tried: new Set([harm]) });
    expect(verdictOf([fateOf(spared), fateOf({})])).toMatchObject({ harms: new Map(), tried: new Set() });
  });

  it('are an error when there are none', () => {
    expect(verdictOf([])).toEqual({ kind: 'error', message: 'the case made no object' });
  });
});

describe('header against engines', () => {
  const against = (header: Readonly<Record<string, unknown>>, verdicts: Partial<Record<EngineName, Verdict>>): string[] =>
    compareWithEngines(inlineCase('c', header, 'x\n'), new Map((Object.entries(verdicts) as [EngineName, Verdict][]).map(([name, verdict]) => [name, new Map([['c', verdict]])])))
      .map(({ sentence }) => sentence);

  it('agree, also where an engine is said to differ', () => {
    expect(against({ ...LEAK, truthOn: { jsc: 'collected, cleanup runs' } }, { node24: KEPT, bun: FREED })).toEqual([]);
  });

  it('disagree in a sentence with the counts of a mixed verdict', () => {
    expect(against(LEAK, { node24: KEPT, bun: FREED })).toEqual(['the header says "retained", but on Bun it is "collected, cleanup runs"']);
    expect(against(LEAK, { node24: verdictOf([fate(false, 1), fate(true, 0)]) })).toEqual([
      'the header says "retained", but on Node 24 it is "mixed (of 2: 1 collected, 1 cleaned up)"',
    ]);
  });

  describe('where something else goes wrong', () => {
    const FREES_TWICE = { rule: 'require-stop-on-close', expect: 'report', truth: 'collected, cleanup runs', harm: 'released twice', about: 'freed twice' };
    const FREES_ONCE = { rule: '*', expect: 'silent', truth: 'collected, cleanup runs', spared: 'released twice', about: 'freed once' };
    const twice = verdictOf([fateOf({ released: 2 }), fateOf({ released: 2 })]);

    it('agree when it happens to each object, and to none of a case that is spared', () => {
      expect(against(FREES_TWICE, { node24: twice })).toEqual([]);
      expect(against(FREES_ONCE, { node24: FREED })).toEqual([]);
    });

    it('disagree when it happens to none or to some, or is no part of the claim', () => {
      expect(against(FREES_TWICE, { node24: FREED })).toEqual(['the header says "collected, cleanup runs; released twice", but on Node 24 it is "collected, cleanup runs"']);
      expect(against(FREES_TWICE, { node24: verdictOf([fateOf({ released: 2 }), fateOf({ released: 1 })]) })).toEqual([
        'the header says "collected, cleanup runs; released twice", but on Node 24 it is "collected, cleanup runs; released twice (1 of 2)"',
      ]);
      expect(against(FREES_ONCE, { node24: twice })).toHaveLength(1);
    });

    it('do not count a second release in a case that does not say that there is one resource', () => {
      expect(against({ ...FREES_ONCE, spared: undefined }, { node24: twice })).toEqual([]);
    });

    it('disagree when a case that is spared gave no occasion for it', () => {
      expect(against({ ...FREES_ONCE, spared: 'used after release' }, { node24: FREED })).toEqual([
        'the header says that the case is spared "used after release", but on Node 24 not every object gives an occasion for that',
      ]);
    });
  });

  it('never take an error or a missing verdict for a leak', () => {
    expect(against(LEAK, { node24: { kind: 'error', message: 'the collector did not even collect the canary' } })).toEqual([
      'could not be judged on Node 24: the collector did not even collect the canary',
    ]);
    expect(compareWithEngines(inlineCase('c', LEAK, 'x\n'), new Map([['node24', new Map()]]))).toEqual([{ id: 'c', sentence: 'was not run on Node 24' }]);
  });

  it('leave out an engine that lacks what the case needs', () => {
    expect(against(LEAK, { node24: KEPT, bun: { kind: 'absent', needs: 'process.finalization' } })).toEqual([]);
  });
});

describe('header against plugin', () => {
  const finding = (fields: Partial<Finding> = {}): Finding => ({
    rule: 'no-target-in-cleanup', messageId: 'keepsTargetThroughScope', message: 'kept by its scope', line: 2, column: 1, suggestions: [], ...fields,
  });
  const against = (header: Readonly<Record<string, unknown>>, findings: Partial<Findings>): string[] =>
    compareWithPlugin(inlineCase('c', header, 'x\n'), { recommended: [], strict: [], ...findings }, ['no-target-in-cleanup', 'no-rooted-target']).map(({ sentence }) => sentence);

  it('agree on a report at its line, with its message', () => {
    expect(against(LEAK, { recommended: [finding({ line: 3 }), finding()], strict: [finding()] })).toEqual([]);
  });

  it('disagree when a leak is missed, or only possible', () => {
    expect(against(LEAK, {})).toEqual(['no-target-in-cleanup must be "report" but is "silent" (a leak); it says nothing']);
    expect(against(LEAK, { strict: [finding()] })).toEqual(['no-target-in-cleanup must be "report" but is "possible" (a leak); it says at line 2: kept by its scope']);
  });

  it('disagree when something safe is reported, if only by the strict config', () => {
    const safe = { rule: '*', expect: 'silent', truth: 'collected, cleanup runs', about: 'safe' };
    expect(against(safe, { recommended: [finding()], strict: [finding()] })).toHaveLength(1);
    expect(against(safe, { strict: [finding()] })).toEqual(['no-target-in-cleanup must be "silent" but is "possible" (safe); it says at line 2: kept by its scope']);
  });

  it('disagree about the line and about the message', () => {
    expect(against(LEAK, { recommended: [finding({ line: 3, messageId: 'keepsTarget' })] })).toEqual([
      'no-target-in-cleanup must report line 2, but reports line 3',
      'no-target-in-cleanup must say that the scope is shared (keepsTargetThroughScope), but says keepsTarget',
    ]);
  });

  it('want a possible leak from the strict config only', () => {
    const possible = { rule: 'no-target-in-cleanup', expect: 'possible', truth: 'collected, cleanup runs', about: 'perhaps' };
    expect(against(possible, { strict: [finding()] })).toEqual([]);
    expect(against(possible, { recommended: [finding()], strict: [finding()] })).toHaveLength(1);
    expect(against(possible, {})).toHaveLength(1);
  });

  it('want silence in the cases of other rules', () => {
    const other = { rule: 'no-weak-key-in-value', expect: 'report', truth: 'retained', about: 'of another rule' };
    expect(against(other, {})).toEqual([]);
    expect(against(other, { recommended: [finding()] })).toHaveLength(1);
  });

  it('want from other rules what the case says that they say, and silence from the rest', () => {
    const rooted = finding({ rule: 'no-rooted-target', messageId: 'rooted' });
    expect(against(LEAK, { recommended: [finding(), rooted], strict: [finding(), rooted] })).toHaveLength(1);
    const both = { ...LEAK, also: { 'no-rooted-target': 'report' } };
    expect(against(both, { recommended: [finding(), rooted], strict: [finding(), rooted] })).toEqual([]);
    expect(against(both, { recommended: [finding()], strict: [finding(), rooted] })).toHaveLength(1);
    expect(against({ ...LEAK, also: { 'no-rooted-target': 'possible' } }, { recommended: [finding()], strict: [finding(), rooted] })).toEqual([]);
  });
});
