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
/** How many blank cells for each pending record make generations small. A cell with its blank record is 120 bytes. */
const BLANK_PER_PENDING = 16;

/** What a registration belongs to while it is pending. */
export interface Owner {
  /** The registration was stopped or has run. */
  settle(): void;
}

/** The generations of one user. */
export class Generations<R extends WeakKey> {
  readonly onDeath: (record: R) => void;
  /** A registry that nothing keeps is collected, and then never calls: this belongs to whoever must hear of the deaths. */
  readonly kept: Set<object>;
  pending = 0;
  /** Cells of settled records whose targets are not known to be dead. */
  blank = 0;
  #current: Generation<R> | undefined;

  /** `onDeath` must not throw. It hears of settled records, too. */
  constructor(onDeath: (record: R) => void, kept: Set<object> = new Set<object>()) {
    this.onDeath = onDeath;
    this.kept = kept;
  }

  /** The one with room. */
  current(): Generation<R> {
    return this.#current?.room ? this.#current : (this.#current = new Generation(this));
  }
}

export class Generation<R extends WeakKey> implements Owner {
  /** For how many more registrations. */
  room: number;
  readonly #all: Generations<R>;
  readonly #registry: FinalizationRegistry<R> | undefined;
  /** Those to come count, so that it is not dropped before it is full. */
  #pending: number;
  #blank = 0;

  constructor(all: Generations<R>) {
    const { pending, blank } = all;
    this.room = this.#pending = blank > BLANK_PER_PENDING * pending + LARGEST ? SMALLEST : Math.min(Math.max(pending, SMALLEST), LARGEST);
    all.pending += this.room;
    all.kept.add(this);
    this.#all = all;
    if (isSupported()) {
      guardRegistries();
      this.#registry = new FinalizationRegistry((record) => {
        all.onDeath(record);
        // It is settled now. Of a generation that was dropped nothing counts any more.
        if (this.#pending) this.#count(-1);
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
    this.#count(1);
    if (--this.#pending === 0) {
      this.#count(-this.#blank);
      this.#all.kept.delete(this);
    }
  }

  #count(blank: number): void {
    this.#blank += blank;
    this.#all.blank += blank;
  }
}
