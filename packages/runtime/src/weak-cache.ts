import { CacheEntry, type Entries } from './cache-entry.ts';
import { checkHost } from './host.ts';
import { check, checkWeak } from './misuse.ts';
import { refForEntries } from './weak-entry.ts';

export interface WeakCacheOptions<K, V extends WeakKey> {
  /** Makes the value of a key that has none. */
  readonly create: (key: K) => V;
}

/**
 * A cache that does not keep its values: an entry is there as long as something else uses its value, and goes with it.
 *
 * Keys are held strongly while their entry is there. A key that references its own value keeps it for ever, and so the entry too.
 *
 * A value is created once while it lives: two `get`s of one key give one object. An entry whose value has died is never seen, and the late news
 * of that death never removes its successor. The cache is not kept by its values. When an entry's memory is given back is up to the collector.
 *
 * This is the cache of the Go blog's "From unique to cleanups and weak", with creation and comparison built in.
 */
export class WeakCache<K, V extends WeakKey> {
  readonly #entries: Entries<K, V> = new Map();
  readonly #table: WeakRef<Entries<K, V>>;
  readonly #create: (key: K) => V;
  readonly #creating = new Set<K>();

  /** @throws {TypeError} when `create` is not a function, or the host has no `WeakRef`. */
  constructor(options: WeakCacheOptions<K, V>) {
    this.#create = creatorOf('WeakCache', options);
    checkHost('WeakCache');
    this.#table = refForEntries(this.#entries);
  }

  /**
   * The value of `key`, made by `create` if there is none.
   * @throws {TypeError} when `create` gives something that cannot be held weakly.
   * @throws {Error} when `create` asks for the very key that it is to make. What it throws itself comes out unchanged and leaves nothing behind.
   */
  get(key: K): V {
    const known = this.peek(key);
    if (known !== undefined) return known;
    if (this.#creating.has(key)) throw new Error('WeakCache: `create` asked for the key that it is creating');
    this.#creating.add(key);
    try {
      const value = this.#create(key);
      this.set(key, value);
      return value;
    } finally {
      this.#creating.delete(key);
    }
  }

  /** The value of `key` if it is there; creates nothing. */
  peek(key: K): V | undefined {
    return this.#entries.get(key)?.deref();
  }

  has(key: K): boolean {
    return this.peek(key) !== undefined;
  }

  /** @throws {TypeError} when `value` cannot be held weakly, or is the key, which would keep it for ever. */
  set(key: K, value: V): this {
    checkWeak('WeakCache: a value', value);
    if ((key as unknown) === value) throw new TypeError('WeakCache: the value is its own key, so the cache would keep it for ever');
    const before = this.#entries.get(key);
    if (before?.deref() === value) return this;
    this.#entries.set(key, new CacheEntry(value, this.#table, key));
    before?.drop();
    return this;
  }

  /** @returns whether there was a live value. The value itself is not touched. */
  delete(key: K): boolean {
    const entry = this.#entries.get(key);
    if (!entry) return false;
    const wasThere = entry.deref() !== undefined;
    this.#entries.delete(key);
    entry.drop();
    return wasThere;
  }

  clear(): void {
    for (const entry of this.#entries.values()) entry.drop();
    this.#entries.clear();
  }

  /** How many values are alive. Looks at every entry. */
  get size(): number {
    let size = 0;
    for (const entry of this.#entries.values()) if (entry.deref() !== undefined) size++;
    return size;
  }

  /** The live entries, in the order in which their keys were first set. What is added or deleted on the way is treated as a `Map` does. */
  *entries(): Generator<[K, V], undefined> {
    for (const [key, entry] of this.#entries) {
      const value = entry.deref();
      if (value !== undefined) yield [key, value];
    }
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries();
  }

  forEach(callback: (value: V, key: K, cache: this) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}

/** What makes the values. Throws also where there are no options to take it from. */
export function creatorOf<C>(owner: string, options: { readonly create: C } | undefined): C {
  const create = options?.create;
  check(typeof create === 'function', `${owner}: create`, 'a function', create);
  return create as C; // it is a function, so there are options
}
