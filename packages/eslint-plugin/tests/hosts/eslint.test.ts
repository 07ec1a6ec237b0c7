import { ESLint as ESLint10, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { ESLint as ESLint9 } from 'eslint9';
import { defineConfig as defineConfig9 } from 'eslint9/config';
import * as typescriptParser from '@typescript-eslint/parser';
import { describe, expect, test } from 'vitest';
// The build, as users get it, and typed by the declarations that were built.
import reclaim from '../../dist/index.js';
import { LEAK, LEAK_COLUMN, LEAK_LINE, NO_LEAK } from './leak.ts';

const typescript: Linter.Config = { files: ['**/*.ts'], languageOptions: { parser: typescriptParser } };

describe.each([
  {
    host: `ESLint ${ESLint10.version}`,
    lint: (code: string, filePath: string) =>
      new ESLint10({ overrideConfigFile: true, overrideConfig: defineConfig(typescript, reclaim.configs.recommended) }).lintText(code, { filePath }),
  },
  {
    host: `ESLint ${ESLint9.version}`,
    lint: (code: string, filePath: string) =>
      new ESLint9({ overrideConfigFile: true, overrideConfig: defineConfig9(typescript, reclaim.configs.recommended) }).lintText(code, { filePath }),
  },
])('$host', ({ lint }) => {
  test.each(['leak.js', 'leak.ts'])('reports the leak in %s at the token that captures', async (name) => {
    const [result] = await lint(LEAK, name);
    expect(result?.messages).toMatchObject([
      { ruleId: 'reclaim/no-target-in-cleanup', messageId: 'keepsTarget', line: LEAK_LINE, column: LEAK_COLUMN + 1 },
    ]);
  });

  test.each(['fixed.js', 'fixed.ts'])('says nothing about the repaired %s', async (name) => {
    const [result] = await lint(NO_LEAK, name);
    expect(result?.messages).toEqual([]);
  });
});

test('the two majors that the plugin claims are the two that ran', () => {
  expect([ESLint9.version, ESLint10.version].map((version) => version.split('.')[0])).toEqual(['9', '10']);
});
