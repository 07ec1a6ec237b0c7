import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { Linter } from 'eslint';
import typescript from 'typescript';
import { expect, test } from 'vitest';
import type { ReclaimPlugin } from '../../src/index.ts';
import { LEAK, LEAK_LINE } from './leak.ts';

const BUILD = join(import.meta.dirname, '../../dist/index.js');
const code = readFileSync(BUILD, 'utf8');

test('the build imports nothing: no module of Node, no package', () => {
  const { importedFiles } = typescript.preProcessFile(code, true, true);
  expect(importedFiles.map(({ fileName }) => fileName)).toEqual([]);
});

test('the build loads and lints where nothing but the language is there: no process, no console, no timers', () => {
  const ending = /export \{ (?<name>\w+) as default \};\s*$/u;
  expect(code).toMatch(ending);
  const plugin = runInContext(code.replace(ending, '$<name>;'), createContext({})) as ReclaimPlugin;

  const messages = new Linter().verify(LEAK, {
    plugins: { reclaim: { rules: plugin.rules } },
    rules: { 'reclaim/no-target-in-cleanup': 'error' },
  });
  expect(messages).toMatchObject([{ ruleId: 'reclaim/no-target-in-cleanup', line: LEAK_LINE }]);
});
