/**
 * Where the package hears of deaths: everything in it, cleanups and collections alike, registers here.
 *
 * A host gives its event loop the dead of one registry at a time, so what dies in a collection must lie in few: there are `REGISTRIES` of them,
 * each gets 2 ** `RUN` registrations in a row, and then it is the turn of the next. They are never dropped, because V8 may then never call again
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
 * A registry puts its records aside, and they are told afterwards, until a slice of time is over; those that are left wait for the next turn.
 * `docs/runtime/load.md` has the bounds, and what they were measured with.
 */
import { isSupported } from './host.ts';
import { state } from './state.ts';

/** So many turns at most hand over what has died in a collection. A power of two. */
const REGISTRIES = 32;
/** As a power of two. The callbacks of so many are some milliseconds when all that they do is to put a record aside. */
const RUN = 15;
/** How many blank cells for each pending record are affordable, and how many beyond these. A cell with its blank record is 112 bytes. */
const BLANK_PER_PENDING = 16;
const BLANK_BESIDE = 4096;
/** How long records are told in one turn. To ask for the time after each costs a fifth, but several in a row may be slow ones: tables that shrink. */
const SLICE_MS = 6;
/** When the next turn is this late it is not waited for: timers may have been replaced by such as never fire. */
const LOST_MS = 1000;

/** What a registry holds for a target. */
export interface DeathRecord {
  /** Who must hear that it is settled. Most have none, and so no place for it. */
  '#owner'?: Owner | undefined;
  /** The target has died. Hears it of settled records, too. Must not throw. */
  die(): void;
}

/** The registry, when there is a token, and who has been asked for more. */
export interface Owner {
  /** @returns whether it was in a registry until now. */
  unregister(record: WeakKey): boolean;
}

/** Of dead targets. */
const waiting: DeathRecord[] = [];
/** Set while it is looked at when the task is over. */
let soon: unknown;
/** Looked up now: a test may replace the global one. On a host without timers a slice has no end. */
const { setTimeout: later } = globalThis as { readonly setTimeout?: (callback: () => void) => unknown }; // every host has it so, and the language does not
/** When those that are told in this turn are to stop. Long ago when the next turn has come, which may have a slice of its own. */
let sliceEnd = later ? -Infinity : Infinity;

/** The record hears of the death of the target. Throws what the platform throws, and nothing has happened then. */
export function hearOfDeath(target: WeakKey, record: DeathRecord): void {
  const registry = state.registries[(state.registered >> RUN) & (REGISTRIES - 1)] ??= isSupported() ? new FinalizationRegistry(hear) : undefined;
  const token = state.registered - state.gone > (BLANK_PER_PENDING + 1) * (state.registered - state.settled) + BLANK_BESIDE ? record : undefined;
  registry?.register(target, record, token);
  state.registered++;
  if (token) token['#owner'] = registry;
}

/** The record is blank. */
export function settle(record: DeathRecord): void {
  state.settled++;
  if (record['#owner']?.unregister(record)) state.gone++;
}

function hear(record: DeathRecord): void {
  state.gone++;
  waiting.push(record);
  // Microtasks come when all callbacks of this registry have.
  soon ??= Promise.resolve().then(tell);
}

function tell(): void {
  soon = undefined;
  if (Date.now() > sliceEnd + LOST_MS) {
    sliceEnd = Date.now() + SLICE_MS;
    later?.(goOn);
  }
  while (waiting.length && Date.now() < sliceEnd) waiting.pop()?.die();
}

function goOn(): void {
  sliceEnd = -Infinity;
  if (waiting.length) tell();
}
