/**
 * Where the package hears of deaths: everything in it, cleanups and collections alike, registers here.
 *
 * A host gives its event loop the dead of one registry at a time, so what dies in a collection must lie in few: there are `REGISTRIES` of them,
 * each gets `RUN` registrations in a row, and then it is the turn of the next. They are never dropped, because V8 may then never call again
 * (`registry-guard.ts`).
 *
 * A token makes `register` several times as expensive. So there is none, and to settle a registration is to blank its record: the cell stays
 * in the registry until its target dies. That is what most targets do soon. Where they do not, blank cells come to outweigh those that are
 * pending, and as long as they do registrations have tokens, and take their cells with them when they are settled:
 *
 *   registry ──> cell ──> record (cleanup, argument; nothing once it is settled)
 *                 ┆ weakly
 *                 v
 *               target
 *
 * Records are told until a slice of time is over; those that are left wait for the next turns. `docs/runtime/load.md` has the bounds, and what they
 * were measured with.
 */
import { isSupported } from './host.ts';
import { shared } from './shared.ts';

/** So many turns at most hand over what has died in a collection. */
const REGISTRIES = 32;
/** As a power of two. The callbacks of so many are some milliseconds when all that they do is to put a record aside. */
const RUN = 15;
/** How many blank cells for each pending record are affordable, and how many beyond these. A cell with its blank record is 120 bytes. */
const BLANK_PER_PENDING = 16;
const BLANK_BESIDE = 4096;
/** How long records are told in one turn. */
const SLICE_MS = 7;
/** How many are put aside before the time is looked at again. */
const TIMELESS = 64;
/** And how many of these are told before it is. */
const FEW = 8;
/** When a turn that was asked for is this late it is not waited for: timers may have been replaced by such as never fire. */
const LOST_MS = 1000;

/** What a registry holds for a target. */
export interface DeathRecord {
  /** The target has died. Hears it of settled records, too. Must not throw. */
  die(): void;
}

/** What a registration belongs to while it is pending. */
export interface Owner {
  /** The registration was stopped or has run. */
  settle(record: WeakKey): void;
}

interface Registry {
  /** Undefined on a host without. */
  readonly native: FinalizationRegistry<DeathRecord> | undefined;
  /** The owner of those that have a token. */
  readonly owner: Owner;
}

/** Of all copies of the package. */
const deaths = /* @__PURE__ */ shared('deaths', () => ({
  registries: [] as Registry[],
  /** How many there ever were. */
  registered: 0,
  /** How many are not settled. */
  pending: 0,
  /** How many have a target that is not known to be dead. */
  cells: 0,
}));

/** Of dead targets, for the next turns. */
const waiting: DeathRecord[] = [];
/** When those that are told now are to stop. Long ago while there is nothing to do. */
let sliceEnd = 0;
/** Looked up now: a test may replace the global one. On a host without timers a slice has no end. */
const { setTimeout: later } = globalThis as { readonly setTimeout?: (callback: () => void) => unknown }; // every host has it so, and the language does not

/** The record hears of the death of the target. Throws what the platform throws, and nothing has happened then. */
export function hearOfDeath(target: WeakKey, record: DeathRecord): Owner {
  const { native, owner } = deaths.registries[(deaths.registered >> RUN) % REGISTRIES] ??= makeRegistry();
  const hasToken = deaths.cells > (BLANK_PER_PENDING + 1) * deaths.pending + BLANK_BESIDE;
  native?.register(target, record, hasToken ? record : undefined);
  deaths.registered++;
  deaths.pending++;
  deaths.cells++;
  return hasToken ? owner : blanked;
}

/** The owner of those that have no token. */
const blanked: Owner = {
  settle() {
    deaths.pending--;
  },
};

function makeRegistry(): Registry {
  const native = isSupported() ? new FinalizationRegistry(hear) : undefined;
  return {
    native,
    owner: {
      settle(record) {
        deaths.pending--;
        if (native?.unregister(record)) deaths.cells--;
      },
    },
  };
}

function hear(record: DeathRecord): void {
  deaths.cells--;
  // Of a large batch most are put aside, and to ask for the time takes longer than that.
  if (waiting.length % TIMELESS === 0) {
    const now = Date.now();
    if (now > sliceEnd + LOST_MS) startSlice();
    if (!waiting.length && now <= sliceEnd) {
      record.die();
      return;
    }
  }
  waiting.push(record);
}

function startSlice(): void {
  sliceEnd = later ? Date.now() + SLICE_MS : Infinity;
  later?.(goOn);
}

function goOn(): void {
  sliceEnd = 0;
  if (!waiting.length) return;
  startSlice();
  do {
    for (let few = FEW; few; few--) waiting.pop()?.die();
  } while (waiting.length && Date.now() < sliceEnd);
}
