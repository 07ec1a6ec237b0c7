/** The text of a heap snapshot, read piece by piece into typed arrays: it may be longer than any string or buffer can be. */
import type { HeapGraph } from './graph.ts';

/** What the header of a snapshot says of the rest. */
interface Header {
  readonly meta: {
    readonly node_fields: readonly string[];
    readonly node_types: readonly [readonly string[], ...unknown[]];
    readonly edge_fields: readonly string[];
    readonly edge_types: readonly [readonly string[], ...unknown[]];
    readonly location_fields: readonly string[];
  };
  readonly node_count: number;
  readonly edge_count: number;
}

/** The bytes are no snapshot of V8, or not all of one. */
class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** A header is a few kilobytes. */
const MAX_HEADER = 1_000_000;
/** So much text of strings is read at once. */
const STRINGS_AT_ONCE = 1 << 24;

const OPENING = 91;
const CLOSING = 93;
const LINE_END = 10;
const COMMA = 44;

/** Throws a `SnapshotError` for anything else than a whole snapshot. */
export function parseSnapshot(chunks: Iterable<Uint8Array>): HeapGraph {
  const bytes = new Bytes(chunks);
  const { meta, node_count: size, edge_count: edges } = headerOf(bytes);

  const nodeFields = meta.node_fields.length;
  const [type, name, id, edgeCount] = ['type', 'name', 'id', 'edge_count'].map((field) => meta.node_fields.indexOf(field)) as [number, number, number, number];
  const typeOf = new Uint8Array(size);
  const nameOf = new Uint32Array(size);
  const idOf = new Uint32Array(size);
  const firstEdge = new Uint32Array(size + 1);
  const nodeNumbers = bytes.numbers((index, value) => {
    const node = Math.floor(index / nodeFields);
    switch (index - node * nodeFields) {
      case type: typeOf[node] = value; break;
      case name: nameOf[node] = value; break;
      case id: idOf[node] = value; break;
      case edgeCount: firstEdge[node + 1] = value; break;
      default:
    }
  });
  for (let node = 0; node < size; node++) firstEdge[node + 1] = (firstEdge[node + 1] ?? 0) + (firstEdge[node] ?? 0);
  if (nodeNumbers !== size * nodeFields || firstEdge[size] !== edges) throw new SnapshotError('the nodes are not all there');

  const edgeFields = meta.edge_fields.length;
  const edgeType = new Uint8Array(edges);
  const edgeName = new Uint32Array(edges);
  const edgeTo = new Uint32Array(edges);
  const [kind, label, to] = ['type', 'name_or_index', 'to_node'].map((field) => meta.edge_fields.indexOf(field)) as [number, number, number];
  let farthest = 0;
  bytes.skipPast('"edges":[');
  const edgeNumbers = bytes.numbers((index, value) => {
    const edge = Math.floor(index / edgeFields);
    switch (index - edge * edgeFields) {
      case kind: edgeType[edge] = value; break;
      case label: edgeName[edge] = value; break;
      case to:
        edgeTo[edge] = value / nodeFields;
        if (value > farthest) farthest = value;
        break;
      default:
    }
  });
  if (edgeNumbers !== edges * edgeFields || farthest >= size * nodeFields) throw new SnapshotError('the edges are not all there');

  const locations = new Locations(size);
  const locationFields = meta.location_fields.length;
  const [object, line, column] = ['object_index', 'line', 'column'].map((field) => meta.location_fields.indexOf(field)) as [number, number, number];
  const location: number[] = [];
  bytes.skipPast('"locations":[');
  bytes.numbers((index, value) => {
    location[index % locationFields] = value;
    if (index % locationFields === locationFields - 1) locations.add((location[object] ?? 0) / nodeFields, location[line] ?? 0, location[column] ?? 0);
  });

  bytes.skipPast('"strings":[');
  const strings = bytes.strings();
  // Bun writes files of this format about the heap of another engine, in which registries are not told.
  if (!strings.some((text) => text.startsWith('system / '))) throw new SnapshotError('it is of another engine than V8');
  return { size, nodeTypes: meta.node_types[0], typeOf, nameOf, idOf, firstEdge, edgeTypes: meta.edge_types[0], edgeType, edgeName, edgeTo, strings, locations };
}

function headerOf(bytes: Bytes): Header {
  const before = bytes.textUpTo('"nodes":[', MAX_HEADER);
  const text = /^\s*\{\s*"snapshot":(\{.*\})\s*,\s*$/su.exec(before)?.[1];
  if (text === undefined) throw new SnapshotError('it does not begin like one');
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    throw new SnapshotError('its header is damaged');
  }
  if (!isHeader(header)) throw new SnapshotError('its header has another format');
  return header;
}

function isHeader(value: unknown): value is Header {
  const { meta, node_count: nodes, edge_count: edges } = value as { readonly meta?: Readonly<Record<string, unknown>>; readonly node_count?: unknown; readonly edge_count?: unknown }; // it was an object in the text
  const has = (list: unknown, ...needed: readonly string[]): boolean => Array.isArray(list) && needed.every((one) => list.includes(one));
  const isFirstList = (list: unknown): boolean => Array.isArray(list) && Array.isArray(list[0]);
  return has(meta?.['node_fields'], 'type', 'name', 'id', 'edge_count') && has(meta?.['edge_fields'], 'type', 'name_or_index', 'to_node') && has(meta?.['location_fields'], 'object_index', 'line', 'column')
    && isFirstList(meta?.['node_types']) && isFirstList(meta?.['edge_types']) && Number.isSafeInteger(nodes) && Number.isSafeInteger(edges);
}

