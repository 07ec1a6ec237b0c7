/** Runs inside an engine: nothing but the language and the package. */
import { addCleanup, weak, WeakCache } from 'reclaim';
import { collected, type Subject } from 'reclaim/testing';
import type { SoakResult } from './collected-soak.ts';

class Connection {
  readonly buffer: Uint8Array = new Uint8Array(16);
  readonly self: this = this;
}

const cache = new WeakCache<string, Connection>({ create: () => new Connection() });

/** The ways in which an object is made and let go of. None of them keeps it. */
const SHAPES: readonly (() => Subject)[] = [
  () => () => ({ plain: true }),
  () => () => new Connection(),
  () => new WeakRef(new Connection()),
  () => weak(new Connection()),
  () => async () => {
    await Promise.resolve();
    return new Connection();
  },
  () => () => {
    const connection = new Connection();
    addCleanup(connection, (bytes: Uint8Array) => bytes.fill(0), new Uint8Array(8));
    return connection;
  },
  () => () => {
    const list = Array.from({ length: 50 }, () => new Connection());
    return new WeakRef(list[25] as Connection); // it has fifty
  },
  () => () => cache.get('key'),
  () => () => {
    const connection = new Connection();
    return () => connection; // the closure is the object
  },
  () => () => new Map([[{}, new Connection()]]),
];

export async function repeat(repetitions: number): Promise<SoakResult> {
  const started = Date.now();
  const failures: string[] = [];
  let done = 0;
  let mostRounds = 0;
  for (let index = 0; index < repetitions; index++) {
    try {
      mostRounds = Math.max(mostRounds, await collected((SHAPES[index % SHAPES.length] as (typeof SHAPES)[number])()));
      done++;
    } catch (error) {
      failures.push(`shape ${index % SHAPES.length}, repetition ${index}: ${String(error)}`);
    }
  }
  return { collected: done, failures, mostRounds, seconds: (Date.now() - started) / 1000 };
}
