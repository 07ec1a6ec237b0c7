import { ENGINES, type EngineName, type LocatedEngine } from '@reclaim/engines';
import { describe, expect, it } from 'vitest';
import { findCases } from '../src/cases.ts';
import { readCorpus, renderCorpus } from '../src/document.ts';
import { readRecord, updateRecord, type EngineRecord } from '../src/record.ts';
import type { Harm } from '../src/harm.ts';
import type { Truth } from '../src/header.ts';
import { flipsBetween, type Measurement } from '../src/measure.ts';
import type { Verdict } from '../src/verdict.ts';
import { inlineCase } from './inline-case.ts';

const NOTHING: EngineRecord = { engines: {}, cases: {} };
const SAFE = { rule: '*', expect: 'silent', truth: 'collected, cleanup runs', about: 'a | b and `c | d`' };
const one = inlineCase('topic/one.good.mjs', SAFE, 'one\n');

const engine = (name: EngineName, version: string): LocatedEngine => ({ ...ENGINES[name], name, version, command: name });
const measured = (truth: Truth, ...harms: Harm[]): Verdict => ({ kind: 'measured', truth, counts: { objects: 8, dead: 8, cleaned: 8 }, harms: new Map(harms.map((harm) => [harm, 8])), tried: new Set(harms) });
const on = (name: EngineName, verdict: Verdict): Measurement => new Map([[name, new Map([[one.id, verdict]])]]);

describe('docs/engines.md', () => {
  it('is what the record and the corpus give (else: pnpm oracle)', () => {
    const cases = findCases();
    const record = updateRecord(readRecord(), cases, [], new Map());
    expect(readCorpus() === renderCorpus(record, cases), 'docs/engines.md is out of date: run pnpm oracle').toBe(true);
  });

  it('has the differences first, then a row for each case', () => {
    let record = updateRecord(NOTHING, [one], [engine('node24', '24.1.0')], on('node24', measured('collected, cleanup runs')));
    record = updateRecord(record, [one], [engine('bun', '1.4.0')], on('bun', measured('retained')));
    const text = renderCorpus(record, [one]);
    const link = '[a \\| b and `c \\| d`](../packages/oracle/corpus/topic/one.good.mjs)';
    expect(text).toContain(`- ${link}: collected, cleanup runs on Node 24; retained on Bun.`);
    expect(text).toContain(`| case | Node 24 | Bun |\n|---|---|---|\n| ${link} | f | **K** |`);
    record = updateRecord(record, [one], [engine('bun', '1.4.0')], on('bun', measured('collected, cleanup runs', 'used after release')));
    expect(renderCorpus(record, [one])).toContain(`| ${link} | f | f, **used after release** |`);
    expect(text).toContain('Measured with Node 24 (24.1.0) and Bun (1.4.0):\n\n```sh\npnpm oracle --engines node24,bun\n```');
  });
});

describe('the record of what was measured', () => {
  const full = updateRecord(NOTHING, [one], [engine('deno', '2.0.0')], on('deno', measured('mixed')));

  it('keeps the columns of engines that were not run', () => {
    const updated = updateRecord(full, [one], [engine('node24', '24.1.0')], on('node24', measured('retained')));
    expect(updated.engines).toEqual({ node24: '24.1.0', deno: '2.0.0' });
    expect(updated.cases[one.id]?.cells).toEqual({ node24: 'retained', deno: 'mixed' });
  });

  it('forgets what was measured of other code, but not for a better sentence', () => {
    const reworded = inlineCase(one.id, { ...SAFE, about: 'better' }, 'one\n');
    expect(updateRecord(full, [reworded], [], new Map()).cases[one.id]?.cells).toEqual({ deno: 'mixed' });
    const rewritten = inlineCase(one.id, SAFE, 'two\n');
    expect(updateRecord(full, [rewritten], [], new Map()).cases[one.id]?.cells).toEqual({});
    expect(updateRecord(full, [], [], new Map()).cases).toEqual({});
  });

  it('has no cell for an error', () => {
    const updated = updateRecord(full, [one], [engine('deno', '2.0.0')], on('deno', { kind: 'error', message: 'no canary died' }));
    expect(updated.cases[one.id]?.cells).toEqual({});
  });
});

it('a verdict that changes between two runs is a flip', () => {
  expect(flipsBetween(on('bun', measured('retained')), on('bun', measured('retained')))).toEqual([]);
  expect(flipsBetween(on('bun', measured('retained')), on('bun', measured('collected, cleanup runs')))).toEqual([
    { id: one.id, engine: 'bun', words: ['retained', 'collected, cleanup runs'] },
  ]);
});
