/** What collections have in common whose entries come and go with objects. */
export abstract class LiveEntries<K, V, Item = [K, V]> {
  /** Those that are alive. What is added or deleted on the way is treated as a `Map` does. */
  abstract entries(): Generator<[K, V], undefined>;

  /** How many are alive. Looks at every entry. */
  get size(): number {
    return [...this.entries()].length;
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): Generator<Item, undefined> {
    return this.entries() as Generator<Item, undefined>; // a set, whose items are no entries, has its own
  }

  forEach(callback: (value: V, key: K, collection: this) => void, thisArg?: unknown): void {
    for (const [key, value] of this.entries()) callback.call(thisArg, value, key, this);
  }
}
