import { keepAlive } from 'reclaim';
import { beforeEach, expect, test } from 'vitest';
import { collect, collectUntil } from '../collector.ts';
import { WorkerPool } from './worker-pool.ts';

/** Workers of this process that are running or starting. */
let workers = 0;
process.on('worker', (worker) => {
  workers++;
  worker.on('exit', () => workers--);
});
beforeEach(() => collectUntil(() => workers === 0));

test('workers end when the pool is dropped', async () => {
  const use = async (): Promise<number> => {
    const pool = new WorkerPool(3);
    return pool.countPrimes(100);
  };
  expect(await use()).toBe(25);
  expect(workers).toBe(3);
  await collectUntil(() => workers === 0);
});

test('a task that is under way keeps its pool, although nobody else does', async () => {
  const start = (): Promise<number> => new WorkerPool(1).countPrimes(1_000_000);
  let counted = false;
  const primes = start().finally(() => {
    counted = true;
  });
  for (let round = 0; round < 10; round++) await collect();
  expect(counted, 'it was collected while the task was under way').toBe(false);
  expect(await primes).toBe(78_498);
  await collectUntil(() => workers === 0);
});

test('a pool that is kept keeps its workers', async () => {
  const pool = new WorkerPool(2);
  await pool.countPrimes(10);
  for (let round = 0; round < 5; round++) await collect();
  expect(workers).toBe(2);
  keepAlive(pool);
});

test('closing ends the workers and rejects what is under way and what comes later', async () => {
  const pool = new WorkerPool(1);
  const underWay = pool.countPrimes(1_000_000_000);
  pool.close();
  await expect(underWay).rejects.toThrow('the pool was closed');
  await expect(pool.countPrimes(10)).rejects.toThrow('the pool is closed');
  pool.close();
  await collectUntil(() => workers === 0);
});
