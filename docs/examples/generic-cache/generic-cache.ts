/** A cache of anything by anything, in the fewest lines that are right. `WeakCache` of the package is this with the rest of a `Map`. */
import { addCleanup, weak, type WeakPointer } from 'reclaim';

export class Cache<K, V extends object> {
  readonly #pointers = new Map<K, WeakPointer<V>>();
  readonly #create: (key: K) => V;

  constructor(create: (key: K) => V) {
    this.#create = create;
  }

  get(key: K): V {
    const known = this.#pointers.get(key)?.deref();
    if (known !== undefined) return known;
    const value = this.#create(key);
    const pointer = weak(value);
    this.#pointers.set(key, pointer);
    // The pointers and not the cache are what a cleanup needs; it is held until the value dies.
    addCleanup(value, forget, { pointers: this.#pointers, key, pointer });
    return value;
  }

  /** Entries, those of dead values that are not yet cleaned up included. */
  get entries(): number {
    return this.#pointers.size;
  }
}

interface Entry {
  readonly pointers: Map<unknown, unknown>;
  readonly key: unknown;
  readonly pointer: unknown;
}

function forget({ pointers, key, pointer }: Entry): void {
  if (pointers.get(key) === pointer) pointers.delete(key);
}
