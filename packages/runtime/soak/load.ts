/** Runs inside an engine: a server that never stops, made of nothing but objects that come and go. */
import type * as reclaim from 'reclaim';
import type { HeardTurn, LoadOptions, LoadResult } from './load-soak.ts';

type Package = typeof reclaim;

const OBJECTS_A_TURN = 300;
const TURNS_AFTER = 50;

/** Of the load: registers one object of this turn, which is garbage when it returns. */
interface Contender {
  readonly use: (index: number) => void;
  /** Of how many nothing has been heard, or nothing was done yet. */
  readonly pending: () => number;
  /** How many registrations have targets that the engine has not told of. */
  readonly untold: () => number;
  /** How often something ran twice, or after it was stopped. */
  readonly wrong: () => number;
}

type Usage = () => { readonly user: number; readonly system: number };

/** What tells how long this thread was on a processor, and in Node 20, which does not know that, the whole process; of Deno and Bun in the name of Node. */
interface Host {
  readonly process: { readonly cpuUsage: Usage; readonly threadCpuUsage?: Usage };
  readonly PerformanceObserver: { readonly supportedEntryTypes: readonly string[] };
}

const { process: { cpuUsage, threadCpuUsage = cpuUsage }, PerformanceObserver: { supportedEntryTypes } } = globalThis as unknown as Host; // each of the six engines has it
const nativeTimeout = setTimeout;
const NativeRegistry = FinalizationRegistry;

/** In milliseconds. The second clock stands while others have the processor. */
function now(): readonly [wall: number, processor: number] {
  const { user, system } = threadCpuUsage();
  return [performance.now(), (user + system) / 1000];
}

/** A collection, by the clock of `performance.now()`. */
interface Collection {
  readonly startTime: number;
  readonly duration: number;
}

/** Every collection from now on, where the engine tells of them: Node does. */
function collections(): readonly Collection[] {
  const told: Collection[] = [];
  if (supportedEntryTypes.includes('gc')) {
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) told.push({ startTime, duration });
    }).observe({ entryTypes: ['gc'] });
  }
  return told;
}

/** One stretch of work, by the clock, and of it those milliseconds in which this thread was on a processor. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
}

/** Of the milliseconds of a stretch, those in which the engine collected. Both it and the stretches that are asked for come in the order of time. */
function collectingIn(told: readonly Collection[]): (stretch: Stretch) => number {
  let first = 0;
  return ({ from, to, ms }) => {
    while (first < told.length && endOf(told[first] as Collection) <= from) first++;
    let overlap = 0;
    for (let index = first; index < told.length; index++) {
      const collection = told[index] as Collection;
      if (collection.startTime >= to) break;
      overlap += Math.min(to, endOf(collection)) - Math.max(from, collection.startTime);
    }
    return overlap === 0 ? 0 : ms * Math.min(1, overlap / (to - from));
  };
}

function endOf({ startTime, duration }: Collection): number {
  return startTime + duration;
}

/** What hearing of deaths takes, for each turn of the load in which something was heard or done. */
class Stopwatch {
  #turns: { readonly calls: number; readonly work: readonly Stretch[]; readonly moves: readonly Stretch[] }[] = [];
  #work: Stretch[] = [];
  #moves: Stretch[] = [];
  #calls = 0;
  #isHearing = false;

  /** Which share of the time that was measured this thread was on a processor. */
  get share(): number {
    const work = this.#turns.flatMap((turn) => turn.work);
    return sum(work.map(({ ms }) => ms)) / sum(work.map(({ from, to }) => to - from));
  }

  /** One callback of a registry. The callbacks of one that has many dead follow one another; what they leave for a job after them is timed as well. */
  hear(callback: () => void): void {
    this.#calls++;
    if (this.#isHearing) {
      callback();
      return;
    }
    this.#isHearing = true;
    const started = now();
    callback();
    void Promise.resolve().then(() => Promise.resolve()).then(() => {
      this.#work.push(since(started));
      this.#isHearing = false;
    });
  }

  /** One timer of the package. */
  time(callback: () => void): void {
    const started = now();
    callback();
    this.#work.push(since(started));
  }

  /** A removal by which the engine moves a whole table into a smaller one. */
  move<R>(remove: () => R): R {
    const started = now();
    const result = remove();
    this.#moves.push(since(started));
    return result;
  }

  endTurn(): void {
    if (this.#work.length > 0) this.#turns.push({ calls: this.#calls, work: this.#work, moves: this.#moves });
    [this.#work, this.#moves, this.#calls] = [[], [], 0];
  }

  turns(told: readonly Collection[]): readonly HeardTurn[] {
    const [inWork, inMove] = [collectingIn(told), collectingIn(told)];
    return this.#turns.map(({ calls, work, moves }) => ({
      ms: sum(work.map(({ ms }) => ms)),
      calls,
      moving: sum(moves.map((stretch) => stretch.ms - inMove(stretch))), // a collection within a move is told below
      collecting: sum(work.map((stretch) => inWork(stretch))),
    }));
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((one, two) => one + two, 0);
}

/** Not by the clock that goes on while others have the processor, nor by one that counts other threads. */
function since([from, processor]: readonly [number, number]): Stretch {
  const [to, processorNow] = now();
  return { from, to, ms: Math.min(to - from, processorNow - processor) };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    nativeTimeout(resolve, 1);
  });
}

