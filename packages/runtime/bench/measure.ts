/** How a workload is timed and weighed. It runs in a process of its own, with nothing else on the heap. */

import { keepAlive } from 'reclaim';

/** What a contender did, by the name of what was measured. */
export type Measures = Readonly<Record<string, number>>;
/** Measured once in a process that is its own. */
export type Contender = () => Measures | Promise<Measures>;
/** By the name that the table prints. */
export type Contenders = Readonly<Record<string, Contender>>;

const ROUNDS = 5;
/** Before these: code is compiled, and the system gives the memory. */
const WARM_UP = 2;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Objects that exist before the clock starts. */
export function objects(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({ index }));
}

/** By the clock of this thread, which stands while other programs have the processor. */
export function nanoseconds(count: number, work: () => void): number {
  const start = threadMicroseconds();
  work();
  return (threadMicroseconds() - start) * 1000 / count;
}

function threadMicroseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

/** What a round leaves on the heap, for each of `count`. What it returns is alive while it is weighed. */
export function bytes(count: number, work: () => unknown): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = work();
  collect();
  const after = process.memoryUsage().heapUsed;
  keepAlive(kept);
  return (after - before) / count;
}

/** Medians of rounds, with the deaths of one round over before the next begins. */
export async function rounds(round: () => Measures): Promise<Measures> {
  const all: Measures[] = [];
  for (let index = 0; index < WARM_UP + ROUNDS; index++) {
    all.push(round());
    await settle();
  }
  return mediansOf(all.slice(WARM_UP));
}

export function mediansOf(all: readonly Measures[]): Measures {
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((name) => [name, median(all.map((measures) => measures[name] ?? Number.NaN))]));
}

/** Lets cleanups of what has died run. The loop must idle: Node gives the dead of one registry to each of its turns. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await idle();
    collect();
  }
  await idle();
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
}

export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export function collect(): void {
  if (globalThis.gc === undefined) throw new Error('the measurements call the collector: run them with --expose-gc');
  globalThis.gc();
}
