/** Every pending registration of the process against one picture of the heap. */
import { takeHeapGraph } from '../heap/graph.ts';
import { Reach } from '../heap/reach.ts';
import { HeapReading, type Cell } from '../heap/reading.ts';
import { ReclaimGuard } from '../heap/registry-guard.ts';
import { describePath } from '../heap/words.ts';
import { ReclaimBook, ReclaimEntry, ReclaimRegistryNote } from './book.ts';
import type { Finding } from './finding.ts';
import { TIMED } from './timed.ts';

/** Details of more than these say nothing new: they come from few places. */
const MAX_FINDINGS = 10_000;
/** Those that keep one another are looked for pair by pair. */
const MAX_OTHERS = 200;

export interface HeapCheck {
  readonly pending: number;
  readonly findings: readonly Finding[];
}

/** Undefined when the host cannot show its heap. */
export function checkHeap(entries: Iterable<ReclaimEntry>, onlyKnown: boolean): HeapCheck | undefined {
  const book = new ReclaimBook(entries);
  const graph = takeHeapGraph();
  if (graph === undefined) return undefined;
  const reading = new HeapReading(graph);
  const entryOf = matchEntries(reading, book);
  const cells = reading.cells.filter((cell) => !isOwn(reading, cell) && (!onlyKnown || entryOf.has(cell)));
  const findings: Finding[] = [];
  for (const { cell, path } of retainedCells(reading, cells)) {
    if (findings.length === MAX_FINDINGS) break;
    const entry = entryOf.get(cell);
    const target = entry?.type ?? reading.name(cell.target);
    const stack = entry?.stack ?? [];
    const words = ['registry', ...path];
    findings.push({
      kind: 'retained',
      target,
      path: words,
      stack,
      ...(entry === undefined ? {} : { ms: Date.now() - entry.since }),
      message: `${target} is never collected and its cleanup never runs: only its registration keeps it. ${words.join(' -> ')}${stack[0] === undefined ? '' : `. Registered at ${stack[0]}`}`,
    });
  }
  return { pending: cells.length, findings };
}

/** The cells of the registries in which this package hears of deaths. */
function isOwn(reading: HeapReading, { held }: Cell): boolean {
  return held !== undefined && reading.type(held) === 'object' && [ReclaimEntry.name, ReclaimRegistryNote.name, ReclaimGuard.name].includes(reading.name(held));
}

/**
 * The registrations that never end: their target is not alive by itself, but by what registrations hold.
 *
 * What a registration holds is alive as long as its target is, as the value of a WeakMap is alive as long as its key: the targets that are
 * reachable without any held side come first, then what their registrations hold, and so on. A target that is not reached in this way and is on
 * the heap all the same is kept by itself, or by others of its kind.
 */
function retainedCells(reading: HeapReading, cells: readonly Cell[]): { cell: Cell; path: string[] }[] {
  const records = new Set(cells.flatMap(({ held }) => held === undefined || !isRecord(reading, held) ? [] : [held]));
  const alive = new Reach(reading, { registries: false, stack: true, enters: (node) => !records.has(node) });
  const all = new Reach(reading);
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

  const found: { cell: Cell; path: string[] }[] = [];
  const others: Cell[] = [];
  for (const cell of suspects) {
    const path = pathFromHeld(reading, cell, cell.target, alive, true);
    if (path === undefined) others.push(cell);
    else found.push({ cell, path });
  }
  return [...found, ...ofEachOther(reading, others.slice(0, MAX_OTHERS), suspects, alive)];
}

/** Those that do not keep themselves, but are kept by what another one that never ends holds. */
function ofEachOther(reading: HeapReading, others: readonly Cell[], suspects: readonly Cell[], alive: Reach): { cell: Cell; path: string[] }[] {
  const found: { cell: Cell; path: string[] }[] = [];
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
    if (path !== undefined) found.push({ cell, path: [`registration of ${reading.name((keeper as Cell).target)}`, ...path] });
  }
  return found;
}

/** From what the registration holds, or from the callback of its registry, through what is not alive otherwise: nothing else can lead there. */
function pathFromHeld(reading: HeapReading, { cell, registry, held }: Cell, target: number, alive: Reach, withCallback: boolean): string[] | undefined {
  const dead = (node: number): boolean => !alive.has(node) || node === held;
  if (held !== undefined) {
    const reach = new Reach(reading, { from: [held], enters: dead, given: (node) => alive.has(node), until: target });
    if (reach.has(target)) return describePath(reading, [{ node: registry, edge: undefined }, { node: cell, edge: undefined }, ...reach.pathTo(target)]).slice(1);
  }
  const callback = withCallback ? reading.callbackOf.get(registry) : undefined;
  if (callback === undefined) return undefined;
  const start = withoutTimer(reading, callback);
  const reach = new Reach(reading, { from: [start], enters: (node) => node === start || dead(node), given: (node) => alive.has(node), until: target });
  if (!reach.has(target)) return undefined;
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
  return reading.follow(held, '#cleanup', 'property') !== undefined && reading.follow(held, '#owner', 'property') !== undefined;
}

/** Which entry of the book each cell is: the same registry, target and held value. */
function matchEntries(reading: HeapReading, book: ReclaimBook): Map<Cell, ReclaimEntry> {
  const places = new Map<string, { readonly entry: ReclaimEntry; readonly held: number | undefined }[]>();
  for (const { entry, node } of entryNodes(reading, book)) {
    const target = behind(reading, node, 'target');
    if (target === undefined) continue;
    const note = reading.follow(node, 'registry', 'property');
    const registry = note === undefined ? undefined : behind(reading, note, 'ref');
    const place = { entry, held: behind(reading, node, 'held') };
    const key = `${registry ?? ''} ${target}`;
    const list = places.get(key);
    if (list) list.push(place);
    else places.set(key, [place]);
  }
  const matched = new Map<Cell, ReclaimEntry>();
  for (const cell of reading.cells) {
    if (isOwn(reading, cell)) continue;
    // Registries of Node's own are not known by themselves.
    const list = places.get(`${cell.registry} ${cell.target}`) ?? places.get(` ${cell.target}`);
    if (list === undefined || list.length === 0) continue;
    const exact = list.findIndex(({ held }) => held !== undefined && held === cell.held);
    const [place] = list.splice(Math.max(exact, 0), 1);
    if (place) matched.set(cell, place.entry);
  }
  return matched;
}

function entryNodes(reading: HeapReading, { entries }: ReclaimBook): { entry: ReclaimEntry; node: number }[] {
  const found: { entry: ReclaimEntry; node: number }[] = [];
  let newest = -1;
  for (const node of reading.named('object', ReclaimBook.name)) {
    if (newest < 0 || (reading.graph.idOf[node] as number) > (reading.graph.idOf[newest] as number)) {
      if (reading.follow(node, 'entries', 'property') !== undefined) newest = node;
    }
  }
  const list = newest < 0 ? undefined : reading.follow(newest, 'entries', 'property');
  if (list === undefined) return found;
  for (const edge of reading.edges(list)) {
    if (reading.edgeKind(edge) !== 'element') continue;
    const entry = entries[Number(reading.edgeLabel(edge))];
    if (entry !== undefined) found.push({ entry, node: reading.to(edge) });
  }
  return found;
}

/** What the WeakRef in that field refers to. */
function behind(reading: HeapReading, node: number, field: string): number | undefined {
  const ref = reading.follow(node, field, 'property');
  return ref === undefined ? undefined : reading.follow(ref, 'target', 'weak');
}
