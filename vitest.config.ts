import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `.ci/run` counts from the JSON: the same run, not a second one.
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest/report.json' }]],
    projects: [
      {
        test: {
          name: 'eslint-plugin',
          root: 'packages/eslint-plugin',
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'oracle',
          root: 'packages/oracle',
          include: ['tests/**/*.test.ts'],
          // The collector is called by tests here: each file gets a process of its own.
          pool: 'forks',
          execArgv: ['--expose-gc'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
