/**
 * What the portable tests stand on. Nothing here or in them may use an API of one host, of a test runner or of a file system: the same
 * files run under vitest and, bundled, in every engine.
 */

export interface Host {
  /** Runs a full collection now, or starts one and says when it is over. */
  readonly collect: () => void | Promise<void>;
}

interface Test {
  readonly name: string;
  readonly body: () => void | Promise<void>;
}

/** Every test that the imported files have registered, in order. */
export const tests: Test[] = [];

export function test(name: string, body: () => void | Promise<void>): void {
  tests.push({ name, body });
}

let host: Host | undefined;

/** Must be called by whoever runs the tests. */
export function setHost(given: Host): void {
  host = given;
}

/** Rounds before a collector is said not to have done its work. Each is a full collection with a task before and after it. */
const MAX_ROUNDS = 30;

/** A fresh task: what a job kept alive (`new WeakRef`, `deref`) is let go, and finalization callbacks get their turn. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function collectOnce(): Promise<void> {
  if (host === undefined) throw new Error('setHost was not called: these tests need a collector');
  finishCompilations();
  await nextTask();
  await host.collect();
  await nextTask();
}

let compiled = 0;

/**
 * JavaScriptCore compiles in threads of its own, and work that is finished but not taken over keeps values of the call that asked for it: one object
 * in some hundred never dies in a program that only waits. Code that becomes hot makes it take over; it has to be new code every time.
 */
function finishCompilations(): void {
  let hot: (count: number) => unknown;
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- there is no other way to new code
    hot = new Function('count', `let sum = ${String(compiled++)}; for (let i = 0; i < count; i++) sum = (sum * 31 + i) | 0; return sum;`) as typeof hot;
  } catch {
    return; // a page whose policy forbids it
  }
  for (let call = 0; call < 50; call++) hot(4000);
}

/**
 * Collects until the condition holds, and says how many collections it took; fails with the given words when it does not come to hold.
 * The condition must not dereference what it waits for: count cleanups, or use `gone`.
 */
export async function collectUntil(what: string, condition: () => boolean): Promise<number> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (condition()) return round;
    await collectOnce();
  }
  if (condition()) return MAX_ROUNDS;
  throw new Error(`still not so after ${String(MAX_ROUNDS)} collections: ${what}`);
}

/** Collects until a canary that nothing holds has gone and been reported, so that "nothing happened" is an answer and not a sleeping collector. */
export async function collect(): Promise<void> {
  let reported = false;
  const registry = new FinalizationRegistry(() => {
    reported = true;
  });
  // In a function of its own: no register and no scope of this function may hold it.
  const ref = makeCanary(registry);
  await collectUntil('the canary of this collection was collected and reported', () => reported);
  // Using both here keeps them alive until now.
  if (ref.deref() !== undefined) throw new Error('the canary was reported dead but is still there');
  registry.unregister(ref);
}

function makeCanary(registry: FinalizationRegistry<undefined>): WeakRef<object> {
  const canary = { canary: true };
  registry.register(canary, undefined);
  return new WeakRef(canary);
}

/** Collects until all of the objects are gone. A reference is read in a task of its own and never before a collection in the same one. */
export async function gone(refs: { deref(): unknown } | readonly { deref(): unknown }[], what = 'the object'): Promise<void> {
  let left = [refs].flat();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await collectOnce();
    await nextTask();
    left = left.filter((ref) => ref.deref() !== undefined);
    if (left.length === 0) return;
  }
  throw new Error(`${what} is still alive after ${String(MAX_ROUNDS)} collections (${String(left.length)} of ${String([refs].flat().length)})`);
}

export function equal(actual: unknown, expected: unknown, what = ''): void {
  if (!Object.is(actual, expected)) throw new Error(`${what === '' ? '' : `${what}: `}expected ${show(expected)}, got ${show(actual)}`);
}

export function ok(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** The error that the function throws; fails when it throws nothing, or not an instance of the class with that message. */
export function throws(body: () => unknown, type: new (...args: never[]) => Error, message: RegExp): Error {
  let result: unknown;
  try {
    result = body();
  } catch (error) {
    if (!(error instanceof type)) throw new Error(`expected a ${type.name}, got ${show(error)}`, { cause: error });
    if (!message.test(error.message)) throw new Error(`expected a message like ${String(message)}, got: ${error.message}`, { cause: error });
    return error;
  }
  throw new Error(`expected a ${type.name}, but it returned ${show(result)}`);
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
