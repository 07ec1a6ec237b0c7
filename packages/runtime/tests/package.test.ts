/** The package as others get it: what is packed, what a bundler leaves of it, and what that weighs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packedFiles } from '../engines/suites.ts';
import { bundleOf, bundleOfBareImport, exportedNames, LIMITS, sizeOf } from '../size/bundles.ts';

const RUNTIME = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(RUNTIME, path), 'utf8');

it('is packed without sources, tests and tools', () => {
  const files = packedFiles();
  expect(files.filter((file) => !file.startsWith('dist/'))).toEqual(['LICENSE', 'README.md', 'package.json']);
  // The entry points, three of them for `require` as well, and beside them only what the tools share.
  expect(files.filter((file) => /^dist\/(?:index|testing|matchers|check)\./u.test(file))).toHaveLength(14);
  expect(files.filter((file) => file.startsWith('dist/') && !/\.(?:d\.c?ts|c?js)$/u.test(file))).toEqual([]);
});

it('has its main entry in one file, which imports nothing', () => {
  expect(read('dist/index.js')).not.toMatch(/^import\b|\bimport\(|\bfrom ['"]/mu);
});

it('has a license that is the one of the repository', () => {
  expect(read('LICENSE')).toBe(read('../../LICENSE'));
});

it('has no dependencies, and names only files that are there', () => {
  const { exports, dependencies, peerDependencies } = JSON.parse(read('package.json')) as {
    readonly exports: Exports;
    readonly dependencies?: unknown;
    readonly peerDependencies?: unknown;
  };
  expect({ dependencies, peerDependencies }).toEqual({});
  const filesOf = (target: string | Exports): string[] => typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf);
  expect(filesOf(exports).filter((file) => !existsSync(join(RUNTIME, file)))).toEqual([]);
  // Hosts that can require a module come before those that cannot, and in each the types before the code: the first condition that is known is taken.
  const module = { types: './dist/index.d.ts', default: './dist/index.js' };
  const entry = exports['.'] as Exports;
  expect(Object.entries(entry)).toEqual([['bun', module], ['module-sync', module], ['require', { types: './dist/index.d.cts', default: './dist/index.cjs' }], ['default', module]]);
  for (const target of Object.values(entry)) expect(Object.keys(target)).toEqual(['types', 'default']);
});

it('has a README that names every export', async () => {
  const readme = read('README.md');
  expect((await exportedNames()).filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
});

/** The exports that stand on another one. Every other export is for itself. */
const STANDS_ON: Readonly<Record<string, readonly string[]>> = {
  AsyncWeakCache: ['AsyncWeakCache', 'WeakCache'],
  IterableWeakSet: ['IterableWeakMap', 'IterableWeakSet'],
};

interface Exports {
  readonly [name: string]: string | Exports;
}

describe('an application', async () => {
  const names = await exportedNames();
  /** Names survive in code that is not minified, so code is there exactly if its declaration is. */
  const declaredIn = (code: string): string[] => names.filter((name) => new RegExp(`\\b(?:function|class|var|let|const) ${name}\\b`, 'u').test(code));

  it('that imports everything has everything', async () => {
    expect(declaredIn(await bundleOf('all', false))).toEqual(names);
  });

  it('that imports the package for nothing has nothing of it', async () => {
    expect(await bundleOfBareImport()).toBe('');
  });

  it.each(names)('that imports %s alone has no other export in its bundle', async (name) => {
    expect(declaredIn(await bundleOf([name], false))).toEqual(STANDS_ON[name] ?? [name]);
  });

  it('that interns has no code of caches, cleanups and weak pointers', async () => {
    const code = await bundleOf(['unique']);
    for (const alien of ['addCleanup:', 'WeakCache', 'weak:', 'onCleanupError', 'atExit']) {
      expect(await bundleOf('all'), 'else this would prove nothing').toContain(alien);
      expect(code).not.toContain(alien);
    }
  });

  it('that only keeps objects alive does not even ask what the host has', async () => {
    expect(await bundleOf(['keepAlive'])).not.toContain('FinalizationRegistry');
  });
});

it.each(LIMITS)('$title is smaller than $bytes bytes, minified and compressed', async ({ names, bytes }) => {
  const { gzipped } = sizeOf(await bundleOf(names));
  expect(gzipped).toBeLessThan(bytes);
});

it('loads and works where the global object is hardened', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', `
    Object.freeze(globalThis);
    const { addCleanup, unique, weak, WeakCache, cleanupStats } = await import(${JSON.stringify(join(RUNTIME, 'dist/index.js'))});
    const target = {};
    const handle = addCleanup(target, () => {});
    console.log(weak(target) === weak(target), unique('a') === unique('a'), new WeakCache({ create: () => target }).get(1) === target, handle.run(), cleanupStats().ran);
  `], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.trim()).toBe('true true true true 1');
});
