/** Walks over a heap graph as the collector would: weak edges are not followed, and an entry of a WeakMap needs its key and its table. */
import type { HeapReading } from './reading.ts';

/** What keeps nothing beyond the running functions. */
const STACK_ROOTS: readonly string[] = ['(Stack roots)', '(Handle scope)', '(Handle scopes)', 'C++ native stack roots'];
const WEAK_ROOTS = '(Weak roots)';
/** What the running job has made WeakRefs of, or looked at; and the job. */
const KEPT_DURING_JOB: readonly string[] = ['weak_refs_keep_during_job', 'current_microtask'];

const NONE = 0xffff_ffff;
const ROOT = 0;

export interface ReachOptions {
  /** Where to start. The root without this. */
  readonly from?: readonly number[];
  /** Whether to go on from a node. */
  readonly enters?: (node: number) => boolean;
  /** Whether registries lead to what they hold: callbacks and held values. True without this. */
  readonly registries?: boolean;
  /** What counts as reached before the walk begins. */
  readonly given?: (node: number) => boolean;
  /** Whether variables of running functions are roots. False without this. */
  readonly stack?: boolean;
  /** Stop when it is reached. */
  readonly until?: number;
}

/** A number for each node. */
interface Marks {
  get(node: number): number;
  set(node: number, mark: number): void;
}

class DenseMarks implements Marks {
  readonly #marks: Uint8Array | Uint32Array;

  constructor(marks: Uint8Array | Uint32Array) {
    this.#marks = marks;
  }

  get(node: number): number {
    return this.#marks[node] as number; // every node has one
  }

  set(node: number, mark: number): void {
    this.#marks[node] = mark;
  }
}

class SparseMarks implements Marks {
  readonly #marks = new Map<number, number>();
  readonly #none: number;

  constructor(none: number) {
    this.#none = none;
  }

  get(node: number): number {
    return this.#marks.get(node) ?? this.#none;
  }

  set(node: number, mark: number): void {
    this.#marks.set(node, mark);
  }
}

/** A walk, breadth first, that can be continued with more starts. */
export class Reach {
  readonly #reading: HeapReading;
  readonly #enters: (node: number) => boolean;
  readonly #throughRegistries: boolean;
  readonly #given: (node: number) => boolean;
  readonly #stack: boolean;
  readonly #until: number | undefined;
  readonly #seen: Marks;
  /** Node -> the edge it was first reached by, and the node that edge is of. A step of a registry to its cell has no edge of its own. */
  readonly #byEdge: Marks;
  readonly #byNode: Marks;
  readonly #queue: number[] = [];
  #next = 0;
  /** Table of a WeakMap -> edges from reached keys that wait for it. */
  readonly #waiting = new Map<number, { readonly edge: number; readonly from: number }[]>();

  constructor(reading: HeapReading, { from = [ROOT], enters = () => true, registries = true, given = () => false, stack = false, until }: ReachOptions = {}) {
    this.#given = given;
    this.#stack = stack;
    this.#reading = reading;
    this.#enters = enters;
    this.#throughRegistries = registries;
    this.#until = until;
    const { size } = reading.graph;
    // A walk from somewhere is a small one, of which there are many.
    const small = from.length === 0 || from[0] !== ROOT;
    this.#seen = small ? new SparseMarks(0) : new DenseMarks(new Uint8Array(size));
    this.#byEdge = small ? new SparseMarks(NONE) : new DenseMarks(new Uint32Array(size).fill(NONE));
    this.#byNode = small ? new SparseMarks(NONE) : new DenseMarks(new Uint32Array(size).fill(NONE));
    this.proceed(from);
  }

  has(node: number): boolean {
    return this.#seen.get(node) === 1;
  }

  /** How many nodes it went over. */
  get steps(): number {
    return this.#queue.length;
  }

  /** Adds starts, and walks on from there. */
  proceed(from: readonly number[]): void {
    for (const node of from) this.#visit(node, NONE, NONE);
    while (this.#next < this.#queue.length) {
      if (this.#until !== undefined && this.has(this.#until)) return;
      this.#expand(this.#queue[this.#next++] as number);
    }
  }

  /** Steps from a start to the node: each with the edge that leads there, which the first one has not. */
  pathTo(node: number): PathStep[] {
    const steps: PathStep[] = [];
    for (let at = node; at !== NONE; at = this.#byNode.get(at)) {
      const edge = this.#byEdge.get(at);
      steps.push({ node: at, edge: edge === NONE ? undefined : edge });
    }
    return steps.reverse();
  }

  /** Goes through a node that `enters` refused, or did not refuse yet. */
  enter(node: number): void {
    this.#seen.set(node, 1);
    this.#expandAll(node);
    this.proceed([]);
  }

  #visit(node: number, edge: number, from: number): void {
    if (this.#seen.get(node) === 1) return;
    this.#seen.set(node, 1);
    this.#byEdge.set(node, edge);
    this.#byNode.set(node, from);
    this.#queue.push(node);
  }

  #expand(node: number): void {
    const waiting = this.#waiting.get(node);
    if (waiting) {
      this.#waiting.delete(node);
      for (const { edge, from } of waiting) this.#visit(this.#reading.to(edge), edge, from);
    }
    if (node === ROOT || this.#enters(node)) this.#expandAll(node);
  }

  #expandAll(node: number): void {
    const reading = this.#reading;
    const cells = reading.cellsOf.get(node);
    if (cells && this.#throughRegistries) {
      // The engine has them in a list; a path along that list would say nothing.
      for (const { cell } of cells) this.#visit(cell, NONE, node);
    }
    const cell = reading.isCell(node);
    if (cell && !this.#throughRegistries) return;
    // Its keys live by the shapes that it leads to, and to those it is weak: what a shape has as a key is kept by the shape.
    if (reading.isTransitions(node)) return;
    const { firstEdge, edgeTo } = reading.graph;
    const end = firstEdge[node + 1] as number;
    for (let edge = firstEdge[node] as number; edge < end; edge++) {
      const to = edgeTo[edge] as number;
      if (this.#seen.get(to) === 1 || reading.isWeak(edge)) continue;
      if (cell && (reading.isCell(to) || reading.cellsOf.has(to))) continue;
      if (cells && (reading.isCell(to) || (!this.#throughRegistries && reading.callbackOf.get(node) === to))) continue;
      if (isPassing(reading, node, edge, to, this.#stack)) continue;
      const table = reading.weakMapTable(edge);
      if (table === undefined || (table !== node && (this.has(table) || this.#given(table)))) {
        this.#visit(to, edge, node);
      } else if (table !== node) {
        const waiting = this.#waiting.get(table);
        if (waiting) waiting.push({ edge, from: node });
        else this.#waiting.set(table, [{ edge, from: node }]);
      }
    }
  }
}

export interface PathStep {
  readonly node: number;
  readonly edge: number | undefined;
}

function isPassing(reading: HeapReading, from: number, edge: number, to: number, stack: boolean): boolean {
  // Only the root and the groups below it are of this type.
  if (reading.type(from) !== 'synthetic') return false;
  return KEPT_DURING_JOB.includes(reading.edgeLabel(edge)) || (reading.type(to) === 'synthetic' && (reading.name(to) === WEAK_ROOTS || (!stack && STACK_ROOTS.includes(reading.name(to)))));
}
