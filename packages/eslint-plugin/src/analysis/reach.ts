/** The shortest path from the held side to the target, and whether it is there on every execution. */
import type { Graph } from './graph.ts';
import type { Engine, Held, RetentionPath, Scope, Step, Verdict } from './model.ts';
import type { Edge, GraphNode } from './nodes.ts';
import { DEPENDS } from './graph.ts';
import type { SiteRun } from './sites.ts';

/** A held side that reaches more than this is not searched to the end. */
const LIMIT = 20_000;

interface Incoming {
  readonly from: GraphNode;
  readonly edge: Edge;
}

/** The graph as it would be if the source were another one: what a repair does. */
export interface Change {
  /** What stands in the place of `node`. */
  readonly instead: (node: GraphNode) => GraphNode;
  /** Whether an edge is still there. */
  readonly keeps: (edge: Edge) => boolean;
}

const UNCHANGED: Change = { instead: (node) => node, keeps: () => true };

export function verdictOf(graph: Graph, run: SiteRun, change: Change = UNCHANGED): Verdict {
  const goals = goalsOf(graph, run);
  let possible: Verdict | null = null;
  for (const { held, node } of run.held) {
    if (goals.targets.has(node)) continue; // the platform throws
    const verdict = new Search(graph, node, goals, change).verdict(held);
    if (verdict.kind === 'retained') return verdict;
    if (verdict.kind === 'possible') possible ??= verdict;
  }
  return possible ?? { kind: 'free' };
}

/** Whether `node` is the target or keeps it, possibly or certainly. */
export function leadsToTarget(graph: Graph, run: SiteRun, node: GraphNode, change: Change = UNCHANGED): boolean {
  return new Search(graph, node, goalsOf(graph, run), change).reachesAny();
}

/** Everything that the held side reaches on its ways to the target and elsewhere. */
export function reachedBy(graph: Graph, run: SiteRun): ReadonlySet<GraphNode> {
  const goals = goalsOf(graph, run);
  return new Set(run.held.flatMap(({ node }) => new Search(graph, node, goals, UNCHANGED).reached));
}

export interface Goals {
  readonly targets: ReadonlySet<GraphNode>;
  /** What the target can be, where that depends on something. */
  readonly candidates: ReadonlySet<GraphNode>;
}

export function goalsOf(graph: Graph, run: SiteRun): Goals {
  const targets = new Set<GraphNode>();
  addEquals(run.target, targets);
  if (run.generalTarget) addEquals(run.generalTarget, targets);
  const candidates = new Set<GraphNode>(graph.concrete(run.target).map((item) => item.node));
  candidates.delete(graph.primitive);
  return { targets, candidates };
}

/** `node` and everything that is certainly the same object. */
function addEquals(node: GraphNode, equals: Set<GraphNode>): void {
  for (let current: GraphNode | undefined = node; current && !equals.has(current); ) {
    if (current.what.kind === 'primitive') return;
    equals.add(current);
    if (current.mode === 'holder') return;
    const [only, second]: readonly Edge[] = current.edges;
    current = only && !second && only.because === undefined ? only.to : undefined;
  }
}

class Search {
  readonly #graph: Graph;
  readonly #root: GraphNode;
  readonly #targets: ReadonlySet<GraphNode>;
  readonly #candidates: ReadonlySet<GraphNode>;
  readonly #change: Change;
  /** Every node reached, with the edges that lead to it; the first is on a shortest way. */
  readonly #incoming = new Map<GraphNode, Incoming[]>();
  #isComplete = true;

  constructor(graph: Graph, root: GraphNode, { targets, candidates }: Goals, change: Change) {
    this.#graph = graph;
    this.#change = change;
    this.#root = change.instead(root);
    this.#targets = targets;
    this.#candidates = candidates;
    this.#explore();
  }

