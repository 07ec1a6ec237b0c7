/** Every pending registration of the process against one picture of the heap. */
import { takeHeapGraph } from '../heap/graph.ts';
import { HeapReading, type Cell } from '../heap/reading.ts';
import { nameOfNode } from '../heap/words.ts';
import { GUARD } from '../registry-guard.ts';
import { ReclaimBook, ReclaimEntry, ReclaimRegistryNote } from './book.ts';
import { cutOf, type Finding, reachableMessage, retainedMessage } from './finding.ts';
import { cellsThatReachTheirTargets } from './held-reach.ts';

/** Details of more than these say nothing new: they come from few places. */
export const MAX_FINDINGS = 10_000;

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
  for (const { cell, path: steps, kind } of cellsThatReachTheirTargets(reading, cells)) {
    if (findings.length === MAX_FINDINGS) break;
    const entry = entryOf.get(cell);
    const target = entry?.type ?? nameOfNode(reading, cell.target);
    const stack = entry?.stack ?? [];
    const path = ['registry', ...steps];
    const message = kind === 'retained' ? retainedMessage(target, path, stack) : reachableMessage(target, path, stack);
    findings.push({ kind, target, path, cut: cutOf(path), stack, ...(entry === undefined ? {} : { ms: Date.now() - entry.since }), message });
  }
  return { pending: cells.length, findings };
}

/** The cells of the registries in which this package hears of deaths. */
export function isOwn(reading: HeapReading, { held }: Cell): boolean {
  if (held === undefined) return false;
  const name = reading.name(held);
  return reading.type(held) === 'object' ? [ReclaimEntry.name, ReclaimRegistryNote.name].includes(name) : name === GUARD.description;
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
