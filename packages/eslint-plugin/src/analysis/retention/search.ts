/** From one node of the graph to the target: by certain edges alone, or by all. */
import { isParameter } from '../heap/environments.ts';
import type { Graph } from '../heap/graph.ts';
import { isDataProperty } from '../heap/kinds.ts';
import { type Activation, DEPENDS, type Edge, type EnvironmentPart, GraphNode, originOf } from '../heap/nodes.ts';
import { closureEdges } from '../heap/objects.ts';
import type { Engine, Held, Node, RetentionPath, Scope, Step } from '../model.ts';
import { contains, isClass, isFunction, type Unit, wrapped } from '../syntax/nodes.ts';

/** What is being looked for. */
export interface Goals {
  /** Nodes that are certainly the target. */
  readonly targets: ReadonlySet<GraphNode>;
  /** What the target can be, where that depends on something. */
  readonly candidates: ReadonlySet<GraphNode>;
  /** Where what can be the target is made, in whatever run; none where the target is that of a particular call. */
  readonly origins: ReadonlySet<Node>;
  /** Whether the targets are known as every run has them, not only in one. */
  readonly isGeneral: boolean;
  /** The unit of the registration, and those of the calls that lead to it. */
  readonly units: readonly Unit[];
  /** Whether the target is obviously put nowhere outside of these units. */
  readonly isContained: () => boolean;
}

/** The graph as it would be if the source were another one: what a repair does. */
export interface Change {
  /** What stands in the place of `node`. */
  readonly instead: (node: GraphNode) => GraphNode;
  /** Whether an edge is still there. */
  readonly keeps: (edge: Edge) => boolean;
  /** How much may be looked at before the search gives up; one question among many must not cost as much as a file. */
  readonly limit?: number;
}

export const UNCHANGED: Change = { instead: (node) => node, keeps: () => true };

/** A search that reaches more than this gives up. */
const LIMIT = 20_000;

interface Incoming {
  readonly from: GraphNode;
  readonly edge: Edge;
}

export interface PossiblePath {
  readonly path: RetentionPath;
  readonly because: string;
  /** The edges of the path that are not certain are among them; none where the path is certain in one engine. */
  readonly edges: readonly Edge[];
}

/** `certain` follows only edges that are there on every execution. */
export type Extent = 'certain' | 'all';

export class Search {
  readonly #graph: Graph;
  readonly #root: GraphNode;
  readonly #goals: Goals;
  readonly #change: Change;
  readonly #extent: Extent;
  readonly #isNested: boolean;
  /** What the root was asked for besides the target. */
  readonly #kept = new Map<GraphNode, boolean>();
  readonly #candidates: Set<GraphNode>;
  /** Every node reached, with the edges that lead to it; the first is on a shortest way. */
  readonly #incoming = new Map<GraphNode, Incoming[]>();
  isComplete = true;
  /** Whether some expansion was given up on the way. */
  isCut = false;

  constructor(graph: Graph, root: GraphNode, goals: Goals, extent: Extent, change: Change, isNested = false) {
    this.#isNested = isNested;
    this.#graph = graph;
    this.#change = change;
    this.#root = change.instead(root);
    this.#goals = goals;
    this.#extent = extent;
    this.#candidates = new Set(goals.candidates);
    this.#explore();
  }

