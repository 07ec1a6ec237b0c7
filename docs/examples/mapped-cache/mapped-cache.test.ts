import { keepAlive } from 'reclaim';
import { expect, test } from 'vitest';
import { collectNow, collectUntil, nextTask } from '../collector.ts';
import type { MappedFile } from '../mapped-file/mapped-file.ts';
import { cachedNames, openMapped } from './mapped-cache.ts';

const path = import.meta.filename;

test('a file is mapped once while somebody has it, and again when nobody had it', async () => {
  // In a function of its own: an async one keeps its variables for as long as it waits.
  const openTwice = (): void => {
    const first = openMapped(path);
    expect(openMapped(path)).toBe(first);
  };
  openTwice();
  await collectUntil(() => cachedNames().length === 0);
  const again = openMapped(path);
  expect(Buffer.from(again.bytes).toString()).toContain('a file is mapped once');
  keepAlive(again);
});

test('the late news of a death does not remove the successor', async () => {
  await collectUntil(() => cachedNames().length === 0);
  const drop = (): void => void openMapped(path);
  drop();
  await nextTask(); // until here the drop itself keeps the file
  collectNow();
  // The first file is dead, and its cleanup has not run: that takes a task.
  expect(cachedNames()).toEqual([path]);
  const successor: MappedFile = openMapped(path);
  await nextTask();
  await nextTask();
  expect(openMapped(path)).toBe(successor);
  keepAlive(successor);
});

test('a closed file is not given out again', () => {
  const file = openMapped(path);
  file.close();
  const next = openMapped(path);
  expect(next).not.toBe(file);
  expect(next.bytes.length).toBeGreaterThan(0);
});
