import { keepAlive } from 'reclaim';
import { expect, test } from 'vitest';
import { collectNow, collectUntil, nextTask } from '../collector.ts';
import { Name } from './own-unique.ts';

test('equal texts are one name, and different ones are not', () => {
  const name = Name.of('a');
  expect(Name.of('a')).toBe(name);
  expect(Name.of('b')).not.toBe(name);
  expect(name.text).toBe('a');
});

test('nothing is kept of names that are gone', async () => {
  const kept = Name.of('kept');
  for (let number = 0; number < 1000; number++) Name.of(`name ${String(number)}`);
  await collectUntil(() => Name.count === 1);
  expect(Name.of('kept')).toBe(kept);
});

test('the late news of a death does not remove the successor', async () => {
  await collectUntil(() => Name.count === 0);
  Name.of('again');
  await nextTask();
  collectNow();
  expect(Name.count, 'dead, but not yet forgotten').toBe(1);
  const successor = Name.of('again');
  await nextTask();
  await nextTask();
  expect(Name.of('again')).toBe(successor);
  keepAlive(successor);
});
