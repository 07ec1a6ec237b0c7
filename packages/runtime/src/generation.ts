/**
 * Where registrations live: in small generations, each with a native registry of its own.
 *
 * `unregister` needs a token, and a token makes `register` six times as expensive. So nothing is ever unregistered: `stop` blanks the record
 * and the cell stays in the registry until its target dies. What bounds this is that a generation is dropped whole, with its cells, when all
 * its records are settled:
 *
 *   whose it is ──> generation ──> registry ──> cell ──> record (cleanup, argument)
 *                             ^                        ┆ weakly       │
 *                             └────── record.owner ────┼──────────────┘  (until it is settled)
 *                                                      v
 *                                                    target
 *
 * The size is a compromise: larger generations make registering cheaper, smaller ones bound what one survivor keeps (CELLS cells with blank
 * records, about 120 bytes each). `docs/runtime/cost.md` has the figures.
 */
import { isSupported } from './host.ts';

const CELLS = 24;

/** What a registration belongs to while it is pending. */
export interface Owner {
  /** The registration was stopped or has run. */
  settle(): void;
}

export class Generation<R extends WeakKey> implements Owner {
  readonly #registry: FinalizationRegistry<R> | undefined;
  readonly #kept: Set<object>;
  #room = CELLS;
  #pending = 0;

  /** `kept` belongs to whoever must hear of the deaths: a registry that nothing keeps is collected, and then never calls. */
  constructor(kept: Set<object>, onDeath: (record: R) => void) {
    if (isSupported()) this.#registry = new FinalizationRegistry(onDeath);
    this.#kept = kept;
    kept.add(this);
  }

  /** Throws what the platform throws, and nothing has happened then. */
  add(target: WeakKey, record: R): void {
    this.#registry?.register(target, record);
    this.#room--;
    this.#pending++;
  }

  get isFull(): boolean {
    return this.#room === 0;
  }

  settle(): void {
    if (--this.#pending === 0 && this.isFull) this.#kept.delete(this);
  }
}
