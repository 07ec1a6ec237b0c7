/** What stays behind, in bytes: facts about the code, measured after collections. */
import { addCleanup, type Cleanup, cleanupStats, externalBytes, IterableWeakMap, keepAlive, unique, WeakCache } from 'reclaim';
import { beforeAll, expect, test } from 'vitest';
import { collect, collectUntil, nextTask, setHost } from './portable/harness.ts';

const gc = globalThis.gc;
if (gc === undefined) throw new Error('these tests call the collector: run them with --expose-gc');
setHost({ collect: () => gc() });

async function heapAfterCollection(): Promise<number> {
  await collect();
  // What is done of a batch in one turn is limited.
  for (let turn = 0; turn < 100; turn++) await nextTask();
  await collect();
  return process.memoryUsage().heapUsed;
}

/** How much more is on the heap after the work than before it. The work is done once before, so that code and tables are there. */
async function growth(work: () => void | Promise<void>): Promise<number> {
  await work();
  const before = await heapAfterCollection();
  await work();
  return (await heapAfterCollection()) - before;
}

const MB = 1e6;
const nothing = (): void => {};

beforeAll(() => heapAfterCollection());

test('churn: 300 000 add and stop on one live object keep less than 1 MB', async () => {
  const target = {};
  const grown = await growth(() => {
    for (let index = 0; index < 300_000; index++) addCleanup(target, nothing, index).stop();
  });
  keepAlive(target);
  expect(grown).toBeLessThan(1 * MB);
});

test('churn with one survivor in a hundred keeps less than 4 kB for each', async () => {
  const target = {};
  const survivors: Cleanup[] = [];
  const grown = await growth(() => {
    for (let index = 0; index < 300_000; index++) {
      const handle = addCleanup(target, nothing, index);
      if (index % 100 === 0) survivors.push(handle);
      else handle.stop();
    }
  });
  keepAlive([target, survivors]);
  expect(grown / 3000).toBeLessThan(4000);
});

test('externalBytes: what is claimed is given back when the cleanup is settled, without a collection', () => {
  const target = {};
  const claimed = (): number => process.memoryUsage().external;
  const before = claimed();
  // Fewer than make the collector come by itself.
  const handles = Array.from({ length: 20 }, () => addCleanup(target, nothing, undefined, externalBytes(1 * MB)));
  expect(claimed() - before).toBeGreaterThan(19 * MB);
  handles.forEach((handle, index) => index % 2 === 0 ? handle.stop() : handle.run());
  expect(claimed() - before).toBeLessThan(1 * MB);
  keepAlive(target);
});

/**
 * Until the cleanups of other tests have run: what is done of a batch in one turn is limited. The time limit of the test is the bound.
 */
async function othersAreDone(): Promise<void> {
  for (let turn = 0; cleanupStats().pending > 0; turn++) {
    if (turn % 100 === 0) await collect();
    await nextTask();
  }
}

test('soak: of a million objects no cleanup is lost, and memory is flat', { timeout: 120_000 }, async () => {
  await othersAreDone();
  let ran = 0;
  let expected = 0;
  const round = async (): Promise<void> => {
    for (let index = 0; index < 100_000; index++) addCleanup({ index }, (by: number) => { ran += by; }, 1);
    expected += 100_000;
    await collectUntil('all of the round ran', () => ran === expected);
  };
  await round();
  const before = await heapAfterCollection();
  for (let rounds = 1; rounds < 10; rounds++) await round();
  expect(ran).toBe(1_000_000);
  expect((await heapAfterCollection()) - before).toBeLessThan(1 * MB);
});

test('unique: 100 000 dropped primitives and records leave nothing', async () => {
  let made = 0;
  const grown = await growth(() => {
    for (let index = 0; index < 50_000; index++) {
      unique(`a text that is not short ${String(made++)}`);
      unique({ index: made++, list: [index] });
    }
  });
  expect(grown).toBeLessThan(1 * MB);
});

test('WeakCache: setting one key to and fro between two live values keeps less than 1 MB', async () => {
  const values = [{}, {}];
  const cache = new WeakCache<string, object>({ create: () => ({}) });
  const grown = await growth(() => {
    for (let index = 0; index < 300_000; index++) cache.set('key', values[index % 2] as object);
  });
  keepAlive([values, cache]);
  expect(grown).toBeLessThan(1 * MB);
});

test('IterableWeakMap: adding and deleting one live key keeps less than 1 MB', async () => {
  const key = {};
  const map = new IterableWeakMap<object, number>();
  const grown = await growth(() => {
    for (let index = 0; index < 300_000; index++) map.set(key, index).delete(key);
  });
  keepAlive([key, map]);
  expect(grown).toBeLessThan(1 * MB);
});
