/**
 * Where registrations live: in generations, each with a native registry of its own.
 *
 * `unregister` needs a token, and a token makes `register` several times as expensive. So nothing is ever unregistered: to settle a
 * registration is to blank its record, and the cell stays in the registry until its target dies. What bounds this is that a generation is
 * dropped whole, with its cells, when all its records are settled:
 *
 *   kept ──> generation ──> registry ──> cell ──> record (cleanup, argument)
 *                   ^                      ┆ weakly       │
 *                   └──── record's owner ──┼──────────────┘  (until it is settled)
 *                                          v
 *                                        target
 *
 * One pending record keeps its whole generation, so a generation must not be large where records are settled while their targets live on.
 * It must not be small otherwise: a host gives its event loop one registry's dead at a time, so a program that registers more than a
 * generation a turn would never catch up. Hence the size follows from what is seen; `docs/runtime/cost.md` has the figures.
 */
import { isSupported } from './host.ts';
import { guardRegistries } from './registry-guard.ts';

const SMALLEST = 24;
/** The dead of one generation are one task: this many cleanups is the longest stall. */
const LARGEST = 4096;
/** How many times the pending ones there is room for in the next: the dead of one collection should lie in few, for each but the first waits for a turn. */
const GROWTH = 4;
/** How many blank cells for each pending record make generations small. A cell with its blank record is 120 bytes. */
const BLANK_PER_PENDING = 16;

/** What a registration belongs to while it is pending. */
export interface Owner {
  /** The registration was stopped or has run. */
  settle(): void;
}

/** The generations of one user. A record, for that is small and there is one function to it. */
export interface Generations<R extends WeakKey> {
  /** Must not throw. Hears of settled records, too. */
  readonly onDeath: (record: R) => void;
  /** A registry that nothing keeps is collected, and then never calls: this belongs to whoever must hear of the deaths. */
  readonly kept: Set<object>;
  /** Of all that are kept, registrations to come among them: how many are not settled. */
  pending: number;
  /** And how many have a target that is not known to be dead. */
  cells: number;
  current?: Generation<R>;
}

/** The one with room. */
export function currentGeneration<R extends WeakKey>(all: Generations<R>): Generation<R> {
  return all.current?.room ? all.current : (all.current = new Generation(all));
}

export class Generation<R extends WeakKey> implements Owner {
  /** For how many more registrations. */
  room: number;
  readonly #all: Generations<R>;
  readonly #registry: FinalizationRegistry<R> | undefined;
  /** Those to come count, so that it is not dropped before it is full. */
  #pending: number;
  #cells: number;

  constructor(all: Generations<R>) {
    const isMostlyBlank = all.cells > (BLANK_PER_PENDING + 1) * all.pending + LARGEST;
    this.room = this.#pending = this.#cells = isMostlyBlank ? SMALLEST : Math.min(Math.max(GROWTH * all.pending, SMALLEST), LARGEST);
    all.pending += this.room;
    all.cells += this.room;
    all.kept.add(this);
    this.#all = all;
    if (isSupported()) {
      guardRegistries();
      this.#registry = new FinalizationRegistry((record) => {
        all.onDeath(record);
        // It is settled now. Of a generation that was dropped nothing counts any more.
        if (this.#pending) {
          this.#cells--;
          all.cells--;
        }
      });
    }
  }

  /** Throws what the platform throws, and nothing has happened then. */
  add(target: WeakKey, record: R): void {
    this.#registry?.register(target, record);
    this.room--;
  }

  settle(): void {
    this.#all.pending--;
    if (--this.#pending) return;
    this.#all.cells -= this.#cells;
    this.#all.kept.delete(this);
  }
}
