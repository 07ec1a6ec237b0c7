import { canTakeHeapGraph, takeHeapGraph } from './graph.ts';
import { Reach } from './reach.ts';
import { HeapReading } from './reading.ts';
import { describePath, isGlobal } from './words.ts';

/** The shortest path from a root to what the reference leads to, in words. Undefined when the host cannot tell; empty when nothing keeps it. */
export function retainingPath(ref: { deref(): unknown }): string[] | undefined {
  if (!canTakeHeapGraph()) return undefined;
  const pin = new ReclaimPin(weakly(ref));
  const graph = takeHeapGraph();
  if (graph === undefined) return undefined;
  const reading = new HeapReading(graph);
  const target = pin.find(reading);
  if (target === undefined) return [];
  const reach = new Reach(reading, { until: target });
  if (!reach.has(target)) return [];
  return describePath(reading, withoutEngineRoots(reading, reach.pathTo(target)));
}

/** The way from the root of the graph to the first thing that is more than a list of the engine's. */
function withoutEngineRoots(reading: HeapReading, path: ReturnType<Reach['pathTo']>): typeof path {
  const last = path.findLastIndex(({ node }) => reading.type(node) === 'synthetic');
  return path[last + 1] !== undefined && isGlobal(reading.name((path[last + 1] as (typeof path)[number]).node)) ? path.slice(last + 1) : path.slice(last);
}

/** In a frame of its own; what the running job has looked at is not followed as a root, nor is the stack. */
function weakly(ref: { deref(): unknown }): WeakRef<WeakKey> | undefined {
  const object = ref.deref();
  return object === undefined ? undefined : new WeakRef(object as WeakKey); // what a reference leads to is one
}

/** How an object of this program is found in the graph: by its name there, and without keeping what it is about. */
class ReclaimPin {
  readonly ref: WeakRef<WeakKey> | undefined;

  constructor(ref: WeakRef<WeakKey> | undefined) {
    this.ref = ref;
  }

  /** The newest pin has the highest number. */
  find(reading: HeapReading): number | undefined {
    const pins = [...reading.named('object', ReclaimPin.name)].sort((one, two) => (reading.graph.idOf[two] as number) - (reading.graph.idOf[one] as number));
    for (const pin of pins) {
      const ref = reading.follow(pin, 'ref', 'property');
      const target = ref === undefined ? undefined : reading.follow(ref, 'target', 'weak');
      if (target !== undefined) return target;
    }
    return undefined;
  }
}
