import { expect, it } from 'vitest';
import type { Case } from '../src/cases.ts';
import type { PluginLinter } from '../src/linter.ts';
import { compareRepairs, repairsOf } from '../src/repairs.ts';
import { verdictOf, type Verdict } from '../src/verdict.ts';
import { fateOf, inlineCase } from './inline-case.ts';

/** Reports each `leak` of a file and suggests to write the given words instead. */
function linterSuggesting(...words: readonly string[]): PluginLinter {
  return {
    rules: ['no-target-in-cleanup'],
    lint(source) {
      const code = source.slice(source.indexOf('\n'));
      const recommended = [...code.matchAll(/leak/gu)].map(({ index }) => ({
        rule: 'no-target-in-cleanup',
        messageId: 'keepsTarget',
        message: 'a leak',
        line: 2,
        column: index,
        suggestions: words.map((text) => {
          const start = source.length - code.length + index;
          return { description: `write ${text}`, range: [start, start + 'leak'.length] as const, text };
        }),
      }));
      return { recommended, strict: recommended };
    },
  };
}

function caseWith(code: string): Case {
  return inlineCase('c', { rule: 'no-target-in-cleanup', expect: 'report', truth: 'retained' }, code);
}

it('takes every suggestion of a finding', () => {
  const { repairs, disagreements } = repairsOf(caseWith('a leak;\n'), linterSuggesting('pipe', 'hose'));
  expect(disagreements).toEqual([]);
  expect(repairs.map(({ repaired }) => repaired.source.split('\n')[1])).toEqual(['a pipe;', 'a hose;']);
  expect(new Set(repairs.map(({ repaired }) => repaired.id)).size).toBe(2);
});

it('repairs the other findings of the file too', () => {
  const { repairs } = repairsOf(caseWith('leak, leak, leak;\n'), linterSuggesting('pipe', 'hose'));
  expect(repairs.map(({ repaired }) => repaired.source.split('\n')[1])).toEqual([
    'pipe, pipe, pipe;', 'hose, pipe, pipe;', 'pipe, pipe, pipe;', 'pipe, hose, pipe;', 'pipe, pipe, pipe;', 'pipe, pipe, hose;',
  ]);
});

it('disagrees with a suggestion after which the rule still reports', () => {
  const { repairs, disagreements } = repairsOf(caseWith('a leak;\n'), linterSuggesting('leaky leak'));
  expect(repairs).toEqual([]);
  expect(disagreements).toEqual([{ id: 'c', sentence: 'after the suggestion "write leaky leak" (line 2), no-target-in-cleanup still reports line 2: a leak' }]);
});

it('disagrees with a suggestion that does not free the object', () => {
  const { repairs } = repairsOf(caseWith('a leak;\n'), linterSuggesting('pipe'));
  const [repair] = repairs;
  const on = (verdict: Verdict): Parameters<typeof compareRepairs>[1] => new Map([['node24', new Map([[repair?.repaired.id ?? '', verdict]])]]);
  expect(compareRepairs(repairs, on(verdictOf([fateOf({ released: 1 })])))).toEqual([]);
  expect(compareRepairs(repairs, on(verdictOf([fateOf({ alive: true })])))[0]?.sentence).toMatch(/^after the suggestion "write pipe" \(line 2\) it is "retained" on Node 24; the repaired file is:\n/u);
  expect(compareRepairs(repairs, new Map([['node24', new Map()]]))[0]?.sentence).toContain('it is "not run" on Node 24');
});

it('disagrees with a suggestion after which the harm is there, or is only not tried any more', () => {
  const header = { rule: 'no-mismatched-token', expect: 'report', truth: 'collected, cleanup runs', harm: 'released after stop', repaired: 'collected, cleanup never runs' };
  const original = inlineCase('c', header, 'a leak;\n');
  const repairs = [{ original, description: '"write pipe"', repaired: { ...original, id: 'repaired' } }];
  const sentences = (fate: Parameters<typeof fateOf>[0]): string[] =>
    compareRepairs(repairs, new Map([['node24', new Map([['repaired', verdictOf([fateOf(fate)])]])]])).map(({ sentence }) => sentence);
  expect(sentences({ stopped: 1 })).toEqual([]);
  expect(sentences({ stopped: 1, released: 1 })).toHaveLength(1);
  expect(sentences({ stopped: 1, released: 1, releasedAfterStop: 1 })[0]).toContain('it is "collected, cleanup runs; released after stop" on Node 24');
  expect(sentences({})).toHaveLength(1);
});
