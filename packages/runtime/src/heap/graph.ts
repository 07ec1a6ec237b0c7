/** A heap snapshot of V8 as a graph in typed arrays: nodes are numbers from 0 on, edges too. */
import { builtin } from './node.ts';

export interface HeapGraph {
  readonly size: number;
  readonly nodeTypes: readonly string[];
  /** Index into `nodeTypes`. */
  readonly typeOf: Uint8Array;
  /** Index into `strings`. */
  readonly nameOf: Uint32Array;
  readonly idOf: Uint32Array;
  /** The edges of node n are `firstEdge[n]` up to and without `firstEdge[n + 1]`. */
  readonly firstEdge: Uint32Array;
  readonly edgeTypes: readonly string[];
  /** Index into `edgeTypes`. */
  readonly edgeType: Uint8Array;
  /** Index into `strings`; of edges of the types "element" and "hidden" the number itself. */
  readonly edgeName: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly strings: readonly string[];
  /** Node -> where its code begins, counted from 0. Functions and generators have one. */
  readonly locations: ReadonlyMap<number, { readonly line: number; readonly column: number }>;
}

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

interface Decoder {
  decode(bytes: Uint8Array): string;
}

/** Collects, and gives what is left. Undefined on a host that cannot. */
export function takeHeapGraph(): HeapGraph | undefined {
  const bytes = takeSnapshot();
  return bytes === undefined ? undefined : parseSnapshot(bytes);
}

export function canTakeHeapGraph(): boolean {
  // Bun writes files of this format about another engine's heap: its registries and scopes are not in there.
  return builtin('v8') !== undefined && !('Bun' in globalThis);
}

function takeSnapshot(): Uint8Array | undefined {
  if (!canTakeHeapGraph()) return undefined;
  let stream;
  try {
    stream = builtin('v8')?.getHeapSnapshot();
  } catch {
    // A host that has the module and not this.
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  // The snapshot is there when the call returns; the stream only hands it over.
  for (let chunk = stream?.read(); chunk !== null && chunk !== undefined; chunk = stream?.read()) {
    if (typeof chunk === 'string') return undefined;
    chunks.push(chunk);
  }
  stream?.destroy();
  if (chunks.length < 2) return chunks[0];
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function parseSnapshot(bytes: Uint8Array): HeapGraph {
  const { TextDecoder } = globalThis as unknown as { readonly TextDecoder: new () => Decoder }; // every host with these modules has it
  const decoder = new TextDecoder();
  const text = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to));

  const begin = indexAfter(bytes, '"snapshot":', 0);
  const end = indexAfter(bytes, '"nodes":[', begin);
  const headerText = text(begin, end - '"nodes":['.length);
  const header = JSON.parse(headerText.slice(0, headerText.lastIndexOf('}') + 1)) as Header; // the documented format
  const { meta, node_count: size, edge_count: edges } = header;

  const nodeFields = meta.node_fields.length;
  const [type, name, id, edgeCount] = ['type', 'name', 'id', 'edge_count'].map((field) => meta.node_fields.indexOf(field)) as [number, number, number, number];
  const typeOf = new Uint8Array(size);
  const nameOf = new Uint32Array(size);
  const idOf = new Uint32Array(size);
  const firstEdge = new Uint32Array(size + 1);
  let at = readNumbers(bytes, end, (index, value) => {
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

  const edgeFields = meta.edge_fields.length;
  const edgeType = new Uint8Array(edges);
  const edgeName = new Uint32Array(edges);
  const edgeTo = new Uint32Array(edges);
  const [kind, label, to] = ['type', 'name_or_index', 'to_node'].map((field) => meta.edge_fields.indexOf(field)) as [number, number, number];
  at = readNumbers(bytes, indexAfter(bytes, '"edges":[', at), (index, value) => {
    const edge = Math.floor(index / edgeFields);
    switch (index - edge * edgeFields) {
      case kind: edgeType[edge] = value; break;
      case label: edgeName[edge] = value; break;
      case to: edgeTo[edge] = value / nodeFields; break;
      default:
    }
  });

  const locations = new Map<number, { line: number; column: number }>();
  const locationFields = meta.location_fields.length;
  const [object, line, column] = ['object_index', 'line', 'column'].map((field) => meta.location_fields.indexOf(field)) as [number, number, number];
  const location: number[] = [];
  at = readNumbers(bytes, indexAfter(bytes, '"locations":[', at), (index, value) => {
    location[index % locationFields] = value;
    if (index % locationFields !== locationFields - 1) return;
    locations.set((location[object] ?? 0) / nodeFields, { line: location[line] ?? 0, column: location[column] ?? 0 });
  });

  const stringsAt = indexAfter(bytes, '"strings":', at);
  const stringsText = text(stringsAt, bytes.length);
  const strings = JSON.parse(stringsText.slice(0, stringsText.lastIndexOf(']') + 1)) as string[]; // the documented format
  return { size, nodeTypes: meta.node_types[0], typeOf, nameOf, idOf, firstEdge, edgeTypes: meta.edge_types[0], edgeType, edgeName, edgeTo, strings, locations };
}

/** Reads numbers up to the end of their array, and gives where that is. Millions of them: no text and no list is made. */
function readNumbers(bytes: Uint8Array, from: number, each: (index: number, value: number) => void): number {
  let value = 0;
  let digits = false;
  let index = 0;
  for (let at = from; ; at++) {
    const byte = bytes[at];
    if (byte !== undefined && byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      digits = true;
      continue;
    }
    if (digits) {
      each(index++, value);
      value = 0;
      digits = false;
    }
    if (byte === 93 || byte === undefined) return at;
  }
}

function indexAfter(bytes: Uint8Array, word: string, from: number): number {
  const codes = Array.from(word, (letter) => letter.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return at + codes.length;
  }
  throw new Error(`the heap snapshot has no ${word}: this version of the engine writes another format`);
}
