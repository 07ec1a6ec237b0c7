/** Ends in the way that its argument says, with a temporary file that nobody has closed, and one that was forgotten altogether. */
import { existsSync } from 'node:fs';
import { keepAlive } from 'reclaim';
import { collectUntil } from '../collector.ts';
import { TempFile } from './temp-file.ts';

// Without a listener a signal ends the process at once, and nothing of JavaScript runs.
process.on('SIGTERM', () => process.exit(143));

function forget(): string {
  return new TempFile('forgotten').path;
}

const forgotten = forget();
await collectUntil(() => !existsSync(forgotten));
console.log('the forgotten file is gone after a collection');

const kept = new TempFile('kept to the end');

process.on('exit', () => console.log('at exit the other file', existsSync(kept.path) ? 'is still there' : 'is gone'));

const ends: Record<string, () => void> = {
  end: () => {},
  exit: () => process.exit(3),
  throw: () => {
    throw new Error('uncaught');
  },
  wait: () => {
    setInterval(() => keepAlive(kept), 1000);
    process.send?.('waiting');
  },
};
ends[process.argv[2] ?? 'end']?.();
