/** Death on command, for tests of code that registers: no collector is involved, so what happens is what the test says. */

/** What was killed by any fake registry. A `FakeWeakRef` looks here. */
const dead = new WeakSet();

export interface FakeRegistryOptions {
  /** The order of each batch follows from this number alone. Another number, another order; no engine promises one. */
  readonly seed?: number;
  /**
   * What a callback that throws does to the rest of its batch. `continue`: nothing, as in V8. `wait`: the rest is called in the next `drain`, as
   * JavaScriptCore and SpiderMonkey do it.
   */
  readonly afterThrow?: 'continue' | 'wait';
}

interface Cell<H> {
  readonly target: WeakKey;
  readonly held: H;
  readonly token: WeakKey | undefined;
}

/**
 * Stands in for a `FinalizationRegistry`: an object dies when the test says so (`kill`), and callbacks are called when the test says so (`drain`).
 *
 * It holds what is registered strongly until it is killed or unregistered, so it shows what a cleanup does and not whether it would come: that
 * is what `collected` is for.
 *
 * As with the real one, an unregistration after the death and before the callback prevents the callback, one token may stand for several
 * registrations, and nothing is called in the order of registration unless the seed happens to say so.
 */
export class FakeRegistry<H> implements FinalizationRegistry<H> {
  readonly [Symbol.toStringTag] = 'FinalizationRegistry';
  readonly #cleanup: (held: H) => void;
  readonly #afterThrow: 'continue' | 'wait';
  readonly #alive = new Set<Cell<H>>();
  readonly #due = new Set<Cell<H>>();
  #random: number;

  constructor(cleanup: (held: H) => void, { seed = 1, afterThrow = 'continue' }: FakeRegistryOptions = {}) {
    if (typeof cleanup !== 'function') throw new TypeError('FakeRegistry: the cleanup must be a function');
    if (!Number.isInteger(seed)) throw new TypeError(`FakeRegistry: the seed must be an integer; got ${String(seed)}`);
    this.#cleanup = cleanup;
    this.#afterThrow = afterThrow;
    this.#random = seed;
  }

  /** How many registrations are left: neither unregistered nor called. */
  get pending(): number {
    return this.#alive.size + this.#due.size;
  }

  /** @throws {TypeError} where the platform throws one. */
  register(target: WeakKey, held: H, token?: WeakKey): void {
    if (!isWeakKey(target)) throw new TypeError(`FakeRegistry: ${String(target)} cannot be held weakly`);
    if (Object.is(target, held)) throw new TypeError('FakeRegistry: the held value is the target, so the cleanup would never run');
    if (token !== undefined && !isWeakKey(token)) throw new TypeError(`FakeRegistry: the token ${String(token)} cannot be held weakly`);
    if (dead.has(target)) throw new TypeError('FakeRegistry: the target was killed before, so no program could still have it');
    this.#alive.add({ target, held, token });
  }

  /** @returns whether there was anything registered with the token. */
  unregister(token: WeakKey): boolean {
    if (!isWeakKey(token)) throw new TypeError(`FakeRegistry: the token ${String(token)} cannot be held weakly`);
    const before = this.pending;
    for (const cells of [this.#alive, this.#due]) {
      for (const cell of cells) if (cell.token === token) cells.delete(cell);
    }
    return this.pending < before;
  }

  /** The objects are dead from now on: their callbacks are due, and every `FakeWeakRef` to them is empty. Killing one twice is killing it once. */
  kill(...targets: readonly WeakKey[]): void {
    for (const target of targets) {
      dead.add(target);
      for (const cell of this.#alive) {
        if (cell.target !== target) continue;
        this.#alive.delete(cell);
        this.#due.add(cell);
      }
    }
  }

  /**
   * Calls what is due, in an order that follows from the seed. Callbacks may register, unregister and kill; what becomes due meanwhile is called
   * in the next `drain`.
   * @returns how many were called.
   * @throws what a callback threw, after the batch; an `AggregateError` when several did.
   */
  drain(): number {
    const errors: unknown[] = [];
    let called = 0;
    for (const cell of this.#shuffle([...this.#due])) {
      if (!this.#due.delete(cell)) continue; // a callback before it has unregistered it
      called++;
      try {
        const cleanup = this.#cleanup;
        cleanup(cell.held);
      } catch (error) {
        errors.push(error);
        if (this.#afterThrow === 'wait') break;
      }
    }
    if (errors.length === 1) throw errors[0];
    if (errors.length > 1) throw new AggregateError(errors, `${errors.length} callbacks threw`);
    return called;
  }

  /** Fisher and Yates, with the generator "mulberry32": the same on every engine. */
  #shuffle<T>(shuffled: T[]): T[] {
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = Math.floor(this.#next() * (last + 1));
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T]; // both are in the list
    }
    return shuffled;
  }

  #next(): number {
    this.#random = (this.#random + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#random ^ (this.#random >>> 15), 1 | this.#random);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Stands in for a `WeakRef`: it is empty as soon as its target was killed by a `FakeRegistry`. It holds its target strongly. */
export class FakeWeakRef<T extends WeakKey> implements WeakRef<T> {
  readonly [Symbol.toStringTag] = 'WeakRef';
  readonly #target: T;

  /** @throws {TypeError} when the target cannot be held weakly. */
  constructor(target: T) {
    if (!isWeakKey(target)) throw new TypeError(`FakeWeakRef: ${String(target)} cannot be held weakly`);
    this.#target = target;
  }

  deref(): T | undefined {
    return dead.has(this.#target) ? undefined : this.#target;
  }
}

function isWeakKey(value: unknown): value is WeakKey {
  return (typeof value === 'object' && value !== null) || typeof value === 'function' || (typeof value === 'symbol' && Symbol.keyFor(value) === undefined);
}
