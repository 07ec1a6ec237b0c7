/** Hears of the deaths of what a collection refers to weakly. It belongs to that collection: when the collection goes, so does all of this. */
import { currentGeneration, type Generation, type Generations } from './generation.ts';
import { checkHost } from './host.ts';

/** What a collection holds in the place of an object. Once dropped it is empty, and its object's death is nobody's business. */
export class WeakEntry<T extends WeakKey, K = undefined> {
  /** What the object is found under. Never anything that the object keeps alive in turn: the registry holds it strongly. */
  key: K | undefined;
  #ref: WeakRef<T> | undefined;
  #generation: Generation<WeakEntry<T, K>> | undefined;

  constructor(object: T, key: K, generation: Generation<WeakEntry<T, K>>) {
    this.key = key;
    this.#ref = new WeakRef(object);
    this.#generation = generation;
    generation.add(object, this);
  }

  deref(): T | undefined {
    return this.#ref?.deref();
  }

  drop(): void {
    this.#generation?.settle();
    this.key = this.#ref = this.#generation = undefined;
  }
}

export class Deaths<T extends WeakKey, K = undefined> {
  readonly #generations: Generations<WeakEntry<T, K>>;

  /** `onDeath` also hears of entries that were dropped: they are in no table any more, and their key is undefined. */
  constructor(owner: string, onDeath: (entry: WeakEntry<T, K>) => void) {
    checkHost(owner);
    this.#generations = {
      onDeath(entry) {
        onDeath(entry);
        entry.drop();
      },
      kept: new Set(),
      pending: 0,
      cells: 0,
    };
  }

  watch(object: T, key: K): WeakEntry<T, K> {
    return new WeakEntry(object, key, currentGeneration(this.#generations));
  }
}
