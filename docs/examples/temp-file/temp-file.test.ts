import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectUntil } from '../collector.ts';
import { TempFile } from './temp-file.ts';

/** What the programs take for the folder of temporary files. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'temp-file-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const left = (): string[] => globSync('*/*', { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'));

function start(way: string): ChildProcess {
  return fork(join(import.meta.dirname, 'program.ts'), [way], { execArgv: ['--expose-gc'], stdio: 'ignore', env: { ...process.env, TMPDIR: folder } });
}

test.each([['end', 0], ['exit', 3], ['throw', 1]] as const)('the file is gone when the program ends by: %s', async (way, code) => {
  expect(await once(start(way), 'exit')).toEqual([code, null]);
  expect(left()).toEqual([]);
});

/** A program that waits to be killed, with its file. */
async function waiting(): Promise<ChildProcess> {
  const child = start('wait');
  await once(child, 'message');
  expect(left()).toEqual(['kept to the end']);
  return child;
}

test('the file is gone after a signal that the program listens to', async () => {
  const child = await waiting();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([143, null]);
  expect(left()).toEqual([]);
});

test.each(['SIGINT', 'SIGKILL'] as const)('the file stays after %s, for which there is no listener', async (signal) => {
  const child = await waiting();
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([null, signal]);
  expect(left()).toEqual(['kept to the end']);
  for (const path of globSync('*', { cwd: folder })) rmSync(join(folder, path), { recursive: true });
});

test('the file goes with its object, and at once when it is closed', async () => {
  const forget = (): string => new TempFile('text').path;
  const forgotten = forget();
  expect(readFileSync(forgotten, 'utf8')).toBe('text');
  await collectUntil(() => !existsSync(forgotten));
  const file = new TempFile();
  file.close();
  expect(existsSync(dirname(file.path))).toBe(false);
});
