/**
 * What is due once a target has died and takes nobody knows how long: cleanups, and more dead entries than can be taken out of their tables at once.
 * They come when all callbacks of the registry have, until a slice of time is over; those that are left wait for the next turn.
 */
import { reportFailure } from './on-cleanup-error.ts';

/** How long that goes on in one turn. */
const SLICE_MS = 4;
/** When the next turn is this late it is not waited for: timers may have been replaced by such as never fire. */
const LOST_MS = 1000;

interface Due {
  /** Does it, if it is still to be done, and gives `report` what it throws. */
  call(report: (error: unknown) => void): void;
}

const due: Due[] = [];
/** Set while they are looked at when the task is over. */
let soon: unknown;
/** Looked up now: a test may replace the global one. On a host without timers a slice has no end. */
export const later: ((callback: () => void) => unknown) | undefined = (globalThis as { readonly setTimeout?: typeof later }).setTimeout; // every host has it so, and the language does not
/** When it is to stop in this turn. Long ago when the next turn has come, which may have a slice of its own. */
let sliceEnd = later ? -Infinity : Infinity;

export function putAside(one: Due): void {
  due.push(one);
  // Microtasks come when all callbacks of this registry have.
  soon ??= Promise.resolve().then(goOn);
}

function goOn(): void {
  soon = undefined;
  if (Date.now() > sliceEnd + LOST_MS) {
    sliceEnd = Date.now() + SLICE_MS;
    later?.(nextTurn);
  }
  // Each may be a slow one.
  while (due.length && Date.now() < sliceEnd) due.pop()?.call(reportFailure);
}

function nextTurn(): void {
  sliceEnd = -Infinity;
  if (due.length) goOn();
}
