/** The nodes and edges of the retention graph. They are made on demand, once each, and never removed. */
import { Ledger } from '../cost.ts';
import type { Loading } from '../syntax/loading.ts';
import type { Engine, Node, Scope, Step, Variable } from '../model.ts';
import type { ClassNode, Unit } from '../syntax/nodes.ts';
import type { Write } from './cells.ts';

/**
 * What a node stands for, in one activation.
 * - `value`: whatever an expression evaluates to where it stands
 * - `variable`: what a variable holds in the end, when nothing assigns it any more
 * - `field`: what a property of an object holds in the end
 * - `object`: the object that an expression creates or that an unknown call returns
 * - `receiver`: `this` of a class's instances, or of one function
 * - `outside`: an object that comes from outside the file (a parameter, an import, a property of one)
 * - `environment`: the shared storage of a scope, or the part of it that a closure in a default parameter sees, or what a loop
 *   has before its first turn
 * - `contents`: the members of a container, without the container
 * - `primitive`: a value that keeps nothing
 */
export type What =
  | { readonly kind: 'value'; readonly expression: Node }
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'field'; readonly object: GraphNode; readonly name: string }
  | { readonly kind: 'object'; readonly origin: Node }
  | { readonly kind: 'receiver'; readonly owner: ClassNode | Unit }
  | { readonly kind: 'outside'; readonly origin: Node; readonly object: GraphNode | null; readonly name: string | null }
  | { readonly kind: 'environment'; readonly scope: Scope; readonly part: EnvironmentPart }
  | { readonly kind: 'contents'; readonly container: GraphNode }
  | { readonly kind: 'primitive' };

/** `parameters`: without the variables of the body. `start`: with what the head of `for (let …)` gives, of which each turn has a copy. */
export type EnvironmentPart = 'whole' | 'parameters' | 'start';

export interface Edge {
  readonly to: GraphNode;
  /** Set when the edge is not certain: why not. */
  readonly because?: string | undefined;
  /** Set when no line of the file suggests it: only nothing speaks against it. */
  readonly isGuess?: true;
  /** Set when somebody keeps somebody; unset between two names of one thing. */
  readonly step?: Step | undefined;
  readonly engines?: readonly Engine[] | undefined;
  /** Registrations whose cleanup may take it away: it is there for as long as their targets live. */
  readonly unless?: readonly Node[] | undefined;
  /** What has to be alive as well for it to be there: the map of an ephemeron. */
  readonly needs?: GraphNode | undefined;
  /** Of what is put into an object under no readable name: when. */
  readonly write?: Write | undefined;
  /** Of what came with a copy: the name of the property. */
  readonly copied?: string | undefined;
  /** Set of what is no own enumerable property, so that copies do not get it. */
  readonly isHidden?: boolean | undefined;
}

/** One of the objects that a node can stand for. */
export interface Possibility {
  readonly node: GraphNode;
  /** Set when it is not certain that it can: why not. */
  readonly because: string | undefined;
}

/** So often a node is expanded that is found in the middle of following something. */
const EXPANSIONS = 3;
/** Expansions ask for one another's edges; this many may be open at once. */
const EXPANSION_LIMIT = 120;
/** A file whose graph grows larger than this is not followed to the end: memory and patience have an end first. */
const NODE_LIMIT = 400_000;
let depth = 0;

export class GraphNode {
  /** How often an expansion was given up. */
  static cuts = 0;
  /** How often something was asked of an object whose uses were not followed to the end just then. */
  static unsettled = 0;
  /** How many objects are being followed through the file just now. */
  static following = 0;

  readonly what: What;
  /** `holder` nodes keep all that their edges lead to; `alternatives` nodes are one of them. */
  readonly mode: 'holder' | 'alternatives';
  readonly activation: Activation;
  #expand: (() => readonly Edge[]) | null;
  #edges: readonly Edge[] = [];
  /** Whether the edges were found in the middle of following something, so that some may be missing or stale. */
  #isProvisional = false;
  #expansions = 0;

  constructor(what: What, mode: 'holder' | 'alternatives', activation: Activation, expand: () => readonly Edge[]) {
    this.what = what;
    this.mode = mode;
    this.activation = activation;
    this.#expand = expand;
    activation.ledger.nodes++;
    activation.ledger.step();
  }