  verdict(held: Held): Verdict {
    const certain = this.#certainPath(held, true) ?? this.#certainPath(held, false);
    if (certain) return { kind: 'retained', path: certain };
    for (const goals of [this.#targets, this.#candidates]) {
      for (const goal of goals) {
        const path = this.#incoming.has(goal) ? this.#anyPath(held, goal) : null;
        if (path) return { kind: 'possible', ...path };
      }
    }
    if (!this.#isComplete) {
      return { kind: 'possible', path: { held, steps: [], engines: [] }, because: 'the held side reaches too much to be followed' };
    }
    return { kind: 'free' };
  }

  get reached(): readonly GraphNode[] {
    return [...this.#incoming.keys()];
  }

  reachesAny(): boolean {
    return !this.#isComplete || [...this.#targets, ...this.#candidates].some((goal) => this.#incoming.has(goal));
  }

  #explore(): void {
    const queue: GraphNode[] = [this.#root];
    this.#incoming.set(this.#root, []);
    for (let at = 0; at < queue.length; at++) {
      if (at > LIMIT) {
        this.#isComplete = false;
        return;
      }
      const node = queue[at] as GraphNode;
      if (this.#targets.has(node)) continue;
      for (const original of this.#edgesOf(node)) {
        if (!this.#change.keeps(original)) continue;
        const to = this.#change.instead(original.to);
        const edge = to === original.to ? original : { ...original, to };
        const known = this.#incoming.get(edge.to);
        if (known) known.push({ from: node, edge });
        else {
          this.#incoming.set(edge.to, [{ from: node, edge }]);
          queue.push(edge.to);
        }
      }
    }
  }

  /** What lives in a module's scope is a root by itself: only the target's own variables are of interest there. */
  #edgesOf(node: GraphNode): readonly Edge[] {
    const { what } = node;
    if (what.kind !== 'environment' || !this.#graph.scopes.isSingleton(what.scope)) return node.edges;
    return this.#singletonEdges(what.scope);
  }

  #singletonEdges(scope: Scope): readonly Edge[] {
    const edges: Edge[] = [];
    for (const target of this.#targets) {
      const { what } = target;
      if (what.kind !== 'variable' || what.variable.scope !== scope) continue;
      const captured = this.#graph.environments.captorOf(what.variable, scope);
      if (!captured) continue;
      edges.push({
        to: target,
        engines: captured.engines,
        step: { kind: 'environment', at: scope.block, scope, name: what.variable.name, captor: captured.captor },
      });
    }
    return edges;
  }

  /**
   * Goes backwards from the target. A holder leads there as soon as one of its certain edges does; of alternatives,
   * every one must.
   */
  #certainPath(held: Held, everywhere: boolean): RetentionPath | null {
    const next = new Map<GraphNode, Edge | null>();
    const counts = new Map<GraphNode, number>();
    const queue: GraphNode[] = [];
    for (const target of this.#targets) {
      if (!this.#incoming.has(target)) continue;
      next.set(target, null);
      queue.push(target);
    }
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at] as GraphNode;
      for (const { from, edge } of this.#incoming.get(node) ?? []) {
        if (next.has(from) || edge.because !== undefined) continue;
        if (!(everywhere ? isEverywhere(edge) : isInV8(edge))) continue;
        if (from.mode === 'alternatives') {
          const count = (counts.get(from) ?? 0) + 1;
          counts.set(from, count);
          if (count < from.edges.length) continue;
        }
        next.set(from, edge);
        queue.push(from);
      }
    }
    if (!next.has(this.#root)) return null;
    const edges: Edge[] = [];
    for (let edge = next.get(this.#root); edge; edge = next.get(edge.to)) edges.push(edge);
    return pathOf(held, edges);
  }

  #anyPath(held: Held, goal: GraphNode): { path: RetentionPath; because: string } | null {
    const edges: Edge[] = [];
    let because: string | undefined;
    for (let node = goal; node !== this.#root; ) {
      const [first] = this.#incoming.get(node) ?? [];
      if (!first) return null;
      edges.unshift(first.edge);
      because = first.edge.because ?? (isInV8(first.edge) ? undefined : ELSEWHERE) ?? because;
      node = first.from;
    }
    return { path: pathOf(held, edges), because: because ?? DEPENDS };
  }
}

function isEverywhere(edge: Edge): boolean {
  return edge.engines === undefined || edge.engines.length === 0;
}

/** What only other engines keep is not certain for a program that may run anywhere. */
function isInV8(edge: Edge): boolean {
  return isEverywhere(edge) || edge.engines?.includes('V8') === true;
}

const ELSEWHERE = 'in some engines';

function pathOf(held: Held, edges: readonly Edge[]): RetentionPath {
  const steps = edges.flatMap((edge): Step[] => (edge.step ? [edge.step] : []));
  const limited = edges.flatMap((edge) => (edge.engines && edge.engines.length > 0 ? [edge.engines] : []));
  const engines = (['V8', 'JavaScriptCore', 'SpiderMonkey'] as Engine[]).filter((engine) => limited.every((list) => list.includes(engine)));
  return { held, steps, engines: limited.length > 0 ? engines : [] };
}
