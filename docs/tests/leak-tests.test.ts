/** Runs the example project docs/leak-tests with all three runners: as it is, and with the mistake in it. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../leak-tests');
const MODULES = join(FOLDER, 'node_modules');

const RUNNERS: Readonly<Record<string, { readonly words: readonly string[]; readonly passed: number; readonly passedWithLeak: number }>> = {
  'node:test': { words: ['--test', '--test-reporter=tap', ...globSync('tests/*.node.test.js', { cwd: FOLDER })], passed: 5, passedWithLeak: 3 },
  vitest: { words: [join(MODULES, 'vitest/vitest.mjs'), 'run', '--reporter=tap-flat'], passed: 3, passedWithLeak: 1 },
  jest: { words: ['--experimental-vm-modules', join(MODULES, 'jest/bin/jest.js'), '--verbose'], passed: 3, passedWithLeak: 1 },
};

const PASSED = /^(?:ok \d| {2}✓ )/gmu;
const FAILED = /^(?:not ok \d| {2}✕ )/gmu;

function run(words: readonly string[], leak: boolean): { readonly status: number | null; readonly text: string } {
  // A runner must not take itself for a part of this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|JEST|NODE_TEST|NODE_OPTIONS|LEAK$)/u.test(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: FOLDER, encoding: 'utf8', env: { ...env, NO_COLOR: '1', ...(leak ? { LEAK: '1' } : {}) } });
  return { status, text: stdout + stderr };
}

describe.each(Object.entries(RUNNERS))('%s', (_, { words, passed, passedWithLeak }) => {
  test('all tests of the project pass', () => {
    const { status, text } = run(words, false);
    expect(status, text).toBe(0);
    expect(text.match(PASSED)).toHaveLength(passed);
    expect(text.match(FAILED)).toBeNull();
  });

  test('with the mistake two fail, with the path that the page shows', () => {
    const { status, text } = run(words, true);
    expect(status).toBe(1);
    expect(text.match(PASSED), text).toHaveLength(passedWithLeak);
    expect(text.match(FAILED)).toHaveLength(2);
    const shown = /^```text\n(?<text>[^]*?)^```$/mu.exec(readFileSync(join(FOLDER, 'README.md'), 'utf8'))?.groups?.['text'] ?? '';
    // Vitest gives other columns, and in the realm of jest the global object has no name.
    const stepsOf = (some: string): string[] => [...some.matchAll(/-> (?<step>.+?)(?=\\n|"?$)/gmu)].map(({ groups }) => (groups?.['step'] ?? '').replace(/ at .*\/?src\/leaking/u, ' at src/leaking').replace(/:\d+:\d+.*$/u, ''));
    const steps = stepsOf(shown);
    expect(steps.at(-1)).toBe('this: Connection');
    expect(stepsOf(text).slice(stepsOf(text).indexOf(steps[0] ?? '')).slice(0, steps.length)).toEqual(steps);
  });
});