  /** Whether the edges are being looked for just now, so that they look empty. */
  isExpanding = false;

  get edges(): readonly Edge[] {
    // While something is still being followed, no better answer is to be had.
    if (this.#expand && !(this.#isProvisional && GraphNode.following > 0)) {
      if (depth >= EXPANSION_LIMIT || this.activation.ledger.nodes > NODE_LIMIT) {
        // Not the answer, only the end of what the stack bears from here (the next one who asks may get further) or of
        // what one file may cost.
        GraphNode.cuts++;
        return [];
      }
      const expand = this.#expand;
      // While it is being expanded a node leads nowhere: a value defined by itself is no value.
      this.#expand = null;
      this.isExpanding = true;
      depth++;
      let edges: readonly Edge[] | null = null;
      const unsettled = GraphNode.unsettled;
      try {
        this.#edges = edges = expand();
      } finally {
        depth--;
        this.isExpanding = false;
        // Given up in the middle, or found in what was not the last word: whoever asks next begins again.
        this.#isProvisional = edges !== null && GraphNode.unsettled !== unsettled && ++this.#expansions < EXPANSIONS;
        if (!edges || this.#isProvisional) this.#expand = expand;
      }
    }
    return this.#edges;
  }
}

/** What runs a unit. */
export interface Cause {
  /** The node of the caller's unit that does it. */
  readonly call: Node;
  readonly caller: Activation;
}

/**
 * One run of a unit. The general activation of a unit stands for every run of it that has the same surroundings; a
 * called one stands for the runs that one call expression causes, so that parameters have the call's arguments.
 */
export class Activation {
  readonly unit: Unit;
  /** The run of the enclosing unit in which this unit's closure was made. */
  readonly outer: Activation | null;
  readonly call: Node | null;
  readonly caller: Activation | null;
  /** What `this` is, where a call or an instance decides it. */
  readonly receiver: GraphNode | null;
  /** The registration (or the call that leads to it) in this run: writes are early or late relative to it. */
  readonly point: Node | null;
  readonly depth: number;
  /** What the whole graph has cost so far; one for all runs of a file. */
  readonly ledger: Ledger;
  /** What may run before a statement of the module; null in the run of anything else. */
  readonly loading: Loading | null;
  /** What runs the unit, once `cells` has found it out; null where that is not seen. */
  cause: Cause | null | undefined;
  /** By role first: keys are many and most have one role, roles are few. */
  readonly #interned = new Map<string, Map<unknown, unknown>>();

  constructor(
    unit: Unit,
    outer: Activation | null,
    call: Node | null = null,
    caller: Activation | null = null,
    receiver: GraphNode | null = null,
    point: Node | null = null,
    ledger: Ledger = new Ledger(),
    loading: Loading | null = null,
  ) {
    this.point = point;
    this.unit = unit;
    this.outer = outer;
    this.call = call;
    this.caller = caller;
    this.receiver = receiver;
    this.depth = caller ? caller.depth + 1 : 0;
    this.ledger = (outer ?? caller)?.ledger ?? ledger;
    this.loading = loading;
  }

  /** The one value for `key` and `role` in this activation. */
  intern<T>(key: unknown, role: string, create: () => T): T {
    let keys = this.#interned.get(role);
    if (!keys) this.#interned.set(role, (keys = new Map<unknown, unknown>()));
    const known = keys.get(key);
    if (known !== undefined || keys.has(key)) return known as T;
    const made = create();
    keys.set(key, made);
    return made;
  }

  /** How often `unit` is already being run on the way to here: recursion is cut. */
  recursionOf(unit: Unit): number {
    return (this.unit === unit ? 1 : 0) + (this.caller?.recursionOf(unit) ?? 0);
  }
}

/** Why a hop through one of several alternatives is not certain. */
export const DEPENDS = 'only on one of several ways to get here';

/** Why what is read out of a container need not be a certain member of it. */
export const IF_MEMBER = 'only if this is the member that is read';

/** The node at which an object comes into being. */
export function originOf(object: GraphNode): Node {
  const { what } = object;
  return what.kind === 'object' || what.kind === 'outside' ? what.origin : object.activation.unit;
}
