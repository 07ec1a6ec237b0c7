import { cleanupStats } from 'reclaim';
import { collectUntil } from '../collector.ts';
import { WorkerPool } from './worker-pool.ts';

async function count(): Promise<void> {
  const pool = new WorkerPool(2);
  console.log(await Promise.all([pool.countPrimes(100), pool.countPrimes(10_000)]));
}

await count();
await collectUntil(() => cleanupStats().ran === 1);
console.log('the pool is gone, and its workers are told to end');
