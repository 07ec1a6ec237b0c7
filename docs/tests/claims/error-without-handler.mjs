/** Cleanups that throw, with no handler and with one that throws itself: where do the errors go, and do the others run? */
import { addCleanup, onCleanupError } from 'reclaim';
import { collect } from './collector.mjs';

const uncaught = [];
process.on('uncaughtException', ({ message }) => uncaught.push(message));

let ran = 0;

function fail(message) {
  ran++;
  throw new Error(message);
}

function make(message) {
  addCleanup({}, fail, message);
  addCleanup({}, () => ran++);
}

export const answer = async () => {
  make('from a cleanup');
  await collect(() => uncaught.length === 1);
  onCleanupError(() => {
    throw new Error('from the handler');
  });
  make('for the handler');
  await collect(() => uncaught.length === 2);
  return { ran, uncaught };
};
