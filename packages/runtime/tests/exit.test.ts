/** The end of a program, each in a process of its own. `--expose-gc` is not needed: nothing is collected here. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_ENGINES, ENGINE_NAMES, locateEngine, parseNames } from '@reclaim/engines';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const INDEX = JSON.stringify(join(import.meta.dirname, '..', 'dist', 'index.js'));
/** `EXIT_ENGINES=node20,deno` for others. */
const names = process.env['EXIT_ENGINES'] === undefined ? DEFAULT_ENGINES : parseNames(process.env['EXIT_ENGINES'], ENGINE_NAMES);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reclaim-exit-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(names)('%s', (name) => {
  const engine = locateEngine(name);

  function run(program: string): { readonly lines: string[]; readonly code: number | null; readonly errors: string } {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, [
      `import { addCleanup, atExit, beforeExit, onCleanupError } from ${INDEX};`,
      'import process from "node:process";',
      'globalThis.targets = [];',
      'const target = () => { const object = {}; targets.push(object); return object; };',
      'const say = (text) => console.log(text);',
      program,
    ].join('\n'));
    const { stdout, stderr, status } = spawnSync(engine.command, [...engine.flags, file], { encoding: 'utf8' });
    return { lines: stdout.split('\n').filter((line) => line !== ''), code: status, errors: stderr };
  }

  it('atExit: goes on until nothing is left, those that cleanups register included', () => {
    const { lines, code } = run(`
      const again = (left) => { say('left ' + left); if (left > 0) addCleanup(target(), again, left - 1, atExit); };
      addCleanup(target(), again, 3, atExit);
    `);
    expect(lines).toEqual(['left 3', 'left 2', 'left 1', 'left 0']);
    expect(code).toBe(0);
  });

  it('atExit: one that throws ends neither the others nor the listeners of others, and the exit code says so', () => {
    const { lines, code, errors } = run(`
      addCleanup(target(), () => { throw new RangeError('on purpose'); }, undefined, atExit);
      addCleanup(target(), say, 'the next', atExit);
      process.on('exit', () => say('a listener of others'));
    `);
    expect(lines.toSorted()).toEqual(['a listener of others', 'the next']);
    expect(code).toBe(1);
    expect(errors).toContain('on purpose');
  });

  it('atExit: an exit code that already says something is left as it is, and what a handler takes is no failure', () => {
    expect(run('process.exitCode = 7; addCleanup(target(), () => { throw new Error("on purpose"); }, undefined, atExit);').code).toBe(7);
    expect(run('onCleanupError(() => {}); addCleanup(target(), () => { throw new Error("on purpose"); }, undefined, atExit);').code).toBe(0);
  });

  it('beforeExit: is awaited when there is nothing left to do, and runs once', () => {
    const { lines, code } = run(`
      const later = async (text) => { await new Promise((resolve) => setTimeout(resolve, 20)); say(text); };
      addCleanup(target(), later, 'awaited', beforeExit, atExit);
      setTimeout(() => say('the program'), 5);
    `);
    expect(lines).toEqual(['the program', 'awaited']);
    expect(code).toBe(0);
  });

  it('beforeExit: what rejects is told, and the exit code says so', () => {
    const { lines, code, errors } = run(`
      addCleanup(target(), async () => { throw new RangeError('on purpose'); }, undefined, beforeExit);
      addCleanup(target(), async (text) => { await null; say(text); }, 'the next', beforeExit);
    `);
    expect(lines).toEqual(['the next']);
    expect(code).toBe(1);
    expect(errors).toContain('on purpose');
  });

  it('beforeExit: does not come with process.exit, atExit does', () => {
    const { lines } = run(`
      addCleanup(target(), say, 'before', beforeExit);
      addCleanup(target(), say, 'both', beforeExit, atExit);
      process.exit(0);
    `);
    expect(lines).toEqual(['both']);
  });
});
