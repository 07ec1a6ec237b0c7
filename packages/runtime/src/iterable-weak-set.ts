import { checkHost } from './host.ts';
import { IterableWeakMap } from './iterable-weak-map.ts';
import { checkWeak } from './misuse.ts';

/**
 * A `WeakSet` that can be iterated. Its members go when nothing else references them.
 *
 * A member that iteration has given out is kept by whoever has it, and at least to the end of the current job.
 *
 * Iteration and `size` show live members only, in the order in which they were added; a member is in it once.
 */
export class IterableWeakSet<T extends WeakKey> {
  readonly #members: IterableWeakMap<T, true>;

  /** @throws {TypeError} when a value cannot be held weakly, or the host has no `WeakRef`. */
  constructor(values: Iterable<T> | null = null) {
    checkHost('IterableWeakSet');
    this.#members = new IterableWeakMap();
    if (values) for (const value of values) this.add(value);
  }

  /** @throws {TypeError} when `value` cannot be held weakly. */
  add(value: T): this {
    checkWeak('IterableWeakSet: a value', value);
    this.#members.set(value, true);
    return this;
  }

  has(value: T): boolean {
    return this.#members.has(value);
  }

  delete(value: T): boolean {
    return this.#members.delete(value);
  }

  clear(): void {
    this.#members.clear();
  }

  /** How many members are alive. Looks at every one. */
  get size(): number {
    return this.#members.size;
  }

  values(): Generator<T, undefined> {
    return this.#members.keys();
  }

  keys(): Generator<T, undefined> {
    return this.#members.keys();
  }

  *entries(): Generator<[T, T], undefined> {
    for (const value of this.values()) yield [value, value];
  }

  [Symbol.iterator](): Generator<T, undefined> {
    return this.values();
  }

  forEach(callback: (value: T, same: T, set: this) => void): void {
    for (const value of this.values()) callback(value, value, this);
  }
}
