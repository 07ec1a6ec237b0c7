import { checkHost } from './host.ts';
import { LiveEntries } from './live-entries.ts';
import { checkWeak } from './misuse.ts';
import { refForEntries, WeakEntry } from './weak-entry.ts';

class OrderEntry<K extends WeakKey> extends WeakEntry<K, Set<unknown>> {
  override leave(order: Set<unknown>): void {
    order.delete(this);
  }
}

/** A value and the place of its key in the order. */
interface Cell<K extends WeakKey, V> {
  value: V;
  readonly entry: OrderEntry<K>;
}

/**
 * A `WeakMap` that can be iterated.
 *
 * The value may reference its key: the entry still goes when nothing else does. That is what a `Map` keyed by `WeakRef`s cannot do, which keeps
 * such keys for ever. A key that iteration has given out is kept by whoever has it, and at least to the end of the current job.
 *
 * Iteration and `size` show live keys only, in the order in which they were added. Setting a key again changes its value and not its place.
 * When the memory of a dead key is given back is up to the collector. The map is not kept by its keys.
 *
 * The need is that of tc39/proposal-weakrefs, "Iterable WeakMaps".
 */
export class IterableWeakMap<K extends WeakKey, V> extends LiveEntries<K, V> {
  /** The ephemeron: a value is kept by its key here and by nothing else. Held in the order's entries it would be the leak. */
  #cells = new WeakMap<K, Cell<K, V>>();
  readonly #order = new Set<OrderEntry<K>>();
  readonly #table: WeakRef<Set<unknown>>;

  /** @throws {TypeError} when a key cannot be held weakly, or the host has no `WeakRef`. */
  constructor(entries: Iterable<readonly [K, V]> | null = null) {
    super();
    checkHost('IterableWeakMap');
    this.#table = refForEntries(this.#order);
    if (entries) for (const [key, value] of entries) this.set(key, value);
  }

  get(key: K): V | undefined {
    return this.#cells.get(key)?.value;
  }

  has(key: K): boolean {
    return this.#cells.has(key);
  }

  /** @throws {TypeError} when `key` cannot be held weakly. */
  set(key: K, value: V): this {
    const cell = this.#cells.get(key);
    if (cell) cell.value = value;
    else {
      checkWeak('IterableWeakMap: a key', key);
      const entry = new OrderEntry(key, this.#table);
      this.#order.add(entry);
      this.#cells.set(key, { value, entry });
    }
    return this;
  }

  /** The value of `key`, or else the one that is given, which is put there. Throws what `set` throws. */
  getOrInsert(key: K, value: V): V {
    return this.getOrInsertComputed(key, () => value);
  }

  /** The same with a value that is made when it is needed. What `create` itself sets is overwritten, as in a `Map`. */
  getOrInsertComputed(key: K, create: (key: K) => V): V {
    const cell = this.#cells.get(key);
    if (cell) return cell.value;
    checkWeak('IterableWeakMap: a key', key);
    const value = create(key);
    this.set(key, value);
    return value;
  }

  delete(key: K): boolean {
    const cell = this.#cells.get(key);
    if (!cell) return false;
    this.#cells.delete(key);
    this.#order.delete(cell.entry);
    cell.entry.drop();
    return true;
  }

  clear(): void {
    this.#cells = new WeakMap();
    for (const entry of this.#order) entry.drop();
    this.#order.clear();
  }

  *entries(): Generator<[K, V], undefined> {
    for (const entry of this.#order) {
      const key = entry.deref();
      const cell = key && this.#cells.get(key);
      if (cell) yield [key, cell.value];
    }
  }

  // eslint-disable-next-line @typescript-eslint/class-literal-property-style -- a field would be one of each object
  get [Symbol.toStringTag](): string {
    return 'IterableWeakMap';
  }
}
