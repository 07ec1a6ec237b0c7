import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf, LEAK, project, type Project } from './project.ts';

const GONE = 'const registry = new FinalizationRegistry((fn) => fn());\nexport function onGone(target, fn) {\n  registry.register(target, fn);\n}\n';
const USE = "import { onGone } from './gone.mjs';\nexport function open(native) {\n  const conn = { native };\n  onGone(conn, () => conn.native.close());\n  return conn;\n}\n";

/** The places that a scan with a cache tells. */
function scan({ run }: Project, ...args: readonly string[]): readonly string[] {
  const told = run('scan', '--format', 'json', '--cache-location', 'cache.json', ...args);
  expect(told.stderr).toBe('');
  return findingsOf(told).map(({ file, message }) => `${file}${message.startsWith('from the cache') ? ' from the cache' : ''}`);
}

/** Marks each message that is kept, so that it shows which of them were used. */
function mark({ folder }: Project): void {
  const path = join(folder, 'cache.json');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"message":"`', '"message":"from the cache `'));
}

const PROGRAM = { 'alone.mjs': LEAK, 'gone.mjs': GONE, 'use.mjs': USE };

describe('a cache', () => {
  test('gives what was found before as long as nothing that was asked for has changed', () => {
    const made = project(PROGRAM);
    expect(scan(made)).toEqual(['alone.mjs', 'use.mjs']);
    mark(made);
    expect(scan(made)).toEqual(['alone.mjs from the cache', 'use.mjs from the cache']);
    writeFileSync(join(made.folder, 'other.mjs'), 'export const other = 1;\n');
    expect(scan(made), 'a file that nobody asks for').toEqual(['alone.mjs from the cache', 'use.mjs from the cache']);
    writeFileSync(join(made.folder, 'gone.mjs'), GONE.replace('registry.register(target, fn)', 'registry.register(target, 1)'));
    expect(scan(made), 'the module that one of them imports').toEqual(['alone.mjs from the cache']);
    writeFileSync(join(made.folder, 'alone.mjs'), `\n${LEAK}`);
    writeFileSync(join(made.folder, 'gone.mjs'), GONE);
    expect(scan(made)).toEqual(['alone.mjs', 'use.mjs']);
  });

  test('knows what was looked for and not found', () => {
    const made = project({ 'use.mjs': USE });
    expect(scan(made)).toEqual([]);
    writeFileSync(join(made.folder, 'gone.mjs'), GONE);
    expect(scan(made)).toEqual(['use.mjs']);
    mark(made);
    rmSync(join(made.folder, 'gone.mjs'));
    expect(scan(made)).toEqual([]);
  });

  test('knows by what a name was found: a path of a tsconfig, the kind of a package', () => {
    const made = project({ 'tsconfig.json': '{ "compilerOptions": { "paths": { "gone": ["./gone.mjs"] } } }', 'gone.mjs': GONE, 'still.mjs': 'export function onGone() {}\n', 'use.ts': USE.replace('./gone.mjs', 'gone') });
    expect(scan(made)).toEqual(['use.ts']);
    writeFileSync(join(made.folder, 'tsconfig.json'), '{ "compilerOptions": { "paths": { "gone": ["./still.mjs"] } } }');
    expect(scan(made)).toEqual([]);
    const kind = project({ 'package.json': '{}', 'leak.js': LEAK.replace('export ', '') });
    scan(kind);
    mark(kind);
    expect(scan(kind)).toEqual(['leak.js from the cache']);
    writeFileSync(join(kind.folder, 'package.json'), '{ "type": "module" }');
    expect(scan(kind)).toEqual(['leak.js']);
  });

  test('is not used for another question or by another version, and a damaged one is replaced', () => {
    const made = project(PROGRAM);
    scan(made);
    mark(made);
    expect(scan(made, '--possible')).toEqual(['alone.mjs', 'use.mjs']);
    expect(scan(made)).toEqual(['alone.mjs', 'use.mjs']);
    const path = join(made.folder, 'cache.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20));
    expect(scan(made)).toEqual(['alone.mjs', 'use.mjs']);
    mark(made);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version":"', '"version":"1 '));
    expect(scan(made)).toEqual(['alone.mjs', 'use.mjs']);
  });

  test('keeps what it knows of files that are not scanned this time, and forgets those that are gone', () => {
    const made = project(PROGRAM);
    scan(made);
    mark(made);
    expect(scan(made, 'alone.mjs')).toEqual(['alone.mjs from the cache']);
    rmSync(join(made.folder, 'alone.mjs'));
    expect(scan(made)).toEqual(['use.mjs from the cache']);
    expect(readFileSync(join(made.folder, 'cache.json'), 'utf8')).not.toContain('alone.mjs');
  });

  test('that cannot be written is a line, and changes nothing of what is found', () => {
    const { folder, run } = project(PROGRAM);
    const told = run('scan', '--format', 'json', '--cache-location', 'gone.mjs/cache.json');
    expect(told).toMatchObject({ status: 1, stderr: expect.stringMatching(/^the cache cannot be written \((?:ENOTDIR|EEXIST)\)\n$/u) as string });
    expect(findingsOf(told)).toHaveLength(2);
    expect(run('scan', '--cache').stderr).toBe('');
    expect(existsSync(join(folder, '.reclaimcache')), 'without node_modules it is in the folder').toBe(true);
  });
});
