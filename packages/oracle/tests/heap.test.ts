/** A slice of `pnpm oracle check`: `checkCleanups()` against the collector. */
import { describe, expect, it } from 'vitest';
import { findCases } from '../src/cases.ts';
import { checkHeapOfCases, judge, type HeapVerdict } from '../src/heap.ts';
import { isAboutRegistrations, reportHeapVerdicts } from '../src/heap-report.ts';

/** One in so many, and those that an exemption is about. */
const STRIDE = 8;
const EXEMPT = ['path-ends/var-in-a-loop', 'path-ends/variable-overwritten-in-a-loop', 'receivers/private-field-and-a-pool-that-lists-its-items', 'loading/called-after-the-module-has-run', 'loading/assigned-before-the-call', 'loading/read-after-the-module-has-run', 'loading/kept-after-a-static-getter', 'part-of-a-message-channel'];
/** What a comparison by words alone once got wrong. */
const NAMED = ['values/symbol-target-as-property-key', 'this-and-classes/object-literal-method-registers-this', 'this-and-classes/object-method-with-super-as-the-cleanup'];

const cases = findCases().filter(isAboutRegistrations);
const slice = cases.filter(({ id, header }, index) => (index % STRIDE === 0 && !header.alone) || [...EXEMPT, ...NAMED].some((name) => id.startsWith(`no-target-in-cleanup/${name}.`)));

describe('checkCleanups, over a slice of the corpus', () => {
  it('says of every case what the collector says, and prints how often', async () => {
    const verdicts = await checkHeapOfCases(slice);
    const { lines, contradictions } = reportHeapVerdicts(cases, verdicts);
    console.log(lines.join('\n'));
    expect(verdicts.length).toBe(slice.length);
    expect(contradictions, lines.join('\n')).toEqual([]);
    expect(verdicts.filter((verdict) => judge(verdict).because !== undefined).map(({ id }) => id).sort()).toEqual(slice.map(({ id }) => id).filter((id) => EXEMPT.some((name) => id.includes(`/${name}.`))).sort());
    expect(verdicts.some(({ truth }) => truth === 'retained')).toBe(true);
    expect(verdicts.some(({ truth }) => truth !== 'retained')).toBe(true);
  });
});

describe('the comparison', () => {
  const verdict: HeapVerdict = { id: 'case', truth: 'retained', objects: 8, alive: 8, paths: [], reachable: [], endsAtTarget: true, atOnce: false };
  const eight = Array.from({ length: 8 }, () => ['registry', 'held value: Object']);
  const doubt = { othersAlive: 8, othersAliveUnregistered: 0, aliveUnregistered: 8 };

  it.each<[string, Partial<HeapVerdict>]>([
    ['a retained object that is not found', { doubt: { ...doubt, aliveUnregistered: 0 } }],
    ['one that is not found and that a registry keeps', { doubt: { ...doubt, keptBy: ['engine', 'registry', 'held value: Object'] } }],
    ['a path that ends elsewhere', { paths: eight, endsAtTarget: false }],
    ['a finding about a free object', { truth: 'collected, cleanup runs', alive: 0, paths: eight, doubt: { ...doubt, othersAlive: 0 } }],
    ['a finding about an object that does not die without its registration', { truth: 'collected, cleanup runs', alive: 0, paths: eight, doubt: { ...doubt, othersAliveUnregistered: 8 } }],
    ['a finding about an object that is free, but alive yet', { truth: 'collected, cleanup runs', alive: 8, paths: eight, doubt }],
    ['a case that was not run to its end', { paths: eight, error: 'Error: from the case' }],
  ])('takes %s for a contradiction', (_, facts) => {
    expect(judge({ ...verdict, ...facts })).toEqual({ agrees: false });
  });
});
