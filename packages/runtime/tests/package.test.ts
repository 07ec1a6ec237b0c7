/** The package as others get it: what is packed, what a bundler leaves of it, and what that weighs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packedFiles } from '../engines/suites.ts';
import { bundleOf, bundleOfBareImport, exportedNames, LIMITS, sizeOf } from '../size/bundles.ts';

const RUNTIME = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(RUNTIME, path), 'utf8');

it('is packed without sources, tests and tools', () => {
  expect(packedFiles()).toEqual(['LICENSE', 'README.md', 'dist/index.d.ts', 'dist/index.js', 'package.json']);
});

it('has a license that is the one of the repository', () => {
  expect(read('LICENSE')).toBe(read('../../LICENSE'));
});

it('has no dependencies, and names only files that are there', () => {
  const { exports, dependencies, peerDependencies } = JSON.parse(read('package.json')) as {
    readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    readonly dependencies?: unknown;
    readonly peerDependencies?: unknown;
  };
  expect({ dependencies, peerDependencies }).toEqual({});
  const files = Object.values(exports).flatMap((target) => typeof target === 'string' ? [target] : Object.values(target));
  expect(files.filter((file) => !existsSync(join(RUNTIME, file)))).toEqual([]);
  // The types must come first: a compiler takes the first condition that it knows.
  expect(Object.keys(exports['.'] ?? {})).toEqual(['types', 'default']);
});

it('has a README that names every export', async () => {
  const readme = read('README.md');
  expect((await exportedNames()).filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
});

describe('a bundle', () => {
  it('of nothing has nothing', async () => {
    expect(await bundleOfBareImport()).toBe('');
  });
});

it.each(LIMITS)('$title is smaller than $bytes bytes, minified and compressed', async ({ names, bytes }) => {
  const { gzipped } = sizeOf(await bundleOf(names));
  expect(gzipped).toBeLessThan(bytes);
});
