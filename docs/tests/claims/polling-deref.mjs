/** Garbage whose weak pointer is read again and again, each time just before a collection in the same job; and garbage that nobody reads. */
import { addCleanup, weak } from 'reclaim';
import { collectNow, wait } from './collector.mjs';

let unreadIsCleanedUp = false;

function make() {
  addCleanup({ text: 'nobody reads this' }, () => {
    unreadIsCleanedUp = true;
  });
  return weak({ text: 'there' });
}

export const answer = async () => {
  const pointer = make();
  for (let round = 0; round < 20; round++) {
    await wait();
    pointer.deref();
    collectNow();
  }
  return { stillThere: pointer.deref() !== undefined, unreadIsCleanedUp };
};
