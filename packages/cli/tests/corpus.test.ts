/** Programs of several modules: the collector says what is true of each, and the scan must say the same. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examineText } from '../src/examine.ts';
import { scanned } from './in-process.ts';
import { walk } from '../src/walk.ts';

const ROOT = join(import.meta.dirname, '../corpus');
const cases = globSync('*/*.{bad,good}', { cwd: ROOT }).sort();
const mainOf = (id: string): string => globSync('main.*', { cwd: join(ROOT, id) }).map((name) => join(ROOT, id, name)).join('');

const filesOf = (id: string): readonly string[] => walk(join(ROOT, id), ['.'], { dependencies: true }).files;

interface Outcome {
  readonly alive: number;
  readonly released: number;
}

test('what is called bad stays alive, what is called good dies and its cleanup runs', () => {
  const output = execFileSync(process.execPath, ['--expose-gc', '--no-warnings', join(import.meta.dirname, 'run-cases.mjs'), ...cases.map(mainOf)], { encoding: 'utf8' });
  const outcomes = JSON.parse(output) as readonly Outcome[]; // what the program prints
  expect(outcomes.length).toBe(cases.length);
  const wrong = cases.filter((id, index) => {
    const { alive, released } = outcomes[index] ?? { alive: -1, released: -1 };
    return id.endsWith('.bad') ? alive !== 4 || released !== 0 : alive !== 0 || released !== 4;
  });
  expect(wrong).toEqual([]);
});

describe.each(cases)('%s', (id) => {
  const root = join(ROOT, id);
  const files = filesOf(id);

  test('is told by the scan as it is', () => {
    const { findings, skipped } = scanned(files, { root, possible: false });
    expect(skipped).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(id.endsWith('.bad') ? ['no-target-in-cleanup'] : []);
    for (const finding of findings) {
      // Every place is one of a file, and nothing of the linked text is left.
      for (const { file, line, column, text } of [{ ...finding, text: finding.message }, ...finding.steps]) {
        expect(files).toContain(file);
        expect((readFileSync(join(root, file), 'utf8').split('\n')[line - 1] ?? '').length).toBeGreaterThanOrEqual(column);
        expect(text).not.toContain('$m');
      }
    }
  });
});

test('none of them can be told of one file', () => {
  const told = cases.filter((id) => {
    const root = join(ROOT, id);
    return filesOf(id).some((file) => examineText(file, readFileSync(join(root, file), 'utf8'), { root, possible: false }).length > 0);
  });
  expect(told).toEqual([]);
});

test('half of the cases are safe', () => {
  const safe = cases.filter((id) => id.endsWith('.good')).length;
  expect(safe * 2).toBeGreaterThanOrEqual(cases.length);
  expect(new Set(cases.map((id) => dirname(id))).size).toBeGreaterThanOrEqual(11);
});
