/**
 * Objects that only weak pointers refer to. One is read, and then memory is used up in the same job until others go that were not read in it.
 * `Bun.gc` would prove nothing here: it lets go of what the job has read, which no collection of the engine's own does.
 */
import { weak } from 'reclaim';
import { collect, wait } from './collector.mjs';

const make = () => weak({ text: 'there' });

function useUpMemory() {
  for (let count = 0; count < 40; count++) Array.from({ length: 20_000 }, (_, number) => ({ number, list: [number] }));
}

export const answer = async () => {
  const pointer = make();
  const others = Array.from({ length: 50 }, make);
  await wait();
  const readFirst = pointer.deref() !== undefined;
  let otherIsGone = false;
  // Each is read once: the first read of one that is there would keep it, too.
  for (const other of others) {
    useUpMemory();
    otherIsGone = other.deref() === undefined;
    if (otherIsGone) break;
  }
  const stillThere = pointer.deref() !== undefined;
  await collect();
  return { readFirst, otherIsGone, stillThere, later: pointer.deref() !== undefined };
};