/** Of a smaller table nobody notices that it is moved. */
const LARGE = 4096;

interface Table {
  readonly size: number;
  delete: (this: Table, key: unknown) => boolean;
}

/** What hears of deaths from now on is timed. */
function timed(watch: Stopwatch): void {
  globalThis.FinalizationRegistry = class<T> extends NativeRegistry<T> {
    constructor(callback: (held: T) => void) {
      super((held) => {
        watch.hear(() => {
          callback(held);
        });
      });
    }
  };
  for (const table of [Map, Set]) {
    const prototype: Table = table.prototype;
    const remove = prototype.delete;
    prototype.delete = function (key) {
      // Tables shrink at powers of two.
      return this.size >= LARGE && (this.size & (this.size - 1)) === 0 ? watch.move(() => remove.call(this, key)) : remove.call(this, key);
    };
  }
  globalThis.setTimeout = ((callback: () => void, ms?: number) => nativeTimeout(() => {
    watch.time(callback);
  }, ms)) as typeof setTimeout; // the package passes nothing else
}

/** Which have run, one byte each. */
class Ran {
  #counts = new Uint8Array(1 << 16);
  wrong = 0;

  add(index: number): void {
    while (index >= this.#counts.length) {
      const longer = new Uint8Array(this.#counts.length * 2);
      longer.set(this.#counts);
      this.#counts = longer;
    }
    if (this.#counts[index] !== 0) this.wrong++;
    this.#counts[index] = 1;
  }
}

function control(): Contender {
  const ran = new Ran();
  let [registered, called] = [0, 0];
  // eslint-disable-next-line reclaim/no-shared-scope-leak -- It is called once, and lasts as long as the process.
  const registry = new FinalizationRegistry<{ fn: (index: number) => void; arg: number }>(({ fn, arg }) => {
    called++;
    fn(arg);
  });
  // A root: JavaScriptCore has been seen to lose one of a module.
  (globalThis as { kept?: unknown }).kept = registry;
  const fn = (index: number): void => { ran.add(index); };
  return {
    use(index) {
      registered++;
      registry.register({ index }, { fn, arg: index });
    },
    pending: () => registered - called,
    untold: () => registered - called,
    wrong: () => ran.wrong,
  };
}

function mixed({ addCleanup, cleanupStats, IterableWeakMap, unique, weak, WeakCache }: Package): Contender {
  const ran = new Ran();
  const cleanup = (index: number): void => { ran.add(index); };
  const cache = new WeakCache<number, { index: number }>({ create: (index) => ({ index }) });
  const map = new IterableWeakMap<object, { key: object }>();
  // The shared state of the package: what collections wait for is nobody else's business, so no export tells it.
  const state = (globalThis as unknown as Record<symbol, { readonly registered: number; readonly done: number; readonly gone: number }>)[Symbol.for('reclaim@3')] ?? never();
  let stopped = 0;
  return {
    use(index) {
      switch (index % 6) {
        case 0: {
          addCleanup({ index }, cleanup, index);
          return;
        }
        case 1: {
          // A file that is closed: half by hand, half never.
          const handle = addCleanup({ index }, cleanup, index);
          if (index % 12 === 1) stopped += Number(handle.stop());
          return;
        }
        case 2: {
          const target = { index };
          addCleanup(target, cleanup, index);
          weak(target);
          return;
        }
        case 3:
          cache.get(index);
          return;
        case 4: {
          const key = { index };
          map.set(key, { key });
          return;
        }
        default:
          unique(`text ${index}`);
      }
    },
    pending: () => state.registered - state.done,
    untold: () => state.registered - state.gone,
    wrong: () => ran.wrong + Math.abs(stopped - cleanupStats().stopped),
  };
}

function never(): never {
  throw new Error('the package keeps its state elsewhere');
}

async function ends(contender: Contender, collect: () => unknown): Promise<void> {
  for (let round = 0; round < 200 && contender.pending() > 0; round++) {
    if (round % 20 === 0) await collect();
    await new Promise((resolve) => nativeTimeout(resolve, 10));
  }
}

export async function load({ contender: name, seconds, everySeconds }: LoadOptions, collect: () => unknown): Promise<LoadResult> {
  const watch = new Stopwatch();
  const told = collections();
  timed(watch);
  const contender = name === 'control' ? control() : mixed(await import('reclaim'));
  const pendingAfter: number[] = [];
  const untoldAfter: number[] = [];
  let [index, turns] = [0, 0];
  const turn = async (): Promise<void> => {
    for (let count = 0; count < OBJECTS_A_TURN; count++) contender.use(index++);
    turns++;
    await nextTurn();
    watch.endTurn();
  };
  const started = Date.now();
  while (Date.now() - started < seconds * 1000) {
    const next = Date.now() + everySeconds * 1000;
    while (Date.now() < next) await turn();
    await collect();
    for (let count = 0; count < TURNS_AFTER; count++) await turn();
    pendingAfter.push(contender.pending());
    untoldAfter.push(contender.untold());
  }
  await ends(contender, collect);
  return { pendingAfter, untoldAfter, share: watch.share, turns, registered: index, lost: contender.pending(), wrong: contender.wrong(), heardTurns: watch.turns(told) };
}
