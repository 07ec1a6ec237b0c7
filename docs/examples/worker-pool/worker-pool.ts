/**
 * Workers that end when nobody has the pool any more.
 *
 * Node keeps workers, and workers keep their listeners. So the listeners may know the crew but not the pool: the crew is what is cleaned up,
 * the pool is what users hold.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { addCleanup, type Cleanup, keepAlive } from 'reclaim';

export class WorkerPool {
  readonly #crew: Crew;
  readonly #cleanup: Cleanup;

  constructor(size: number) {
    this.#crew = new Crew(size);
    this.#cleanup = addCleanup(this, dismiss, this.#crew);
  }

  async countPrimes(below: number): Promise<number> {
    const primes = await this.#crew.run(below);
    // The caller may have dropped the pool by now. Without this line it could be collected, and the worker ended, during the `await`.
    keepAlive(this);
    return primes;
  }

  /** Ends the workers now; what they have not finished is rejected. */
  close(): void {
    this.#cleanup.run();
  }
}

function dismiss(crew: Crew): Promise<void> {
  return crew.end();
}

interface Waiting {
  readonly worker: Worker;
  readonly resolve: (primes: number) => void;
  readonly reject: (error: unknown) => void;
}

class Crew {
  readonly #workers: Worker[];
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  constructor(size: number) {
    this.#workers = Array.from({ length: size }, () => {
      const worker = new Worker(join(import.meta.dirname, 'task-worker.ts'));
      worker.on('message', ({ id, primes }: { readonly id: number; readonly primes: number }) => this.#settle(id)?.resolve(primes));
      worker.unref(); // an idle pool must not keep the program from ending
      return worker;
    });
  }

  run(below: number): Promise<number> {
    const id = this.#next++;
    const worker = this.#workers[id % this.#workers.length];
    if (worker === undefined) return Promise.reject(new Error('the pool is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { worker, resolve, reject });
      worker.ref();
      worker.postMessage({ id, below });
    });
  }

  async end(): Promise<void> {
    const workers = this.#workers.splice(0);
    await Promise.all(workers.map((worker) => worker.terminate()));
    for (const id of this.#waiting.keys()) this.#settle(id)?.reject(new Error('the pool was closed'));
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    const isBusy = [...this.#waiting.values()].some(({ worker }) => worker === waiting?.worker);
    if (!isBusy) waiting?.worker.unref();
    return waiting;
  }
}
