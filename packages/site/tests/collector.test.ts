import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectorSection, readCases } from '../source/collector.ts';
import { DOCS, PAGES } from '../source/pages.ts';

const PAGE = `## no-a

| case | Node 24 | Bun |
|---|---|---|
| [kept](../packages/oracle/corpus/no-a/one.bad.mjs) | **K** | **K** |
| [also](../packages/oracle/corpus/no-a/two.bad.mjs) | **K** | f |
| [fine](../packages/oracle/corpus/no-a/three.good.mjs) | f **released twice** | - |
| [not run](../packages/oracle/corpus/no-a/four.good.mjs) | - | - |
| [of another](../packages/oracle/corpus/no-b/group/five.good.ts) | never | f |
`;

test('the cases of a rule are counted by what the engines did', () => {
  const lines = collectorSection('no-a', readCases(PAGE)).split('\n').filter((line) => line.startsWith('|'));
  expect(lines).toEqual(['| cases | Node 24 | Bun |', '| --- | --- | --- |', '| to be reported (2) | 2 kept | 1 kept; 1 freed |', '| in order (1) | 1 freed, released twice |  |']);
  expect(collectorSection('no-a', readCases(PAGE))).toContain('3 of the 4 cases of this rule were run here');
  expect(collectorSection('no-b', readCases(PAGE))).toContain('| in order (1) | 1 freed without cleanup | 1 freed |');
  expect(collectorSection('no-c', readCases(PAGE))).toBe('');
});

test('the page of every rule ends with what the collector says, and every row of the page of the engines is read', () => {
  const page = readFileSync(join(DOCS, 'engines.md'), 'utf8');
  const cases = readCases(page);
  expect(cases.length).toBe([...page.matchAll(/^\| \[[^\n]*\/corpus\/[^\n]*\.(?:bad|possible|good)\./gmu)].length);
  const rules = PAGES.filter((path) => path.startsWith('rules/')).map((path) => path.slice('rules/'.length, -'.md'.length));
  expect(rules.filter((rule) => !collectorSection(rule, cases).includes('\n## What the collector says\n'))).toEqual([]);
});
