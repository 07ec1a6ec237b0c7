import { WeakEntry } from './weak-entry.ts';

/** A table from keys to objects that it does not keep. */
export type Entries<K, V extends WeakKey> = Map<K, CacheEntry<V, K>>;

export class CacheEntry<V extends WeakKey, K> extends WeakEntry<V, Entries<K, V>> {
  /** The table holds it strongly. Held so from here a key would be kept beyond the cache, and its value with it if it leads there. */
  declare private key: unknown;

  constructor(value: V, table: WeakRef<Entries<K, V>>, key: K) {
    super(value, table);
    this.key = Object(key) === key ? new WeakRef(key as object) : key;
  }

  override leave(entries: Entries<K, V>): void {
    // Nothing else can stand there. Value dies -> same key, new value: then this entry was dropped, and hears of the death alone.
    entries.delete((this.key instanceof WeakRef ? this.key.deref() : this.key) as K); // what was put there, or undefined when it is dead
  }

  override drop(): void {
    super.drop();
    this.key = undefined;
  }
}