  get reached(): readonly GraphNode[] {
    return [...this.#incoming.keys()];
  }

  reachesAny(): boolean {
    return !this.isComplete || this.reachesTarget();
  }

  reachesTarget(): boolean {
    return [...this.#goals.targets, ...this.#candidates].some((goal) => this.#incoming.has(goal));
  }

  /** The shortest path that is there on every execution; one that all engines have is preferred. */
  certainPath(held: Held): RetentionPath | null {
    return this.#certainPath(held, isEverywhere) ?? this.#certainPath(held, isInV8);
  }

  /** A path that all engines have is preferred, then one that is certain in one of them. */
  anyPath(held: Held): PossiblePath | null {
    const first = this.#shortestPath(held);
    if (!first || first.path.engines.length === 0) return first;
    const everywhere = this.#possiblePath(held, isEverywhere);
    if (everywhere) return everywhere;
    for (const engine of ENGINES) {
      const path = this.#certainPath(held, (edge) => isIn(edge, engine));
      if (path) return { path, because: ELSEWHERE, edges: [] };
    }
    return first;
  }

  /** Whether the target may be reached in an engine that is not among `engines`. */
  mayReachElsewhere(held: Held, engines: readonly Engine[]): boolean {
    return !this.isComplete || ENGINES.some((engine) => !engines.includes(engine) && this.#possiblePath(held, (edge) => isIn(edge, engine)) !== null);
  }

  #shortestPath(held: Held): PossiblePath | null {
    for (const goals of [this.#goals.targets, this.#candidates]) {
      for (const goal of goals) {
        const path = this.#incoming.has(goal) ? this.#pathTo(held, goal) : null;
        if (path) return path;
      }
    }
    return null;
  }

  #explore(): void {
    const { targets } = this.#goals;
    const queue: GraphNode[] = [this.#root];
    // Nodes that every execution reaches: once a target is among them there is nothing left to look for.
    const sure = new Set<GraphNode>([this.#root]);
    this.#incoming.set(this.#root, []);
    const cuts = GraphNode.cuts;
    for (let at = 0; at < queue.length; at++) {
      if (at > (this.#change.limit ?? LIMIT)) {
        this.isComplete = false;
        return;
      }
      const node = queue[at] as GraphNode;
      if (targets.has(node)) continue;
      if (sure.has(node) && node.mode === 'holder' && this.#capturesTarget(node)) return;
      for (const given of this.#edgesOf(node)) {
        const original = this.#asOfNow(given);
        if (this.#extent === 'certain' && original.because !== undefined) continue;
        if (!this.#change.keeps(original)) continue;
        const to = this.#change.instead(original.to);
        if (this.#isTooWide(to)) {
          this.isComplete = false;
          return;
        }
        const edge = to === original.to ? original : { ...original, to };
        const known = this.#incoming.get(to);
        if (known) {
          known.push({ from: node, edge });
          continue;
        }
        this.#incoming.set(to, [{ from: node, edge }]);
        if (this.#extent === 'all' && to.what.kind === 'object' && this.#goals.origins.has(to.what.origin)) this.#candidates.add(to);
        if (sure.has(node) && edge.because === undefined && isEverywhere(edge) && (node.mode === 'holder' || node.edges.length === 1)) {
          if (targets.has(to)) return;
          sure.add(to);
        }
        queue.push(to);
      }
    }
    this.isCut = GraphNode.cuts !== cuts;
    this.isComplete &&= !this.isCut;
  }

  /** With a limit there is one question only, whether the target is surely out of reach: it is answered by the first scope beyond the limit. */
  #isTooWide({ what }: GraphNode): boolean {
    const { limit } = this.#change;
    return limit !== undefined && what.kind === 'environment' && what.scope.variables.length > limit && !this.#graph.scopes.isSingleton(what.scope);
  }

  /** The usual leak, found without a look at anything else: the target lives in an environment that a closure keeps. */
  #capturesTarget(closure: GraphNode): boolean {
    if (this.#change !== UNCHANGED || closure.what.kind !== 'object') return false;
    const { origin } = closure.what;
    if (!isFunction(origin) && !isClass(origin)) return false;
    for (const edge of closureEdges(this.#graph, origin, closure.activation)) {
      const { what } = edge.to;
      if (what.kind !== 'environment') continue;
      const direct = this.#targetEdges(edge.to, what.scope, what.part).find((one) => isEverywhere(one));
      if (!direct) continue;
      this.#comeBy(edge.to, { from: closure, edge });
      this.#comeBy(direct.to, { from: edge.to, edge: direct });
      return true;
    }
    return false;
  }

  /** An edge with what the search knows of it: whose target this is about, and what the root keeps besides. */
  #asOfNow(edge: Edge): Edge {
    if (edge.because !== undefined) return edge;
    const other = edge.unless?.find((call) => !this.#isForTarget(call));
    if (other) return { ...edge, because: `unless the cleanup of line ${String(other.loc.start.line)} takes it out` };
    if (edge.needs && !this.#keeps(edge.needs)) return { ...edge, because: 'only while the WeakMap itself is alive' };
    return edge;
  }

  /** Whether a registration is for the target as well, so that its cleanup runs when that is dead. */
  #isForTarget(call: Node): boolean {
    if (call.type !== 'CallExpression') return false;
    return call.arguments.some((argument) => {
      const value = this.#graph.value(argument, this.#graph.activationAt(call));
      return this.#goals.targets.has(value) || this.#graph.concrete(value).some(({ node }, _, all) => all.length === 1 && this.#goals.candidates.has(node));
    });
  }

  /** Whether the root certainly keeps something else, not counting what that takes an ephemeron for. */
  #keeps(other: GraphNode): boolean {
    if (this.#isNested) return false;
    let known = this.#kept.get(other);
    if (known === undefined) {
      const goals: Goals = { ...this.#goals, targets: new Set([other]), candidates: new Set(), origins: new Set() };
      const search = new Search(this.#graph, this.#root, goals, 'certain', this.#change, true);
      known = search.#certainPath({ role: 'held value', expression: originOf(other) }, isEverywhere) !== null;
      this.#kept.set(other, known);
    }
    return known;
  }

  #comeBy(node: GraphNode, way: Incoming): void {
    const known = this.#incoming.get(node);
    if (known) known.push(way);
    else this.#incoming.set(node, [way]);
  }

  #edgesOf(node: GraphNode): readonly Edge[] {
    const { what } = node;
    if (what.kind !== 'environment') return [...this.#propertyEdges(node), ...node.edges];
    const direct = this.#targetEdges(node, what.scope, what.part);
    // What lives in a module's scope is a root by itself: only the target's own variables are of interest there.
    if (this.#graph.scopes.isSingleton(what.scope)) return direct;
    if (this.#extent === 'certain') {
      if (direct.some((edge) => isEverywhere(edge))) return direct;
      const declared = this.#declaring(node.edges);
      // What the others lead to can be dear to tell.
      if (declared.length > 0) return [...declared, ...node.edges.filter((edge) => !declared.includes(edge))];
      if (this.#change === UNCHANGED && !this.#mayLeadOn(node, what.scope)) return direct;
    }
    return node.edges;
  }

  /** The variables that are declared as the target: `const handle = new Handle(…)`. */
  #declaring(edges: readonly Edge[]): readonly Edge[] {
    const names = new Set<Node>();
    for (const { what } of this.#goals.targets) {
      const { parent } = what.kind === 'object' ? wrapped(what.origin) : {};
      if (parent?.type === 'VariableDeclarator') names.add(parent.id);
    }
    return names.size === 0 ? [] : edges.filter(({ to: { what } }) => what.kind === 'variable' && what.variable.identifiers.some((name) => names.has(name)));
  }

  /** A target that was read from a property is kept by the object it was read from. */
  #propertyEdges(node: GraphNode): readonly Edge[] {
    const edges: Edge[] = [];
    for (const target of this.#goals.targets) {
      const { what } = target;
      if ((what.kind !== 'outside' && what.kind !== 'field') || what.object !== node || what.name === null) continue;
      const writes = what.kind === 'field' ? this.#graph.fieldWrites(node, what.name) : [];
      // A getter gives it, and the object need not have it.
      if (writes.some(({ computedBy }) => computedBy)) continue;
      // An object that has no place of its own gets the property somewhere.
      const at = what.kind === 'outside' ? what.origin : (writes.at(-1)?.at ?? originOf(node));
      const because = what.name === '[]' ? 'only while it is a member' : what.kind === 'outside' && !isSureField(this.#graph, node, at, what.name) ? `unless \`${what.name}\` is a getter` : undefined;
      edges.push({ to: target, because, step: { kind: 'field', at, name: what.name } });
    }
    return edges;
  }

  /** The variables of `scope` that hold the target, without a look at the others. */
  #targetEdges(environment: GraphNode, scope: Scope, part: EnvironmentPart): readonly Edge[] {
    const edges: Edge[] = [];
    const receiver = this.#graph.environments.receiverCaptor(scope);
    if (receiver) {
      const to = this.#graph.receiver(environment.activation);
      const step = { kind: 'environment', at: scope.block as Node, scope, name: 'this', captor: receiver.captor } as const;
      if (this.#goals.targets.has(to)) edges.push({ to, step, engines: receiver.engines });
    }
    for (const target of this.#goals.targets) {
      const { what } = target;
      if (what.kind !== 'variable' || what.variable.scope !== scope) continue;
      const captured = this.#graph.environments.captorOf(what.variable, scope);
      if (!captured || part === 'start' || (part === 'parameters' && !isParameter(what.variable))) continue;
      edges.push({
        to: target,
        engines: captured.engines,
        step: { kind: 'environment', at: scope.block as Node, scope, name: what.variable.name, captor: captured.captor },
      });
    }
    return edges;
  }

  /** Whether any certain way goes from the environment to a target; asked once per scope, not once per registration. */
  #mayLeadOn(environment: GraphNode, scope: Scope): boolean {
    const { activation } = environment;
    if (this.#goals.isContained() && this.#goals.units.every((unit) => unit !== activation.unit && contains(activation.unit, unit))) return false;
    if (activation.call || activation.receiver || !this.#goals.isGeneral) return true;
    const general = this.#graph.activationOf(activation.unit);
    const reached = certainlyReached(this.#graph, scope, general);
    for (const target of this.#goals.targets) {
      if (reached.has(target)) return true;
      const { what } = target;
      if ((what.kind === 'outside' || what.kind === 'field') && what.object && reached.has(what.object)) return true;
    }
    return false;
  }

  /**
   * Goes backwards from the target. A holder leads there as soon as one of its certain edges does; of alternatives,
   * every one must.
   */
  #certainPath(held: Held, isUsable: (edge: Edge) => boolean): RetentionPath | null {
    const next = new Map<GraphNode, Edge | null>();
    const counts = new Map<GraphNode, number>();
    const queue: GraphNode[] = [];
    for (const target of this.#goals.targets) {
      if (!this.#incoming.has(target)) continue;
      next.set(target, null);
      queue.push(target);
    }
    // The list grows while it is walked.
    for (const node of queue) {
      for (const { from, edge } of this.#incoming.get(node) ?? []) {
        if (next.has(from) || edge.because !== undefined || !isUsable(edge)) continue;
        if (from.mode === 'alternatives') {
          const count = (counts.get(from) ?? 0) + 1;
          counts.set(from, count);
          if (count < from.edges.filter((other) => !isNothing(other.to, 0)).length) continue;
        }
        next.set(from, edge);
        queue.push(from);
      }
    }
    return next.has(this.#root) ? pathOf(held, edgesFrom(this.#root, next)) : null;
  }

  #pathTo(held: Held, goal: GraphNode): PossiblePath | null {
    const edges: Edge[] = [];
    for (let node = goal; node !== this.#root; ) {
      const [first] = this.#incoming.get(node) ?? [];
      if (!first) return null;
      edges.unshift(first.edge);
      node = first.from;
    }
    return possiblePathOf(held, edges);
  }

  /** Backwards from the target, by any edge that is usable. */
  #possiblePath(held: Held, isUsable: (edge: Edge) => boolean): PossiblePath | null {
    const next = new Map<GraphNode, Edge | null>();
    for (const goal of [...this.#goals.targets, ...this.#candidates]) if (this.#incoming.has(goal)) next.set(goal, null);
    // A map is walked in the order of insertion, what is added on the way included.
    for (const node of next.keys()) {
      for (const { from, edge } of this.#incoming.get(node) ?? []) if (!next.has(from) && isUsable(edge)) next.set(from, edge);
    }
    return next.has(this.#root) ? possiblePathOf(held, edgesFrom(this.#root, next)) : null;
  }
}

const ENGINES: readonly Engine[] = ['V8', 'JavaScriptCore', 'SpiderMonkey'];

/** Certain, but not for a program that may run anywhere. */
const ELSEWHERE = 'in some engines';

/** How a reason ends that says that a property may be computed. */
const GETTER = ' is a getter';

/** Whether a property that this file never writes is known to hold what it gives. */
function isSureField(graph: Graph, object: GraphNode, access: Node, name: string): boolean {
  return name.startsWith('#') || isDataProperty(graph, object, name) || graph.options.types?.isField(access) === true;
}

/** A recursion that is cut gives no value: the value comes from the other alternatives. */
function isNothing(node: GraphNode, depth: number): boolean {
  return node.mode === 'alternatives' && depth < 8 && node.edges.every((edge) => isNothing(edge.to, depth + 1));
}

function isEverywhere(edge: Edge): boolean {
  return edge.engines === undefined || edge.engines.length === 0;
}

/** What only other engines keep is not certain for a program that may run anywhere. */
function isInV8(edge: Edge): boolean {
  return isIn(edge, 'V8');
}

function isIn(edge: Edge, engine: Engine): boolean {
  return isEverywhere(edge) || edge.engines?.includes(engine) === true;
}

/** The way from `node` to a goal, which has no next edge. */
function edgesFrom(node: GraphNode, next: ReadonlyMap<GraphNode, Edge | null>): readonly Edge[] {
  const edges: Edge[] = [];
  for (let edge = next.get(node); edge; edge = next.get(edge.to)) edges.push(edge);
  return edges;
}

/** The reason nearest to the root counts; that a read may run a getter says less than what else is not known. */
function possiblePathOf(held: Held, edges: readonly Edge[]): PossiblePath {
  const reasons = edges.flatMap(({ because }) => because ?? []);
  return { path: pathOf(held, edges), because: reasons.find((reason) => !reason.endsWith(GETTER)) ?? reasons[0] ?? DEPENDS, edges };
}

/**
 * All that the variables of a scope lead to by certain edges, in a general run. Ways that go on through an environment
 * around the scope are left out: a closure keeps those environments itself.
 */
function certainlyReached(graph: Graph, scope: Scope, general: Activation): ReadonlySet<GraphNode> {
  return general.intern(scope, 'certainly reached', () => {
    const around = new Set<Scope>();
    for (let outer = scope.upper; outer; outer = outer.upper) around.add(outer);
    const root = graph.environment(scope, general, scope.block);
    const reached = new Set<GraphNode>([root]);
    // A set is walked in the order of insertion, what is added on the way included.
    for (const node of reached) {
      const { what } = node;
      if (what.kind === 'environment' && (around.has(what.scope) || graph.scopes.isSingleton(what.scope))) continue;
      for (const edge of node.edges) if (edge.because === undefined) reached.add(edge.to);
    }
    return reached;
  });
}

function pathOf(held: Held, edges: readonly Edge[]): RetentionPath {
  const steps = edges.flatMap((edge): Step[] => (edge.step ? [edge.step] : []));
  const limited = edges.flatMap((edge) => (edge.engines && edge.engines.length > 0 ? [edge.engines] : []));
  const engines = ENGINES.filter((engine) => limited.every((list) => list.includes(engine)));
  return { held, steps, engines: limited.length > 0 ? engines : [] };
}
