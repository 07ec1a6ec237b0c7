/** What the parts of a heap graph mean: V8's own objects, by the names that its snapshots give them. */
import type { HeapGraph } from './graph.ts';

/** One registration, as the engine has it. */
export interface Cell {
  readonly cell: number;
  readonly registry: number;
  readonly target: number;
  /** Undefined for a primitive that is not on the heap. */
  readonly held: number | undefined;
}

/** The types of the engine's own objects: up to V8 14 the first, since then the second. */
const OWN_TYPES: readonly string[] = ['hidden', 'native'];
const WEAK_CELL = 'system / WeakCell';

export class HeapReading {
  readonly graph: HeapGraph;
  /** Registry -> its registrations. */
  readonly cellsOf: ReadonlyMap<number, readonly Cell[]>;
  readonly cells: readonly Cell[];
  /** Registry -> its callback. */
  readonly callbackOf: ReadonlyMap<number, number>;
  readonly #typeCode: ReadonlyMap<string, number>;
  readonly #weak: number;
  readonly #internal: number;
  readonly #transitions: number;
  readonly #numbered: readonly number[];
  /** String -> the table of a WeakMap whose entry an edge of that name is; -1 when it is no such edge. */
  readonly #tables = new Map<number, number>();
  #nodeOfId: Map<number, number> | undefined;
  #functions: Map<number, number> | undefined;

  constructor(graph: HeapGraph) {
    this.graph = graph;
    this.#typeCode = new Map(graph.nodeTypes.map((name, code) => [name, code]));
    this.#weak = graph.edgeTypes.indexOf('weak');
    this.#internal = graph.edgeTypes.indexOf('internal');
    this.#transitions = graph.strings.indexOf('system / TransitionArray');
    this.#numbered = [graph.edgeTypes.indexOf('element'), graph.edgeTypes.indexOf('hidden')];
    this.cells = this.#findCells();
    const cellsOf = new Map<number, Cell[]>();
    for (const cell of this.cells) {
      const cells = cellsOf.get(cell.registry);
      if (cells) cells.push(cell);
      else cellsOf.set(cell.registry, [cell]);
    }
    this.cellsOf = cellsOf;
    this.callbackOf = new Map([...cellsOf.keys()].flatMap((registry) => {
      const callback = this.#callback(registry);
      return callback === undefined ? [] : [[registry, callback]];
    }));
  }

  name(node: number): string {
    return this.graph.strings[this.graph.nameOf[node] as number] ?? '';
  }

  type(node: number): string {
    return this.graph.nodeTypes[this.graph.typeOf[node] as number] ?? '';
  }

  edgeKind(edge: number): string {
    return this.graph.edgeTypes[this.graph.edgeType[edge] as number] ?? '';
  }

  /** The name of an edge; of a numbered one the number. */
  edgeLabel(edge: number): string {
    const { edgeType, edgeName, strings } = this.graph;
    const name = edgeName[edge] as number;
    return this.#numbered.includes(edgeType[edge] as number) ? String(name) : strings[name] ?? '';
  }

  /** The numbers of the node's edges. */
  * edges(node: number): Generator<number> {
    const { firstEdge } = this.graph;
    const end = firstEdge[node + 1] as number;
    for (let edge = firstEdge[node] as number; edge < end; edge++) yield edge;
  }

  to(edge: number): number {
    return this.graph.edgeTo[edge] as number;
  }

  isWeak(edge: number): boolean {
    return this.graph.edgeType[edge] === this.#weak;
  }

  /** Where the edge of that name leads, of a kind or of any. */
  follow(node: number, label: string | RegExp, kind?: string): number | undefined {
    for (const edge of this.edges(node)) {
      if (kind !== undefined && this.edgeKind(edge) !== kind) continue;
      const name = this.edgeLabel(edge);
      if (typeof label === 'string' ? name === label : label.test(name)) return this.to(edge);
    }
    return undefined;
  }

