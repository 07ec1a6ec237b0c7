import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepAlive } from 'reclaim';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { collect, collectUntil } from '../collector.ts';
import { MappedFile } from './mapped-file.ts';

if (process.platform !== 'linux') throw new Error('this runs on Linux only: the proof is its list of what a process has mapped, /proc/self/maps');

const folder = mkdtempSync(join(tmpdir(), 'mapped-file-'));
const path = join(folder, 'file');
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => writeFileSync(path, 'text in a file'));
beforeEach(() => collectUntil(() => mappings() === 0));

/** How often the kernel has the file in this process. */
function mappings(): number {
  return readFileSync('/proc/self/maps', 'utf8').split('\n').filter((line) => line.endsWith(path)).length;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

test('a file that is let go is unmapped', async () => {
  const make = (): void => {
    for (let count = 0; count < 20; count++) expect(textOf(new MappedFile(path).bytes)).toBe('text in a file');
  };
  make();
  expect(mappings()).toBe(20);
  await collectUntil(() => mappings() === 0);
});

test('a part of the bytes keeps the mapping, also when the file object is gone', async () => {
  const part = new MappedFile(path).bytes.subarray(0, 4);
  await collect();
  await collect();
  expect(mappings()).toBe(1);
  expect(textOf(part)).toBe('text');
  keepAlive(part);
});

test('closing unmaps at once and once, and leaves nothing to read from', () => {
  const file = new MappedFile(path);
  const part = file.bytes.subarray(0, 4);
  file.close();
  expect(mappings()).toBe(0);
  expect([file.bytes.length, part.length]).toEqual([0, 0]);
  // The same address is likely to be given again: a second munmap would take away this one.
  const next = new MappedFile(path);
  file.close();
  expect(mappings()).toBe(1);
  expect(textOf(next.bytes)).toBe('text in a file');
  next.close();
});

test('what cannot be mapped is an error, and leaves nothing mapped', () => {
  expect(() => new MappedFile(join(folder, 'no file'))).toThrow('ENOENT');
  expect(() => new MappedFile('/dev/null')).toThrow('mmap of /dev/null failed: errno 22');
});
