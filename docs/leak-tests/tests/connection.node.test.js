import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collected, drainCleanups, FakeRegistry, FakeWeakRef } from 'reclaim/testing';
import { Cache } from '../src/cache.js';
import { Driver } from '../src/driver.js';
import { Connection } from './subject.js';

test('a connection that nobody has is collected', async () => {
  const driver = new Driver();
  await collected(() => new Connection(driver));
});

test('and then its handle is given back', async () => {
  const driver = new Driver();
  await (() => { new Connection(driver); })(); // no variable of the test has it
  assert.equal(driver.openHandles, 1);
  await drainCleanups();
  assert.equal(driver.openHandles, 0);
});

test('a connection that was closed by hand is not closed again', async () => {
  const driver = new Driver();
  (() => { new Connection(driver).close(); })();
  assert.equal(driver.openHandles, 0);
  await drainCleanups(); // the driver would throw
});

// No collector from here on: the test says who dies, and when that becomes known.
test('the cache forgets a value that died', () => {
  const { cache, registry } = withFakes();
  const value = {};
  cache.set('a', value);
  assert.equal(cache.get('a'), value);
  registry.kill(value);
  assert.equal(cache.get('a'), undefined);
  assert.equal(cache.size, 1, 'the callback has not come yet');
  registry.drain();
  assert.equal(cache.size, 0);
});

test('a callback that comes late leaves the successor alone', () => {
  const { cache, registry } = withFakes();
  const [first, second] = [{}, {}];
  cache.set('a', first);
  registry.kill(first);
  cache.set('a', second);
  registry.drain();
  assert.equal(cache.get('a'), second);
});

function withFakes() {
  let registry;
  const cache = new Cache({
    Registry: class extends FakeRegistry {
      constructor(callback) {
        super(callback, { seed: 7 });
        registry = this;
      }
    },
    Ref: FakeWeakRef,
  });
  return { cache, registry };
}
