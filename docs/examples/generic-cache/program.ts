import { collectUntil } from '../collector.ts';
import { Cache } from './generic-cache.ts';

let compiled = 0;
const patterns = new Cache((source: string) => {
  compiled++;
  return new RegExp(source, 'u');
});

function match(): void {
  const digits = patterns.get('^[0-9]+$');
  console.log(digits.test('2026'), patterns.get('^[0-9]+$').test('later'));
  console.log('compiled:', compiled);
}

match();
await collectUntil(() => patterns.entries === 0);
match();