  isCell(node: number): boolean {
    return this.name(node) === WEAK_CELL && OWN_TYPES.includes(this.type(node));
  }

  /** From a shape of objects to those with one property more. */
  isTransitions(node: number): boolean {
    return this.graph.nameOf[node] === this.#transitions;
  }

  /** What was given to `Symbol()`. */
  descriptionOfSymbol(node: number): string {
    const description = this.follow(node, 'name', 'internal');
    return description === undefined || !this.type(description).includes('string') ? '' : this.name(description);
  }

  /** Every node of that type and name. */
  * named(type: string, name: string): Generator<number> {
    const { size, typeOf, nameOf, strings } = this.graph;
    const code = this.#typeCode.get(type);
    const word = strings.indexOf(name);
    if (word < 0) return;
    for (let node = 0; node < size; node++) {
      if (nameOf[node] === word && typeOf[node] === code) yield node;
    }
  }

  /**
   * An entry of a WeakMap is two edges to the value, one from the key and one from the table, and it takes both to keep it. Gives the node of
   * the table for such an edge.
   */
  weakMapTable(edge: number): number | undefined {
    const { edgeType, edgeName, strings } = this.graph;
    if (edgeType[edge] !== this.#internal) return undefined;
    const name = edgeName[edge] as number;
    let table = this.#tables.get(name);
    if (table === undefined) {
      const id = / pair in WeakMap \(table @(\d+)\)$/u.exec(strings[name] ?? '')?.[1];
      table = id === undefined ? -1 : this.#nodeWithId(Number(id)) ?? -1;
      this.#tables.set(name, table);
    }
    return table < 0 ? undefined : table;
  }

  /** The description of the function that a scope belongs to, by the description of the scope. */
  functionOfScope(info: number): number | undefined {
    if (!this.#functions) {
      this.#functions = new Map();
      const code = this.#typeCode.get('code');
      const { size, typeOf } = this.graph;
      for (let node = 0; node < size; node++) {
        if (typeOf[node] !== code) continue;
        const scope = this.follow(node, 'name_or_scope_info', 'internal');
        if (scope !== undefined && this.type(scope) === 'code') this.#functions.set(scope, node);
      }
    }
    return this.#functions.get(info);
  }

  #nodeWithId(id: number): number | undefined {
    if (!this.#nodeOfId) {
      this.#nodeOfId = new Map();
      const types = ['array', ...OWN_TYPES].map((name) => this.#typeCode.get(name));
      const { size, idOf, typeOf } = this.graph;
      for (let node = 0; node < size; node++) if (types.includes(typeOf[node])) this.#nodeOfId.set(idOf[node] as number, node);
    }
    return this.#nodeOfId.get(id);
  }

  #findCells(): Cell[] {
    const found: Cell[] = [];
    for (const cell of OWN_TYPES.flatMap((type) => [...this.named(type, WEAK_CELL)])) {
      const target = this.follow(cell, 'target', 'weak');
      if (target === undefined) continue; // it is dead, or this cell is not one of a registry
      // The fields have numbers, and versions number them differently. The registry is the first of them, and the list of cells are cells.
      let registry: number | undefined;
      let held: number | undefined;
      for (const edge of this.edges(cell)) {
        if (this.edgeKind(edge) !== 'hidden') continue;
        const node = this.to(edge);
        if (registry === undefined) registry = node;
        else if (!this.isCell(node)) held ??= node;
      }
      if (registry !== undefined && this.name(registry) !== 'system / Map') found.push({ cell, registry, target, held });
    }
    return found;
  }

  #callback(registry: number): number | undefined {
    for (const edge of this.edges(registry)) {
      const node = this.to(edge);
      // Its prototype and its own properties are other kinds of edges; its realm and its cells are not functions.
      if (this.edgeKind(edge) === 'hidden' && ['closure', 'object'].includes(this.type(node)) && !this.name(node).includes('NativeContext')) return node;
    }
    return undefined;
  }
}
