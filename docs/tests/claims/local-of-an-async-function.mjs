/** The last use of a local variable stands before an `await`. Is what it holds still there after it? */
import { addCleanup, keepAlive } from 'reclaim';
import { collect } from './collector.mjs';

const freed = new Set();

function open(fd) {
  const file = { fd };
  addCleanup(file, (number) => freed.add(number), fd);
  return file;
}

async function use(number) {
  const file = open(number);
  const { fd } = file;
  await collect();
  return freed.has(fd);
}

async function useSafely(number, collected) {
  const file = open(number);
  const { fd } = file;
  await collected;
  const isFreed = freed.has(fd);
  keepAlive(file);
  return isFreed;
}

function useManySafely() {
  const collected = collect();
  return Promise.all(Array.from({ length: 100 }, (_, index) => useSafely(100 + index, collected)));
}

export const answer = async () => ({
  freedInOneCall: await use(1),
  freedWithKeepAlive: (await useManySafely()).filter(Boolean).length,
});
