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
 * What a record does when it hears of it is done at once, so it must be little: a turn has the dead of one registry, and all of them.
 * `docs/runtime/load.md` has the bounds, and what they were measured with.
 */
import { isSupported } from './host.ts';
import { state } from './state.ts';

/** So many turns at most hand over what has died in a collection. A power of two. */
const REGISTRIES = 32;
/** As a power of two. The callbacks of so many are some milliseconds. */
const RUN = 14;
/** How many blank cells for each pending record are affordable, and how many beyond these. A cell with its blank record is 112 bytes. */
const BLANK_PER_PENDING = 16;
const BLANK_BESIDE = 4096;
/** What a registry holds for a target. */
export interface DeathRecord {
  /** Who must hear that it is settled. Most have none, and so no place for it. */
  '#owner'?: Owner | undefined;
  /** The target has died. Hears it of settled records, too. Must not throw, nor call what is not ours. */
  die(): void;
}

/** The registry, when there is a token, and who has been asked for more. */
export interface Owner {
  /** @returns whether it was in a registry until now. */
  unregister(record: WeakKey): boolean;
}

/** The record hears of the death of the target. Throws what the platform throws, and nothing has happened then. */
export function hearOfDeath(target: WeakKey, record: DeathRecord): void {
  const registry = state.registries[(state.registered >> RUN) & (REGISTRIES - 1)] ??= isSupported() ? new FinalizationRegistry(hear) : undefined;
  const token = state.registered - state.gone > (BLANK_PER_PENDING + 1) * (state.registered - state.done) + BLANK_BESIDE ? record : undefined;
  registry?.register(target, record, token);
  state.registered++;
  if (token) token['#owner'] = registry;
}

/** The record is blank. */
export function settle(record: DeathRecord): void {
  state.done++;
  if (record['#owner']?.unregister(record)) state.gone++;
}

function hear(record: DeathRecord): void {
  state.gone++;
  record.die();
}
