// Runs cases of several modules in this engine and prints, for each, how many of its objects are alive and how many cleanups have run.
// node --expose-gc run-cases.mjs <main file of a case> …
import { argv } from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const OBJECTS = 4;
const ROUNDS = 12;

if (typeof gc !== 'function') throw new Error('The collector cannot be called: start it with --expose-gc');

const cases = [];
for (const file of argv.slice(2)) {
  const { make } = await import(pathToFileURL(file).href);
  const one = { file, refs: [], released: 0 };
  for (let count = 0; count < OBJECTS; count++) one.refs.push(make({ release: () => { one.released++; } }));
  cases.push(one);
}
for (let round = 0; round < ROUNDS; round++) {
  await wait(5);
  gc();
}
await wait(20);
console.log(JSON.stringify(cases.map(({ file, refs, released }) => ({ file, alive: refs.filter((ref) => ref.deref() !== undefined).length, released }))));
