import { keepAlive } from 'reclaim';
import { collectUntil } from '../collector.ts';
import { cachedNames, openMapped } from './mapped-cache.ts';

const path = import.meta.filename;

function useTwice(): void {
  const first = openMapped(path);
  const second = openMapped(path);
  console.log('one mapping for both:', first === second);
  keepAlive(first);
}

useTwice();
console.log('in the cache:', cachedNames().length);
await collectUntil(() => cachedNames().length === 0);
console.log('in the cache after a collection:', cachedNames().length);
