/** Twenty objects die in one collection. The callback of a registry throws each time it is called: how many calls are there? */
import { addCleanup, cleanupStats, onCleanupError } from 'reclaim';
import { collectNow, wait } from './collector.mjs';

let called = 0;
const registry = new FinalizationRegistry(() => {
  called++;
  throw new Error('from the callback');
});
globalThis.kept = registry;
process.on('uncaughtException', () => {});
onCleanupError(() => {});

function fail() {
  throw new Error('from the cleanup');
}

function make() {
  for (let count = 0; count < 20; count++) {
    registry.register({}, count);
    addCleanup({}, fail);
  }
}

export const answer = async () => {
  make();
  await wait();
  collectNow();
  await wait(100);
  return { registry: called, reclaim: cleanupStats().failed };
};
