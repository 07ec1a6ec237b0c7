import { readFileSync } from 'node:fs';
import { collectUntil } from '../collector.ts';
import { MappedFile } from './mapped-file.ts';

const path = import.meta.filename;
const mappings = (): number => readFileSync('/proc/self/maps', 'utf8').split('\n').filter((line) => line.endsWith(path)).length;

function firstLine(): string {
  const { bytes } = new MappedFile(path); // never closed
  return Buffer.from(bytes.subarray(0, bytes.indexOf(10))).toString();
}

console.log(firstLine());
console.log('mapped:', mappings());
await collectUntil(() => mappings() === 0);
console.log('mapped after a collection:', mappings());