/** Where functions begin, by node: a heap has millions of them, and an object for each would be larger than the rest. */
class Locations {
  /** The number of its place from 1; 0 for none. */
  readonly #numberOf: Uint32Array;
  readonly #places: number[] = [];

  constructor(size: number) {
    this.#numberOf = new Uint32Array(size);
  }

  add(node: number, line: number, column: number): void {
    this.#numberOf[node] = this.#places.push(line, column) / 2;
  }

  get(node: number): { readonly line: number; readonly column: number } | undefined {
    const number = this.#numberOf[node] ?? 0;
    return number === 0 ? undefined : { line: this.#places[number * 2 - 2] as number, column: this.#places[number * 2 - 1] as number }; // both were pushed
  }
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

function decoder(): Decoder {
  const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: new () => Decoder }; // every host with snapshots has it
  return new TextDecoder();
}

/** Bytes that come in pieces, each looked at once. */
class Bytes {
  readonly #chunks: Iterator<Uint8Array, undefined>;
  #chunk: Uint8Array = new Uint8Array(0);
  #at = 0;

  constructor(chunks: Iterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.iterator]() as Iterator<Uint8Array, undefined>; // what it returns at its end is not looked at
  }

  /** Whether there is one more byte. */
  #more(): boolean {
    while (this.#at >= this.#chunk.length) {
      const next = this.#chunks.next();
      if (next.done === true) return false;
      this.#chunk = next.value;
      this.#at = 0;
    }
    return true;
  }

  skipPast(word: string): void {
    this.#pass(word, () => {});
  }

  /** The text before the word, of which it goes past. */
  textUpTo(word: string, limit: number): string {
    let text = '';
    const words = decoder();
    this.#pass(word, (bytes) => {
      text += words.decode(bytes, { stream: true });
      if (text.length > limit) throw new SnapshotError('it does not begin like one');
    });
    return text.slice(0, -word.length);
  }

  /** Gives what it passes, the word included. */
  #pass(word: string, passed: (bytes: Uint8Array) => void): void {
    let matched = 0;
    while (this.#more()) {
      const from = this.#at;
      while (this.#at < this.#chunk.length && matched < word.length) {
        const byte = this.#chunk[this.#at++];
        // No word that is looked for begins again within itself.
        matched = byte === word.charCodeAt(matched) ? matched + 1 : byte === word.charCodeAt(0) ? 1 : 0;
      }
      passed(this.#chunk.subarray(from, this.#at));
      if (matched === word.length) return;
    }
    throw new SnapshotError(`it ends before ${word}`);
  }

  /** Reads numbers up to the end of their list, and gives how many there are. Millions of them: no text and no list is made. */
  numbers(each: (index: number, value: number) => void): number {
    let value = 0;
    let digits = false;
    let index = 0;
    while (this.#more()) {
      const chunk = this.#chunk;
      const { length } = chunk;
      for (let at = this.#at; at < length; at++) {
        const byte = chunk[at] as number; // before the end
        if (byte >= 48 && byte <= 57) {
          value = value * 10 + byte - 48;
          digits = true;
          continue;
        }
        if (digits) {
          each(index++, value);
          value = 0;
          digits = false;
        }
        if (byte === CLOSING) {
          this.#at = at + 1;
          return index;
        }
      }
      this.#at = length;
    }
    throw new SnapshotError('it ends within a list of numbers');
  }

  /** The strings of a list, which is open. V8 writes each into a line of its own, and a string itself has no end of a line: so far the text can be read as JSON. */
  strings(): readonly string[] {
    const found: string[] = [];
    let parts: Uint8Array[] = [];
    let length = 0;
    while (this.#more()) {
      const rest = this.#chunk.subarray(this.#at);
      this.#at = this.#chunk.length;
      const end = length + rest.length < STRINGS_AT_ONCE ? -1 : rest.lastIndexOf(LINE_END);
      if (end < 0) {
        parts.push(rest);
        length += rest.length;
        continue;
      }
      addStrings(found, [...parts, rest.subarray(0, end)]);
      parts = [rest.subarray(end + 1)];
      length = rest.length - end - 1;
    }
    const last = joined(parts);
    const end = last.lastIndexOf(CLOSING);
    if (end < 0) throw new SnapshotError('it ends within its strings');
    addStrings(found, [last.subarray(0, end)]);
    return found;
  }
}

function addStrings(found: string[], parts: readonly Uint8Array[]): void {
  const bytes = joined(parts);
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === COMMA || bytes[end - 1] === LINE_END)) end--;
  const whole = new Uint8Array(end + 2);
  whole[0] = OPENING;
  whole.set(bytes.subarray(0, end), 1);
  whole[end + 1] = CLOSING;
  try {
    for (const text of JSON.parse(decoder().decode(whole)) as readonly string[]) found.push(text);
  } catch (error) {
    throw new SnapshotError('its strings are damaged', { cause: error });
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
