import { checkHost } from './host.ts';
import { IterableWeakMap } from './iterable-weak-map.ts';
import { LiveEntries } from './live-entries.ts';
import { checkWeak } from './misuse.ts';

/**
 * A `WeakSet` that can be iterated. Its members go when nothing else references them.
 *
 * A member that iteration has given out is kept by whoever has it, and at least to the end of the current job.
 *
 * Iteration and `size` show live members only, in the order in which they were added; a member is in it once.
 */
export class IterableWeakSet<T extends WeakKey> extends LiveEntries<T, T, T> {
  readonly #members: IterableWeakMap<T, true>;

  /** @throws {TypeError} when a value cannot be held weakly, or the host has no `WeakRef`. */
  constructor(values: Iterable<T> | null = null) {
    super();
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

  *entries(): Generator<[T, T], undefined> {
    for (const [value] of this.#members.entries()) yield [value, value];
  }

  override [Symbol.iterator](): Generator<T, undefined> {
    return this.values();
  }

  // eslint-disable-next-line @typescript-eslint/class-literal-property-style -- a field would be one of each object
  get [Symbol.toStringTag](): string {
    return 'IterableWeakSet';
  }
}
