/** Collections that can be believed: each is proven by an object that died in it. */
import { guardRegistries } from '../registry-guard.ts';
import { collector, CollectorError } from './collector.ts';

/** Timers of the host, looked up when they are needed: a test may have replaced the global ones by then, and those never fire. */
const startTimer: ((callback: () => void, ms: number) => unknown) | undefined = (globalThis as { readonly setTimeout?: typeof startTimer }).setTimeout;

/** So many rounds in a row in which not even the canary died: the collector is not at work, and nothing is said of anybody. */
const MAX_BAD_ROUNDS = 12;
/** How often a callback that is due is waited for. Callbacks are tasks, and a busy machine may do others first. */
const TURNS = 24;

/** A fresh task: what a job kept alive (`new WeakRef`, `deref`) is let go, and finalization callbacks get their turn. */
export function nextTask(ms = 0): Promise<void> {
  return new Promise((resolve, reject) => {
    if (startTimer) startTimer(resolve, ms);
    else reject(new CollectorError('This host has no setTimeout, so no job ever ends and no finalization callback gets its turn.'));
  });
}

/**
 * From where a round calls the collector. JavaScriptCore scans the machine stack word by word, and what an earlier call left there looks like a
 * reference. At another depth, from another kind of job, other words are scanned and others have been overwritten: an object that nothing
 * holds does not survive all of these, one that is held does.
 */
const WAYS: readonly { readonly job: 'timer' | 'microtask'; readonly depth: number }[] = [
  { job: 'timer', depth: 0 },
  { job: 'timer', depth: 200 },
  { job: 'microtask', depth: 0 },
  { job: 'timer', depth: 30 },
  { job: 'microtask', depth: 100 },
  { job: 'timer', depth: 1000 },
];

/**
 * Collects, again and again, until a round is good: a fresh object died in it, and its registry said so.
 * Nothing may look into a WeakRef of interest in a job in which this is started.
 * @param turn Counts the rounds about one object, so that they differ.
 * @throws {CollectorError} when the collector does not collect.
 */
export async function goodRound(turn = 0): Promise<void> {
  guardRegistries();
  for (let bad = 0; bad < MAX_BAD_ROUNDS; bad++) {
    if (await round(turn + bad)) return;
  }
  throw new CollectorError(`The collector did not collect even the canary, an object that nothing holds, in ${MAX_BAD_ROUNDS} collections. So nothing is known about any other object.`);
}

async function round(turn: number): Promise<boolean> {
  const collect = collector();
  const canary = new Canary();
  const { job, depth } = WAYS[turn % WAYS.length] as (typeof WAYS)[number];
  await nextTask();
  if (turn > 0) finishCompilations();
  await nextTask();
  if (job === 'timer') await fromTimer(() => atDepth(depth, collect));
  else await atDepth(depth, collect);
  // The canary's callback is one of the batch that this collection made: when it was heard, the others had their turn.
  for (let turn = 0; turn < TURNS && !canary.heard; turn++) await nextTask(turn < 8 ? 0 : 4);
  await nextTask();
  return canary.heard && canary.gone;
}

/** The collector may be asynchronous. */
function fromTimer(collect: () => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    startTimer?.(() => {
      try {
        resolve(collect());
      } catch (error) {
        reject(error); // what the host threw
      }
    }, 0);
  });
}

/** Calls from below that many frames, each of which overwrites some of the stack. */
function atDepth(depth: number, collect: () => unknown): unknown {
  if (depth === 0) return collect();
  const junk = [depth, depth + 0.5, `${depth}`];
  const result = atDepth(depth - 1, collect);
  return junk.length === 3 ? result : junk;
}

let compiled = 0;

/**
 * JavaScriptCore compiles in threads of its own, and what was asked to be compiled keeps values of the call that asked, until some other
 * code has become hot and the finished work is taken over. In a program that only waits no code does: one object in some hundred never died.
 * So new code is made hot here; it has to be new every time.
 */
function finishCompilations(): void {
  let hot: (count: number) => unknown;
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- there is no other way to new code than to write it; nothing of anybody else is in it
    hot = new Function('count', `let sum = ${compiled++}; for (let i = 0; i < count; i++) sum = (sum * 31 + i) | 0; return sum;`) as typeof hot;
  } catch {
    return; // a page whose policy forbids it
  }
  for (let call = 0; call < 50; call++) hot(4000);
}

/** An object that nothing holds, made in a frame that is gone before anything collects. */
class Canary {
  heard = false;
  readonly #ref: WeakRef<object>;
  readonly #registry: FinalizationRegistry<undefined>;

  constructor() {
    this.#registry = new FinalizationRegistry(() => {
      this.heard = true;
    });
    this.#ref = this.#hatch();
  }

  #hatch(): WeakRef<object> {
    const object = { canary: true };
    this.#registry.register(object, undefined);
    return new WeakRef(object);
  }

  get gone(): boolean {
    return this.#ref.deref() === undefined;
  }
}
