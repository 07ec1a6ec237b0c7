/** Projects as nobody wants them: each gives a clear line, and the rest is scanned. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN, findingsOf, LEAK, project, type Run } from './project.ts';

const told = ({ status, stdout, stderr }: Run): object => ({ status, stderr, last: stdout.trim().split('\n').at(-1) });

describe('a file', () => {
  test('that is nested so deeply that the parser of it ends the process is named, and everything else is as without it', () => {
    const deep = `new WeakRef({}); export const deep = ${'['.repeat(100_000)}${']'.repeat(100_000)};`;
    const { run } = project({ 'a.js': LEAK, 'deep.js': deep, 'uses.js': `import './deep.js';\n${LEAK}`, 'types.ts': `new WeakRef({}); type Deep = ${'A<'.repeat(100_000)}B${'>'.repeat(100_000)};`, 'z.js': LEAK });
    const reason = 'is nested too deeply: the parser does not survive it';
    expect(told(run('scan'))).toEqual({ status: 1, stderr: `deep.js: ${reason}\ntypes.ts: ${reason}\n`, last: '3 certain findings, 5 files scanned, 2 skipped' });
  });

  test('that is nested as deeply as generated code may be is examined', () => {
    const { run } = project({ 'sum.js': `${LEAK}export const sum = 1${' + 1'.repeat(4000)};`, 'chain.js': `${LEAK}export const chain = start${'.next()'.repeat(3000)};` });
    expect(told(run('scan'))).toEqual({ status: 1, stderr: '', last: '2 certain findings, 2 files scanned' });
  });

  test('that is too large is named, and not even read', () => {
    const { folder, run } = project({ 'leak.js': LEAK });
    closeSync(openSync(join(folder, 'large.js'), 'w'));
    truncateSync(join(folder, 'large.js'), 3_000_000_000);
    expect(told(run('scan'))).toEqual({ status: 1, stderr: 'large.js: has more than 10 MB\n', last: '1 certain finding, 2 files scanned, 1 skipped' });
  });

  test('that is none, but a pipe, a device or a loop of links, is not waited for', () => {
    const { folder, run } = project({ 'leak.js': `import './pipe.js';\n${LEAK}` });
    execFileSync('sh', ['-c', 'mkfifo pipe.js .gitignore package.json'], { cwd: folder });
    symlinkSync('/dev/zero', join(folder, 'zero.js'));
    symlinkSync('loop.js', join(folder, 'loop.js'));
    expect(told(run('scan'))).toEqual({ status: 1, stderr: '', last: '1 certain finding, 1 file scanned' });
    expect(told(run('scan', 'leak.js', 'pipe.js', 'zero.js'))).toEqual({
      status: 1,
      stderr: 'pipe.js: is no file but a device or a pipe\nzero.js: is no file but a device or a pipe\n',
      last: '1 certain finding, 3 files scanned, 2 skipped',
    });
    expect(run('scan', 'loop.js')).toMatchObject({ status: 2, stderr: 'loop.js: is a link that leads back to itself\n' });
    expect(run('explain', 'pipe.js:1')).toMatchObject({ status: 2, stderr: 'pipe.js: is no file but a device or a pipe\n' });
    expect(run('explain', '.:1')).toMatchObject({ status: 2, stderr: '.: is a folder\n' });
  });

  test('in UTF-16 is named; one with a mark, a hashbang and the ends of lines of Windows is read', () => {
    const { folder, run } = project({ 'windows.js': `\uFEFF#!/usr/bin/env node\r\n${LEAK.replaceAll('\n', '\r\n')}` });
    writeFileSync(join(folder, 'wide.js'), Buffer.from(`\uFEFF${LEAK}`, 'utf16le'));
    const run1 = run('scan', '--format', 'json');
    expect(run1.stderr).toBe('wide.js: is UTF-16, of which no engine runs a file\n');
    expect(findingsOf(run1)).toMatchObject([{ file: 'windows.js', line: 8, column: 50 }]);
    expect(run('explain', 'windows.js:8').stdout).toContain('└─ holds this closure  windows.js:8:29\n     | registry.register(this, () => native.release(this.pointer));\n');
  });

  test('may have any name, and none can write into the terminal', () => {
    const names = ['with space/le ak.js', '#a?b%20.js', '-dash.js', '[x].js', 'uni ü 日本.js', 'new\nline.js', 'red\u001B[31m.js', 'turned\u202E.js'];
    const { run } = project(Object.fromEntries(names.map((name) => [name, LEAK])));
    expect(findingsOf(run('scan', '--format', 'json')).map(({ file }) => file)).toEqual([...names].sort());
    const { stdout } = run('scan');
    for (const name of [String.raw`new\nline.js`, String.raw`red\u{1b}[31m.js`, String.raw`turned\u{202e}.js`]) expect(stdout.split('\n')).toContain(name);
  });
});

describe('the output', () => {
  test('ends quietly where nobody reads it any more', async () => {
    const { folder } = project(Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`leak${String(at)}.js`, LEAK])));
    const child = spawn(process.execPath, [BIN, 'scan', '--format', 'json'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((give) => void child.on('close', give));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test.runIf(process.platform === 'linux')('that does not fit is an error', () => {
    const { folder } = project({ 'leak.js': LEAK });
    expect(() => execFileSync('sh', ['-c', `"$0" "$1" scan > /dev/full`, process.execPath, BIN], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })).toThrow(expect.objectContaining({ status: 2, stderr: 'the output cannot be written (ENOSPC)\n' }) as Error);
  });
});

test('many files are scanned by several processes as by one', () => {
  const files = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`src/${String(at % 9)}/${String(at)}.js`, at % 180 === 7 ? LEAK : `export const value${String(at)} = ${String(at)};\n`]));
  const { run } = project(files);
  const several = run('scan', '--concurrency', '2', '--format', 'json');
  expect(findingsOf(several)).toHaveLength(5);
  expect(run('scan', '--concurrency', '1', '--format', 'json').stdout).toBe(several.stdout);
});

test('an option or a command that there is not is an error, and nothing is scanned', () => {
  const { run } = project({ 'leak.js': LEAK });
  expect(run('scan', '--nope')).toMatchObject({ status: 2, stdout: '', stderr: "error: unknown option '--nope'\n" });
  expect(run('nope')).toMatchObject({ status: 2, stdout: '', stderr: "error: unknown command 'nope'\n" });
  expect(run('scan', '--concurrency', '0')).toMatchObject({ status: 2, stdout: '' });
  expect(run().status).toBe(2);
});

describe('modules', () => {
  const REGISTERS = 'const registry = new FinalizationRegistry((fn) => fn());\nexport function onGone(target, fn) {\n  registry.register(target, fn);\n}\n';
  const HARMLESS = 'export function onGone(target, fn) {\n  fn();\n}\n';
  const use = (from: string): string => `import { onGone } from '${from}';\nexport function open(native) {\n  const conn = { native };\n  onGone(conn, () => conn.native.close());\n  return conn;\n}\n`;
  const files = (all: Readonly<Record<string, string>>, ...args: readonly string[]): readonly string[] => findingsOf(project(all).run('scan', '--format', 'json', ...args)).map(({ file }) => file);

  test('of two versions of one package each importer has its own', () => {
    const manifest = (name: string): string => JSON.stringify({ name, type: 'module', exports: './index.js' });
    const all = {
      'app.mjs': use('gone'),
      'node_modules/gone/package.json': manifest('gone'),
      'node_modules/gone/index.js': REGISTERS,
      'node_modules/other/package.json': manifest('other'),
      'node_modules/other/index.js': use('gone'),
      'node_modules/other/node_modules/gone/package.json': manifest('gone'),
      'node_modules/other/node_modules/gone/index.js': HARMLESS,
    };
    expect(files(all, '--include-dependencies')).toEqual(['app.mjs']);
  });

  test('an `export *` gives a name only where one module has it', () => {
    const all = { 'a.mjs': REGISTERS, 'b.mjs': HARMLESS, 'again.mjs': "export * from './a.mjs';\n" };
    const stars = (...from: readonly string[]): string => from.map((name) => `export * from '${name}';\n`).join('');
    const by = (star: string): readonly string[] => files({ ...all, 'star.mjs': star, 'use.mjs': use('./star.mjs') });
    expect(by(stars('./a.mjs'))).toEqual(['use.mjs']);
    expect(by(stars('./a.mjs', './again.mjs')), 'the same by two ways').toEqual(['use.mjs']);
    expect(by(stars('./a.mjs', './star.mjs')), 'a circle').toEqual(['use.mjs']);
    expect(by(stars('./a.mjs', './b.mjs')), 'two').toEqual([]);
    expect(by(stars('./a.mjs', 'absent')), 'one that may have it').toEqual([]);
    expect(by(`${stars('./a.mjs')}${HARMLESS}`), 'its own before').toEqual([]);
  });

  test('what a circle of CommonJS gives is followed, and what a later write may make of an export is not taken for certain', () => {
    const gone = "'use strict';\nconst { stateOf } = require('./state.cjs');\nconst registry = new FinalizationRegistry((fn) => fn());\nexports.onGone = function (target, fn) {\n  registry.register(target, fn);\n};\n";
    const user = "'use strict';\nconst { onGone } = require('./gone.cjs');\nexports.open = function (native) {\n  const conn = { native };\n  onGone(conn, () => conn.native.close());\n  return conn;\n};\n";
    const state = 'exports.stateOf = () => 1;\n';
    expect(files({ 'gone.cjs': gone, 'state.cjs': state, 'use.cjs': user })).toEqual(['use.cjs']);
    expect(files({ 'gone.cjs': gone, 'state.cjs': `${user}${state}` })).toEqual(['state.cjs']);
    expect(files({ 'gone.cjs': `${gone}if (process.env.QUIET) exports.onGone = () => {};\n`, 'state.cjs': state, 'use.cjs': user })).toEqual([]);
    expect(files({ 'gone.cjs': `${gone}Object.assign(exports, require('more'));\n`, 'state.cjs': state, 'use.cjs': user })).toEqual([]);
  });

  test('what else gets a value on its way to an export still gets it', () => {
    const gone = "'use strict';\nconst registry = new FinalizationRegistry((fn) => fn());\nlet onGone;\nexports.track = onGone = function (target, fn) {\n  registry.register(target, fn);\n};\nexports.attach = (target, fn) => onGone(target, fn);\n";
    const user = (name: string): string => `'use strict';\nconst { ${name} } = require('./gone.cjs');\nexports.open = function (native) {\n  const conn = { native };\n  ${name}(conn, () => conn.native.close());\n  return conn;\n};\n`;
    expect(files({ 'gone.cjs': gone, 'attach.cjs': user('attach'), 'track.cjs': user('track') })).toEqual(['attach.cjs', 'track.cjs']);
    expect(files({ 'gone.cjs': gone.replace('registry.register(target, fn)', 'fn.length'), 'attach.cjs': user('attach') })).toEqual([]);
  });

  test('what is certain of a file alone is not where the files that it imports end the link', () => {
    const user = "import { extend } from './extend.mjs';\nconst registry = new FinalizationRegistry(({ native }) => native.close());\nexport function open(native) {\n  const conn = {};\n  const held = { native, owner: conn };\n  registry.register(conn, held);\n  extend(held, { owner: null });\n  return conn;\n}\n";
    expect(files({ 'extend.mjs': 'export const extend = (record, more) => Object.keys(more).length;\n', 'use.mjs': user })).toEqual(['use.mjs']);
    expect(files({ 'extend.mjs': 'export const extend = Object.assign.bind(Object);\n', 'use.mjs': user })).toEqual([]);
    expect(files({ 'extend.mjs': 'export const extend = (record, more) => {\n  for (const key of Object.keys(more)) record[key] = more[key];\n};\n', 'use.mjs': user })).toEqual([]);
  });
});
