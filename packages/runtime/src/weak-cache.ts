import { CacheEntry, type Entries } from './cache-entry.ts';
import { checkHost } from './host.ts';
import { LiveEntries } from './live-entries.ts';
import { check, checkWeak } from './misuse.ts';
import { refForEntries } from './weak-entry.ts';

const PLACE = 'WeakCache: a value';

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
 * of that death never removes its successor. `set`, `delete` and `clear` during a `create` win over it: who asked gets what was created, and it is
 * not put into the cache. The cache is not kept by its values. When an entry's memory is given back is up to the collector.
 *
 * This is the cache of the Go blog's "From unique to cleanups and weak", with creation and comparison built in.
 */
export class WeakCache<K, V extends WeakKey> extends LiveEntries<K, V> {
  readonly #entries: Entries<K, V> = new Map();
  readonly #table: WeakRef<Entries<K, V>>;
  readonly #create: (key: K) => V;
  /** The innermost. */
  #creation: Creation<K> | undefined;

  /** @throws {TypeError} when `create` is not a function, or the host has no `WeakRef`. */
  constructor(options: WeakCacheOptions<K, V>) {
    super();
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
    return this.getOrInsertComputed(key, this.#create);
  }

  /** The value of `key`, or else the one that is given, which is put there. Throws what `set` throws. */
  getOrInsert(key: K, value: V): V {
    return this.peek(key) ?? (this.set(key, value), value);
  }

  /** As `get`, with another `create`. */
  getOrInsertComputed(key: K, create: (key: K) => V): V {
    const before = this.#entries.get(key);
    const known = before?.deref();
    if (known) return known;
    if (this.#underWay(key)) throw new Error('WeakCache: `create` asked for its own key');
    const creation: Creation<K> = this.#creation = { key, outer: this.#creation, isWanted: true };
    try {
      const value = create(key);
      if (creation.isWanted) this.#put(key, value, before);
      else checkWeak(PLACE, value);
      return value;
    } finally {
      this.#creation = creation.outer;
    }
  }

  /** The value of `key` if it is there; creates nothing. */
  peek(key: K): V | undefined {
    return this.#entries.get(key)?.deref();
  }

  has(key: K): boolean {
    return !!this.peek(key);
  }

  /** @throws {TypeError} when `value` cannot be held weakly, or is the key, which would keep it for ever. */
  set(key: K, value: V): this {
    this.#put(key, value, this.#entries.get(key));
    this.#overrule(key);
    return this;
  }

  /** @returns whether there was a live value. The value itself is not touched. */
  delete(key: K): boolean {
    this.#overrule(key);
    const wasThere = this.has(key);
    this.#entries.get(key)?.drop();
    this.#entries.delete(key);
    return wasThere;
  }

  clear(): void {
    for (let creation = this.#creation; creation; creation = creation.outer) creation.isWanted = false;
    for (const entry of this.#entries.values()) entry.drop();
    this.#entries.clear();
  }

  /** @param before What stands there. */
  #put(key: K, value: V, before: CacheEntry<V, K> | undefined): void {
    checkWeak(PLACE, value);
    if ((key as unknown) === value) throw new TypeError('WeakCache: the value is its own key, so the cache would keep it for ever');
    if (before?.deref() === value) return;
    this.#entries.set(key, new CacheEntry(value, this.#table, key));
    before?.drop();
  }

  #underWay(key: K): Creation<K> | undefined {
    let creation = this.#creation;
    // Keys are compared as a Map does: with NaN, and 0 and -0 are one.
    while (creation && creation.key !== key && !Object.is(creation.key, key)) creation = creation.outer;
    return creation;
  }

  #overrule(key: K): void {
    const creation = this.#underWay(key);
    if (creation) creation.isWanted = false;
  }

  /** The live entries, in the order in which their keys were first set. What is added or deleted on the way is treated as a `Map` does. */
  *entries(): Generator<[K, V], undefined> {
    for (const [key, entry] of this.#entries) {
      const value = entry.deref();
      if (value) yield [key, value];
    }
  }

  // eslint-disable-next-line @typescript-eslint/class-literal-property-style -- a field would be one of each object
  get [Symbol.toStringTag](): string {
    return 'WeakCache';
  }
}

/** One call of `create`, which may ask for other keys of the same cache. */
interface Creation<K> {
  readonly key: K;
  readonly outer: Creation<K> | undefined;
  /** Not any more when the key was set, deleted or cleared meanwhile. */
  isWanted: boolean;
}

/** What makes the values. Throws also where there are no options to take it from. */
export function creatorOf<C>(owner: string, options: { readonly create: C } | undefined): C {
  const create = options?.create;
  check(typeof create === 'function', `${owner}: create`, 'a function', create);
  return create as C; // it is a function, so there are options
}
