/** Processes that share batches of files. One that dies costs the file that it was at, and another one goes on. */
import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Examined, ExamineOptions, Item } from './examine.ts';
import type { Fatal } from './fatal.ts';
import { UnusableError } from './unusable.ts';
import type { BatchTask, FromWorker } from './worker.ts';

// Beside this file, in the sources as in what is built.
const WORKER: URL = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** These are meant for the whole program, and are no fault of a file. */
const STOPPED: readonly (NodeJS.Signals | null)[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

interface Batch {
  readonly index: number;
  readonly items: readonly Item[];
}

export interface Work {
  readonly batchSize: number;
  /** Processes at most. */
  readonly count: number;
  readonly onProgress: (done: number) => void;
}

export class Crew {
  readonly #options: ExamineOptions;
  /** Started before anything is known of the work: a process is ready after some 100 ms. */
  readonly #ready: ChildProcess[];
  readonly #fatal: Fatal[] = [];

  constructor(size: number, options: ExamineOptions) {
    this.#options = options;
    this.#ready = Array.from({ length: size }, () => start());
  }

  /** What there is to say of each file, in their order. Throws a `UnusableError` where no process can work. */
  async examine(items: readonly Item[], suspects: readonly string[], { batchSize, count, onProgress }: Work): Promise<readonly Examined[]> {
    const batches: Batch[] = [];
    for (let at = 0; at < items.length; at += batchSize) batches.push({ index: batches.length, items: items.slice(at, at + batchSize) });
    const results: (readonly Examined[])[] = [];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        results[batch.index] = await this.#examined(batch.items, suspects);
        onProgress((done += batch.items.length));
      }
    };
    await Promise.all(Array.from({ length: Math.min(count, batches.length) }, work));
    return results.flat();
  }

  dismiss(): void {
    for (const child of this.#ready.splice(0)) child.kill();
  }

  async #examined(items: readonly Item[], suspects: readonly string[]): Promise<readonly Examined[]> {
    const child = this.#ready.pop() ?? start();
    const outcome = await ask(child, { items, suspects, options: this.#options, fatal: this.#fatal });
    if (outcome.kind === 'done') {
      this.#ready.push(child);
      return outcome.examined;
    }
    const { reason, path } = outcome;
    if (path !== null && !this.#fatal.some(([known]) => known === path)) {
      this.#fatal.push([path, reason]);
      return this.#examined(items, suspects);
    }
    // It died of something else than a file that it parsed: of which one shows when each is alone.
    const [only, ...more] = items;
    if (only === undefined) return [];
    if (more.length === 0) {
      const { file } = only;
      return [{ file, examination: { findings: [], local: [], views: [], skipped: [{ file, reason }] }, known: null }];
    }
    const half = items.length >> 1;
    return [...(await this.#examined(items.slice(0, half), suspects)), ...(await this.#examined(items.slice(half), suspects))];
  }
}

function start(): ChildProcess {
  // The analysis goes down a tree by calls. The stack of a process has 8 MB, of which the engine takes one; the parser needs the rest before that.
  const execArgv = process.platform === 'win32' ? process.execArgv : [...process.execArgv, '--stack-size=3600'];
  // What it prints when it dies is told in one line instead.
  return fork(WORKER, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' });
}

type Outcome = { readonly kind: 'done'; readonly examined: readonly Examined[] } | { readonly kind: 'died'; readonly path: string | null; readonly reason: string };

async function ask(child: ChildProcess, task: BatchTask): Promise<Outcome> {
  let path: string | null = null;
  return new Promise((give, fail) => {
    const end = (act: () => void): void => {
      child.removeAllListeners();
      act();
    };
    child.on('message', (message) => {
      const said = message as FromWorker; // nobody else sends anything
      if (said.kind === 'parsing') path = resolve(said.path);
      else if (said.kind === 'done') end(() => give(said));
      else end(() => fail(new UnusableError(`nothing can be parsed here: ${said.message}`)));
    });
    child.on('error', (error) => end(() => fail(new UnusableError(`no process can be started: ${error.message}`, { cause: error }))));
    // After `exit`, what it has said last may still come.
    child.on('close', (code, signal) => end(() => (STOPPED.includes(signal) ? fail(new UnusableError('stopped')) : give({ kind: 'died', path, reason: reasonOf(code, signal) }))));
    child.send(task, (error) => {
      // That it is gone, `close` says.
      if (error && child.connected) end(() => fail(error));
    });
  });
}

function reasonOf(code: number | null, signal: NodeJS.Signals | null): string {
  // An access outside of the memory, as systems without signals tell it.
  if (signal === 'SIGSEGV' || signal === 'SIGBUS' || code === 0xc000_0005 || code === 0xc000_00fd) return 'is nested too deeply: the parser does not survive it';
  return `takes more memory than there is, or has another fault that ends the process (${signal ?? `code ${String(code)}`})`;
}
