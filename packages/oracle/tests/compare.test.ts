import { describe, expect, it } from 'vitest';
import { compareWithEngines, compareWithPlugin } from '../src/compare.ts';
import type { EngineName } from '@reclaim/engines';
import type { Finding, Findings } from '../src/linter.ts';
import type { Verdict } from '../src/verdict.ts';
import { verdictOf } from '../src/verdict.ts';
import { inlineCase } from './inline-case.ts';

const LEAK = { rule: 'no-target-in-cleanup', expect: 'report', truth: 'retained', line: 2, shared: true, about: 'a leak' };
const fate = (alive: boolean, released: number): Parameters<typeof verdictOf>[0][number] => ({ alive, released, retained: 0 });
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
    compareWithPlugin(inlineCase('c', header, 'x\n'), { recommended: [], strict: [], ...findings }).map(({ sentence }) => sentence);

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
    const other = { rule: 'no-weakref-key', expect: 'report', truth: 'retained', about: 'of another rule' };
    expect(against(other, {})).toEqual([]);
    expect(against(other, { recommended: [finding()] })).toHaveLength(1);
  });
});
