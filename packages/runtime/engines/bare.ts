/**
 * A host without `FinalizationRegistry` and `WeakRef`, and whose symbols do not have `dispose`: an old or a hardened engine. Nothing is collected
 * here as far as the package can tell; what is released explicitly must be.
 */
import type * as reclaim from 'reclaim';
import { equal, ok, test } from '../tests/portable/harness.ts';

type Package = typeof reclaim;

Reflect.deleteProperty(globalThis, 'FinalizationRegistry');
Reflect.deleteProperty(globalThis, 'WeakRef');

async function load(): Promise<Package> {
  return await import(new URL('bare/index.js', import.meta.url).href) as Package;
}

test('the host is what this suite is about', () => {
  equal(typeof globalThis.FinalizationRegistry, 'undefined');
  equal(typeof globalThis.WeakRef, 'undefined');
});

test('the package can be imported, and says that nothing will run by itself', async () => {
  const { cleanupStats } = await load();
  equal(cleanupStats().supported, false);
});

test('a cleanup runs when it is told to, once', async () => {
  const { addCleanup } = await load();
  const ran: string[] = [];
  const cleanup = addCleanup({}, (arg: string) => { ran.push(arg); }, 'argument');
  equal(cleanup.pending, true);
  equal(cleanup.run(), true);
  equal(cleanup.run(), false);
  equal(cleanup.stop(), false);
  equal(cleanup.pending, false);
  equal(ran.join(), 'argument');
});

test('a cleanup that was stopped does not run', async () => {
  const { addCleanup } = await load();
  const cleanup = addCleanup({}, () => { throw new Error('it ran'); });
  equal(cleanup.stop(), true);
  equal(cleanup.run(), false);
});

test('the counters count', async () => {
  const { addCleanup, cleanupStats } = await load();
  const before = cleanupStats();
  const cleanup = addCleanup({}, () => {});
  equal(cleanupStats().pending, before.pending + 1, 'pending');
  cleanup.run();
  equal(cleanupStats().pending, before.pending, 'pending after it');
  equal(cleanupStats().ran, before.ran + 1, 'ran');
});

test('a misuse is still a mistake', async () => {
  const { addCleanup } = await load();
  const target = {};
  let error: unknown;
  try {
    addCleanup(target, () => {}, target);
  } catch (thrown) {
    error = thrown;
  }
  ok(error instanceof TypeError, `it threw ${String(error)}`);
});

test('a handle has no member whose name is that of a missing symbol', async () => {
  const { addCleanup } = await load();
  const cleanup = addCleanup({}, () => {});
  ok(!('undefined' in cleanup), 'it has a member "undefined"');
  cleanup.stop();
});

export { runTests } from './run-tests.ts';
