/** A heap snapshot of V8 as a graph in typed arrays: nodes are numbers from 0 on, edges too. */
import { builtin } from './node.ts';
import { parseSnapshot } from './parse-snapshot.ts';

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
  readonly locations: { get(node: number): { readonly line: number; readonly column: number } | undefined };
}

/** Collects, and gives what is left. Undefined on a host that cannot. */
export function takeHeapGraph(): HeapGraph | undefined {
  const chunks = takeSnapshot();
  return chunks === undefined ? undefined : parseSnapshot(chunks);
}

export function canTakeHeapGraph(): boolean {
  // Bun writes files of this format about another engine's heap: its registries and scopes are not in there.
  return builtin('v8') !== undefined && !('Bun' in globalThis);
}

function takeSnapshot(): readonly Uint8Array[] | undefined {
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
  return chunks;
}
