import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findHost, locateHost } from '../src/locate.ts';
import { runModule, type Outcome } from '../src/run.ts';
import { BROWSER_NAMES, DEFAULT_ENGINES, HOSTS } from '../src/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'reclaim-engines-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.each([...DEFAULT_ENGINES, ...BROWSER_NAMES])('%s', (name) => {
  const host = findHost(name);
  if (typeof host === 'string') {
    it.skip(host, () => {});
    return;
  }
  const { collect } = host;
  const run = (source: (mark: string) => string, timeoutMs = 30_000): Promise<Outcome> => runModule(host, { folder, source, timeoutMs });
  /** How long a program is waited for that does not end: a browser takes seconds to start, and more on a busy machine, which the first test shows. */
  let patience = 4000;
  const say = (mark: string, text: string): string => `console.log(${JSON.stringify(mark)} + ${text});`;

  it('gives what was printed after the mark, in order, and nothing else that was', async () => {
    writeFileSync(join(folder, 'numbers.mjs'), 'export const numbers = [1, 2, 3];\n');
    const start = performance.now();
    const { lines, failure } = await run((mark) => `
      import { numbers } from './numbers.mjs';
      console.log('not for you');
      for (const number of numbers) { await null; ${say(mark, 'number')} }
    `);
    patience = Math.max(patience, 4000 * Math.ceil((performance.now() - start) / 1000));
    expect({ lines, failure }).toEqual({ lines: ['1', '2', '3'], failure: undefined });
  });

  it('has a collector that can be called and that collects', async () => {
    const { lines, failure } = await run((mark) => `
      let dead = 0;
      const registry = new FinalizationRegistry(() => { dead++; });
      const drop = () => { for (let i = 0; i < 100; i++) registry.register({ i }, i); };
      const task = () => new Promise((resolve) => { setTimeout(resolve, 0); });
      drop();
      for (let round = 0; round < 20 && dead < 90; round++) { await task(); await (${collect}); await task(); }
      ${say(mark, 'String(dead >= 90)')}
    `);
    expect({ lines, failure }).toEqual({ lines: ['true'], failure: undefined });
  });

  it('calls an error that nobody catches a failure, also a late one', async () => {
    const thrown = await run((mark) => `${say(mark, '"before"')} throw new RangeError('no room');`);
    expect(thrown.failure).toContain('no room');
    expect(thrown.errors).toContain('no room');
    expect(thrown.lines).toEqual(['before']);
    const late = await run(() => `
      setTimeout(() => { throw new RangeError('too late'); }, 0);
      await new Promise((resolve) => { setTimeout(resolve, 200); });
    `);
    expect(late.failure).toContain('too late');
    const rejected = await run(() => `
      Promise.reject(new RangeError('nobody listens'));
      await new Promise((resolve) => { setTimeout(resolve, 200); });
    `);
    expect(rejected.failure).toContain('nobody listens');
  });

  it('stops a program that does not end', async () => {
    const { failure, lines } = await run((mark) => `${say(mark, '"here"')} await new Promise((resolve) => { setInterval(() => {}, 1000); });`, patience);
    expect(failure).toContain(`was stopped after ${patience / 1000} s`);
    expect(lines).toEqual(['here']);
  });

  it.runIf(host.kind === 'browser')('finds packages where it is told they are', async () => {
    writeFileSync(join(folder, 'package.mjs'), 'export const answer = 42;\n');
    const { lines, failure } = await runModule(host, { folder, packages: { 'the-answer': './package.mjs' }, timeoutMs: 30_000, source: (mark) => `import { answer } from 'the-answer'; ${say(mark, 'answer')}` });
    expect({ lines, failure }).toEqual({ lines: ['42'], failure: undefined });
  });

  it('calls a module that cannot be loaded a failure', async () => {
    const { failure } = await run(() => 'import { nothing } from "./missing.mjs"; nothing();');
    expect(failure).toBeDefined();
  });
});

it('says how to install a browser that is not there', () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '';
  try {
    for (const name of BROWSER_NAMES) expect(() => locateHost(name)).toThrow(`${HOSTS[name].title} is not installed`);
    expect(() => locateHost('firefox')).toThrow('On Debian, as root: apt-get install firefox-esr');
  } finally {
    process.env['PATH'] = path;
  }
});

it('calls a process that ends by itself before its end a failure', async () => {
  const host = locateHost('node24');
  const { failure } = await runModule(host, { folder, timeoutMs: 10_000, source: () => 'process.exit(0);' });
  expect(failure).toBe('it ended before its end');
  const other = await runModule(host, { folder, timeoutMs: 10_000, source: () => 'process.exit(7);' });
  expect(other.failure).toBe('the process ended with exit code 7');
});
