/** Which registrations lead to their own targets, in a picture of the heap. */
import { Reach } from '../heap/reach.ts';
import type { Cell, HeapReading } from '../heap/reading.ts';
import { describePath } from '../heap/words.ts';
import { TIMED } from './timed.ts';

/** Those that keep one another are looked for pair by pair. */
const MAX_OTHERS = 200;
/** How many nodes are walked over for `reachable`, for all registrations together. */
const MAX_STEPS = 20_000_000;

export interface CellThatReaches {
  readonly cell: Cell;
  readonly kind: 'retained' | 'reachable';
  /** Without the registry. */
  readonly path: string[];
}

/**
 * The registrations that reach their targets by what only registrations hold, so that nobody else can end it.
 *
 * `reachable`: the target is alive by itself, and when the program lets go of it it will be `retained`.
 *
 * `retained`: the target is not alive by itself, but by what registrations hold. What a registration holds is alive as long as its target is, as
 * the value of a WeakMap is alive as long as its key: the targets that are reachable without any held side come first, then what their
 * registrations hold, and so on. A target that is not reached in this way and is on the heap all the same is kept by itself, or by others of its
 * kind.
 */
export function cellsThatReachTheirTargets(reading: HeapReading, cells: readonly Cell[]): CellThatReaches[] {
  const records = new Set(cells.flatMap(({ held }) => held === undefined || !isRecord(reading, held) ? [] : [held]));
  const alive = new Reach(reading, { registries: false, stack: true, enters: (node) => !records.has(node) });
  const all = new Reach(reading);
  // Before what registrations hold counts as alive.
  const reachable = reachableCells(reading, cells, alive, records);
  let waiting: readonly Cell[] = reading.cells;
  for (let before = Infinity; waiting.length < before;) {
    before = waiting.length;
    waiting = waiting.filter(({ target, registry, held }) => {
      if (!alive.has(target) || !alive.has(registry)) return true;
      if (held !== undefined) alive.enter(held);
      return false;
    });
  }
  const suspects = cells.filter(({ target, registry }) => !alive.has(target) && all.has(target) && all.has(registry));

  const found: CellThatReaches[] = [];
  const others: Cell[] = [];
  for (const cell of suspects) {
    const path = pathFromHeld(reading, cell, cell.target, alive, true);
    if (path === undefined) others.push(cell);
    else found.push({ cell, path, kind: 'retained' });
  }
  const known = new Set(suspects);
  return [...found, ...ofEachOther(reading, others.slice(0, MAX_OTHERS), suspects, alive), ...reachable.filter(({ cell }) => !known.has(cell))];
}

/** By what is held alone. What else leads from a held value to the target may be ended by those who have it as well. */
function reachableCells(reading: HeapReading, cells: readonly Cell[], alive: Reach, records: ReadonlySet<number>): CellThatReaches[] {
  const found: CellThatReaches[] = [];
  const callbacks = new Map<number, Reach | undefined>();
  let left = MAX_STEPS;
  for (const cell of cells) {
    const { held, registry, target } = cell;
    if (left <= 0) break;
    if (!alive.has(registry)) continue;
    const fromHeld = held === undefined || (alive.has(held) && !records.has(held)) ? undefined : walkFrom(reading, held, alive, target);
    let fromCallback = callbacks.get(registry);
    if (!callbacks.has(registry)) {
      const callback = reading.callbackOf.get(registry);
      fromCallback = callback === undefined ? undefined : walkFrom(reading, withoutTimer(reading, callback), alive);
      callbacks.set(registry, fromCallback);
      left -= fromCallback?.steps ?? 0;
    }
    left -= fromHeld?.steps ?? 0;
    const path = pathOfHeld(reading, cell, target, fromHeld) ?? pathOfCallback(reading, target, fromCallback);
    if (path !== undefined) found.push({ cell, kind: 'reachable', path });
  }
  return found;
}

/** Those that do not keep themselves, but are kept by what another one that never ends holds. */
function ofEachOther(reading: HeapReading, others: readonly Cell[], suspects: readonly Cell[], alive: Reach): CellThatReaches[] {
  const found: CellThatReaches[] = [];
  let left = new Set(others);
  /** Keepers of each: what is only alive for the moment, in a variable of a running function, has none in the end. */
  const keepers = new Map(others.map((cell) => [cell, suspects.filter((keeper) => keeper !== cell && pathFromHeld(reading, keeper, cell.target, alive, false) !== undefined)]));
  for (let before = Infinity; left.size < before;) {
    before = left.size;
    left = new Set([...left].filter((cell) => keepers.get(cell)?.some((keeper) => left.has(keeper) || !keepers.has(keeper))));
  }
  for (const cell of left) {
    const keeper = keepers.get(cell)?.find((one) => left.has(one) || !keepers.has(one));
    const path = keeper === undefined ? undefined : pathFromHeld(reading, keeper, cell.target, alive, false);
    if (path !== undefined) found.push({ cell, kind: 'retained', path: [`registration of ${reading.name((keeper as Cell).target)}`, ...path] });
  }
  return found;
}

/** From what the registration holds, or from the callback of its registry, through what is not alive otherwise: nothing else can lead there. */
function pathFromHeld(reading: HeapReading, cell: Cell, target: number, alive: Reach, withCallback: boolean): string[] | undefined {
  const { registry, held } = cell;
  const path = held === undefined ? undefined : pathOfHeld(reading, cell, target, walkFrom(reading, held, alive, target));
  const callback = withCallback && path === undefined ? reading.callbackOf.get(registry) : undefined;
  return callback === undefined ? path : pathOfCallback(reading, target, walkFrom(reading, withoutTimer(reading, callback), alive, target));
}

function walkFrom(reading: HeapReading, start: number, alive: Reach, until?: number): Reach {
  return new Reach(reading, { from: [start], enters: (node) => node === start || !alive.has(node), given: (node) => alive.has(node), ...(until === undefined ? {} : { until }) });
}

function pathOfHeld(reading: HeapReading, { cell, registry }: Cell, target: number, reach: Reach | undefined): string[] | undefined {
  if (reach?.has(target) !== true) return undefined;
  return describePath(reading, [{ node: registry, edge: undefined }, { node: cell, edge: undefined }, ...reach.pathTo(target)]).slice(1);
}

function pathOfCallback(reading: HeapReading, target: number, reach: Reach | undefined): string[] | undefined {
  if (reach?.has(target) !== true) return undefined;
  const [first = '', ...rest] = describePath(reading, reach.pathTo(target));
  return [`callback: ${first}`, ...rest];
}

/** The callback that the program has given, in place of the one that takes its time. */
function withoutTimer(reading: HeapReading, callback: number): number {
  if (reading.name(callback) !== TIMED) return callback;
  const scope = reading.follow(callback, 'context', 'internal');
  return (scope === undefined ? undefined : reading.follow(scope, 'callback', 'context')) ?? callback;
}

/** What stands for a registration and nothing else: others may have it, in a list of what is to be done at exit for instance, without need of what it holds. */
function isRecord(reading: HeapReading, held: number): boolean {
  if (reading.type(held) !== 'object') return false;
  if (reading.name(held) === 'WeakRef') return true;
  return reading.follow(held, '#cleanup', 'property') !== undefined;
}
