import type { Header } from './header.ts';
import type { Fate } from './verdict.ts';

/**
 * What goes wrong in a program whose objects die, or do not, as they should. The judge tells it from what the case does
 * with `native`, never from what the case says of itself:
 * - `released twice`: `native.release()` was called a second time for one object
 * - `used after release`: `native.use()` came after `native.release()`: the cleanup ran while the resource was in use
 * - `released after stop`: `native.release()` came after `native.stop()`: a cleanup ran that the program had called off
 * - `live entry not found`: `native.found(value)` was given nothing: what the program still has was not where it was put,
 *   or what it asked for was not made
 * - `dead entries stay`: `native.left(put, left)`: as many entries were left in a collection as had been put in for objects that are gone
 */
export const HARMS = ['released twice', 'used after release', 'released after stop', 'live entry not found', 'dead entries stay'] as const;
export type Harm = (typeof HARMS)[number];

export function happened(harm: Harm, fate: Fate): boolean {
  switch (harm) {
    case 'released twice':
      return fate.released > 1;
    case 'used after release':
      return fate.usedAfterRelease > 0;
    case 'released after stop':
      return fate.releasedAfterStop > 0;
    case 'live entry not found':
      return fate.missed > 0;
    case 'dead entries stay':
      return fate.stayed > 0;
  }
}

/** Whether the program did what the harm could have come from: without that, its absence says nothing. */
export function wasTried(harm: Harm, fate: Fate): boolean {
  switch (harm) {
    case 'released twice':
      return fate.released > 0;
    case 'used after release':
      return fate.used > 0;
    case 'released after stop':
      return fate.stopped > 0;
    case 'live entry not found':
      return fate.found > 0;
    case 'dead entries stay':
      return fate.left > 0;
  }
}

/**
 * What a case has to answer for, with the number of objects. A second release is a harm only in a case that speaks of
 * it: elsewhere two objects may each have their own to release, and one `native` counts for both.
 */
export function harmsOf({ harm, spared }: Header, { harms }: { readonly harms: ReadonlyMap<Harm, number> }): ReadonlyMap<Harm, number> {
  const isOneResource = harm === 'released twice' || spared === 'released twice';
  return isOneResource ? harms : new Map([...harms].filter(([one]) => one !== 'released twice'));
}
