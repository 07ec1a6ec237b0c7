import { expect, test } from '@jest/globals';
import { matchers } from 'reclaim/matchers';
import { Driver } from '../src/driver.js';
import { Connection } from './subject.js';

expect.extend(matchers);

test('a connection that nobody has is collected', async () => {
  const driver = new Driver();
  await expect(() => new Connection(driver)).toBeCollected();
});

test('and then its cleanup runs', async () => {
  const driver = new Driver();
  await expect(() => new Connection(driver)).toRunCleanup();
  expect(driver.openHandles).toBe(0);
});

test('a connection that is in use is retained', async () => {
  const inUse = new Connection(new Driver());
  await expect(() => inUse).toBeRetained({ rounds: 3 });
  inUse.close();
});
