import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** For tests and for what is prepared for them, in milliseconds. */
const patience = (time: number): { readonly testTimeout: number; readonly hookTimeout: number } => ({ testTimeout: time, hookTimeout: time });

export default defineConfig({
  test: {
    // One core is left free otherwise, which is half of two.
    maxWorkers: '100%',
    // `.ci/run` counts from the JSON: the same run, not a second one.
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest/report.json' }]],
    projects: [
      {
        test: {
          name: 'eslint-plugin',
          root: 'packages/eslint-plugin',
          include: ['tests/**/*.test.ts'],
          // Nothing here changes what is around it, so that the parsers and the plugin are loaded once for all files.
          isolate: false,
          // Seconds are enough on an idle machine.
          ...patience(60_000),
        },
      },
      {
        // The sources; what the package name resolves to without this is the built files, which have a project of their own.
        resolve: {
          alias: [
            { find: /^reclaim$/u, replacement: join(import.meta.dirname, 'packages/runtime/src/index.ts') },
            { find: /^reclaim\/(\w+)$/u, replacement: join(import.meta.dirname, 'packages/runtime/src/$1/index.ts') },
          ],
        },
        test: {
          name: 'runtime',
          root: 'packages/runtime',
          include: ['tests/**/*.test.ts'],
          pool: 'forks',
          execArgv: ['--expose-gc'],
          ...patience(120_000),
        },
      },
      {
        test: {
          name: 'runtime-built',
          root: 'packages/runtime',
          include: ['tests/portable.test.ts'],
          pool: 'forks',
          execArgv: ['--expose-gc'],
          ...patience(120_000),
        },
      },
      {
        test: {
          name: 'engines',
          root: 'packages/engines',
          include: ['tests/**/*.test.ts'],
          ...patience(60_000),
        },
      },
      {
        test: {
          name: 'commands',
          root: 'commands',
          include: ['tests/**/*.test.ts'],
          ...patience(120_000),
        },
      },
      {
        test: {
          name: 'drawing',
          root: 'packages/drawing',
          include: ['tests/**/*.test.ts'],
          ...patience(60_000),
        },
      },
      {
        test: {
          name: 'site',
          root: 'packages/site',
          include: ['tests/**/*.test.ts'],
          ...patience(60_000),
        },
      },
      {
        test: {
          name: 'cli',
          root: 'packages/cli',
          include: ['tests/**/*.test.ts'],
          // Each command is a process of its own; seconds are enough on an idle machine.
          ...patience(240_000),
        },
      },
      {
        // Examples and pages use the built packages, as their readers do.
        test: {
          name: 'docs',
          root: 'docs',
          include: ['examples/**/*.test.ts', 'tests/**/*.test.ts'],
          pool: 'forks',
          execArgv: ['--expose-gc'],
          ...patience(120_000),
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
          ...patience(120_000),
        },
      },
    ],
  },
});
