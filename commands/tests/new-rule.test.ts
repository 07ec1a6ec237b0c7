import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeRule } from '../new-rule.ts';

const ROOT = join(import.meta.dirname, '../..');
const ID = 'no-lost-ticket';
/** What a rule touches, and what its tests need. */
const COPIED = ['packages/eslint-plugin', 'docs/rules', 'packages/oracle/corpus/README.md', 'tsconfig.base.json', '.changeset'];

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'reclaim-rule-'));
  const isOurs = (path: string): boolean => !/[/\\](?:node_modules|dist)$/u.test(path);
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true, filter: isOurs });
  for (const path of ['node_modules', 'packages/eslint-plugin/node_modules']) symlinkSync(join(ROOT, path), join(copy, path), 'junction');
  writeFileSync(join(copy, 'vitest.config.ts'), "export default { test: { root: 'packages/eslint-plugin', include: ['tests/**/*.test.ts'], isolate: false } };\n");
});
afterAll(() => { rmSync(copy, { recursive: true, force: true, maxRetries: 5 }); });

test('a name that is no rule, or is taken, is refused and nothing is written', () => {
  for (const name of ['lost-ticket', 'no', 'noLostTicket', 'no-lost-ticket.ts', '../no-lost', 'no-Lost', 'no--lost']) expect(() => writeRule(copy, name), name).toThrow(/is no name of a rule/u);
  expect(() => writeRule(copy, 'no-stale-delete')).toThrow('packages/eslint-plugin/src/rules/no-stale-delete.ts is there already');
  for (const path of ['src/rules/index.ts', 'src/analysis/index.ts']) expect(readFileSync(join(copy, 'packages/eslint-plugin', path), 'utf8')).toBe(readFileSync(join(ROOT, 'packages/eslint-plugin', path), 'utf8'));
});

test('a new rule is registered, and its tests are found and wait for what it finds', () => {
  expect(writeRule(copy, ID).sort()).toEqual([
    `.changeset/${ID}.md`,
    `docs/rules/${ID}.md`,
    'packages/eslint-plugin/src/analysis/index.ts',
    'packages/eslint-plugin/src/analysis/problems/lost-ticket.ts',
    'packages/eslint-plugin/src/rules/index.ts',
    `packages/eslint-plugin/src/rules/${ID}.ts`,
    `packages/eslint-plugin/tests/rules/${ID}.test.ts`,
    `packages/oracle/corpus/${ID}/first.bad.mjs`,
    `packages/oracle/corpus/${ID}/first.good.mjs`,
  ]);
  const { resolve } = createRequire(import.meta.url);
  const report = join(copy, 'report.json');
  spawnSync(process.execPath, [join(dirname(resolve('vitest/package.json')), 'vitest.mjs'), 'run', '--reporter=json', `--outputFile=${report}`, `rules/${ID}`, 'docs.test', '-t', `${ID}|what it is about`], { cwd: copy, encoding: 'utf8' });
  expect(existsSync(report)).toBe(true);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[] }; // the reporter's own form
  const ran = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status !== 'skipped' && status !== 'pending');
  const red = ran.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  const green = ran.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName);
  // On both parsers: what is in order is let pass, and the fault is not found yet.
  expect(green.filter((name) => /what it is about .* valid /u.test(name))).toHaveLength(2);
  expect(red.filter((name) => /what it is about .* invalid /u.test(name))).toHaveLength(2);
  expect(green.some((name) => name.includes(`docs/rules/${ID}.md`) && name.includes('has the sections'))).toBe(true);
  expect(red.filter((name) => !name.includes('what it is about') && !/docs\/rules\/no-lost-ticket\.md .*(?:under "Fails"|says in words of its own)/u.test(name))).toEqual([]);
});
