import { keepAlive, weak } from 'reclaim';
import { expect, test } from 'vitest';
import { collectNow, collectUntil, nextTask } from '../collector.ts';
import { Cache } from './generic-cache.ts';

test('a value is created once while somebody has it', async () => {
  const cache = new Cache((key: number) => ({ key }));
  const kept = cache.get(1);
  cache.get(2);
  await collectUntil(() => cache.entries === 1);
  expect(cache.get(1)).toBe(kept);
  expect(kept).toEqual({ key: 1 });
});

test('the late news of a death does not remove the successor', async () => {
  let created = 0;
  const cache = new Cache((key: string) => ({ key, number: ++created }));
  cache.get('key');
  await nextTask();
  collectNow();
  const successor = cache.get('key');
  expect(successor.number, 'the first was dead').toBe(2);
  await nextTask();
  await nextTask();
  expect(cache.get('key')).toBe(successor);
});

test('a dropped cache goes, although its values are alive', async () => {
  const kept: object[] = [];
  const make = () => {
    const cache = new Cache(() => ({}));
    kept.push(cache.get(1));
    return weak(cache);
  };
  const pointer = make();
  await collectUntil(() => pointer.deref() === undefined);
  keepAlive(kept);
});
