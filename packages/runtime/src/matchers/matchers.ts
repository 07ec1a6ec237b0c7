import { cleanupStats } from '../cleanup-stats.ts';
import { collected, type CollectedOptions, LeakError, type Subject } from '../testing/collected.ts';
import { drainCleanups } from '../testing/drain-cleanups.ts';

/** What `expect(subject)` gets. `R` is what the runner's own asynchronous matchers give. */
export interface ReclaimMatchers<R = Promise<void>> {
  /**
   * The object is collected. The subject is a `WeakRef`, a pointer of `weak`, or a function that makes the object and lets go of it. The message of
   * a failure has the path that keeps the object, where the host can tell it.
   */
  toBeCollected(options?: CollectedOptions): R;
  /** Something keeps the object: it outlives the collections in which fresh objects die. */
  toBeRetained(options?: CollectedOptions): R;
  /**
   * The object is collected and then a cleanup runs. Which one is said by a mock function or anything that counts: a function with
   * `mock.calls`, or a function that gives a number. Without one, every `addCleanup` that the subject made must have run.
   */
  toRunCleanup(counter?: Counter, options?: CollectedOptions): R;
}

/** How often the cleanup was called: a mock of vitest or jest, or a function that says it. */
export type Counter = { readonly mock: { readonly calls: readonly unknown[] } } | (() => number);

interface Result {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What a runner passes as `this`. */
interface MatcherContext {
  readonly isNot?: boolean;
}

/** For `expect.extend` of vitest, jest, and of every runner that has the same. */
export const matchers: {
  toBeCollected(this: unknown, subject: unknown, options?: CollectedOptions): Promise<Result>;
  toBeRetained(this: unknown, subject: unknown, options?: CollectedOptions): Promise<Result>;
  toRunCleanup(this: unknown, subject: unknown, counter?: Counter, options?: CollectedOptions): Promise<Result>;
} = {
  async toBeCollected(subject, options) {
    const wanted = !isNegated(this);
    const leak = await leakOf(subject, { path: wanted, ...options });
    return { pass: leak === undefined, message: () => leak === undefined ? 'The object was collected, and should not have been.' : leak.message };
  },

  async toBeRetained(subject, options) {
    const leak = await leakOf(subject, { path: isNegated(this), ...options });
    return { pass: leak !== undefined, message: () => leak === undefined ? 'The object was collected: nothing keeps it.' : leak.message };
  },

  async toRunCleanup(subject, counter, options) {
    const count = counter === undefined ? undefined : counting(counter);
    const before = cleanupStats();
    const countBefore = count?.() ?? 0;
    // A subject that is a function registers while it makes the object, and not before the first task after it.
    const leak = await leakOf(subject, { path: !isNegated(this), ...options });
    const registered = cleanupStats().registered - before.registered;
    if (leak !== undefined) return { pass: false, message: () => `No cleanup could run, for the object was not collected. ${leak.message}` };
    if (count === undefined && registered === 0) {
      throw new TypeError('toRunCleanup: the subject called no addCleanup, so there is nothing to wait for. Pass the mock, or a counter, that the cleanup calls');
    }
    await drainCleanups();
    if (count !== undefined) {
      const calls = count() - countBefore;
      return {
        pass: calls > 0,
        message: () => calls > 0 ? `The cleanup ran ${times(calls)}, and should not have.` : 'The object was collected, but the cleanup was not called. A registry that is itself collected never calls.',
      };
    }
    const ran = cleanupStats().ran - before.ran;
    return {
      pass: ran >= registered,
      message: () => ran >= registered ? `${ran} of ${registered} cleanups ran, and should not have.` : `The object was collected, but ${ran} of ${registered} cleanups ran: the others were stopped, or belong to objects that are alive.`,
    };
  },
};

function isNegated(context: unknown): boolean {
  return (context as MatcherContext | undefined)?.isNot === true; // see there
}

/** Undefined when the object was collected. Any other trouble is thrown: that there is no collector is neither one answer nor the other. */
async function leakOf(subject: unknown, options: CollectedOptions): Promise<LeakError | undefined> {
  try {
    await collected(subject as Subject, options); // it says itself when it is none
    return undefined;
  } catch (error) {
    if (error instanceof LeakError) return error;
    throw error;
  }
}

function counting(counter: Counter): () => number {
  // A mock is a function too, and what that gives is no count.
  if (typeof counter === 'function' && !('mock' in counter)) return counter;
  if (Array.isArray((counter as { readonly mock?: { readonly calls?: unknown } }).mock?.calls)) return () => (counter as Exclude<Counter, () => number>).mock.calls.length;
  throw new TypeError('toRunCleanup: the counter must be a mock function, or a function that returns a number');
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
