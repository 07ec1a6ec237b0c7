/**
 * Where an object and what holds it can be, told from tokens alone: the places that are to be looked at, and what is
 * known of them. It is an over-approximation of the graph's certain edges, taken backwards from one target: a path to the
 * target goes only through what is marked here.
 *
 * A token is an expression whose value can be the target or something that holds it. Who reads a property is told when
 * something marked is put under that name, whichever of the two comes first.
 */
import { constantOf } from '../../heap/constants.ts';
import type { Graph } from '../../heap/graph.ts';
import { functionsUnder } from '../../heap/local-functions.ts';
import type { Node, Scope, Variable } from '../../model.ts';
import type { SiteRun } from '../../registrations/sites.ts';
import { contains, type FunctionNode, immediateCall, isField, isFunction, keyName, type Unit, unitOf, unwrap } from '../../syntax/nodes.ts';
import { alwaysAfter, alwaysBefore, runsInEvery } from '../../syntax/order.ts';
import { isRewritten, isValueReference } from '../../syntax/scopes.ts';

/** Tokens, and references of one variable, beyond which the question is given up: a search is as cheap then. */
const LIMIT = 300;
/** Each call that is asked about brings some of its own. */
const TOKENS_PER_CALL = 20;
/** Under which members of containers are put, and whatever has no readable name: a read by name never gives those. */
const ELEMENT = '*';

export class Holding {
  readonly graph: Graph;
  readonly run: SiteRun;
  /** Whether something was met that is not understood here: the answer is not known then. */
  isLost = false;
  /** Whether the question was given up because what the registration keeps is marked: it may be a path. */
  isHeld = false;
  /** Whether every call of a function counts by which something marked could have come into it. */
  isForAllCalls = false;
  /** Whether something marked is called that is none of the functions of this file by its name. */
  isCalledUnknown = false;
  /** How many origins are being looked up, one for another. */
  depth = 0;
  /** Whether a marked literal has properties of another object. */
  isCopied = false;
  /** What the registration itself keeps: a token that gets there is a path. */
  readonly held: ReadonlySet<Node>;
  /** Variables that certainly have the target as every run has it. */
  readonly own: Set<Variable> = new Set<Variable>();
  /** Units in which the registration stands, or a call that leads there. */
  readonly units: Map<Unit, Node[]> = new Map<Unit, Node[]>();
  /** Functions that give something marked which they need not have made. */
  readonly results: Set<Unit> = new Set<Unit>();
  /** Whether something marked outlives the runs that it was marked in. */
  isShared = false;
  /** Tokens still to be followed, in the order in which they were found. */
  readonly queue: Node[] = [];
  readonly #seen = new Set<Node>();
  readonly #variables = new Set<Variable>();
  readonly #scopes = new Set<Scope>();
  readonly #blocks = new Set<Node>();
  readonly #stored = new Set<string>();
  readonly #readers = new Map<string, (() => void)[]>();
  readonly #wanted = new Map<string, boolean>();
  readonly #offers = new Map<string, ((isOwn: boolean) => void)[]>();
  readonly #entered = new Map<Node, Set<Node>>();
  readonly #waiting = new Map<Node, ((call: Node) => void)[]>();
  readonly #once = new Map<string, Set<Node>>();

  #limit = LIMIT;

  constructor(graph: Graph, run: SiteRun) {
    this.graph = graph;
    this.run = run;
    this.held = new Set([...run.held.map(({ held }) => held), ...run.site.held].map(({ expression }) => unwrap(expression)));
    this.addUnit(run.activation.unit, run.site.call);
    for (let { caller, call } = run.activation; caller && call; { caller, call } = caller) this.addUnit(caller.unit, call);
  }

  /** A unit that runs on the way to the registration, and where in it that way goes on. */
  addUnit(start: Unit, at: Node): void {
    let unit: Unit | null = start;
    let point = at;
    while (unit) {
      const points = this.units.get(unit);
      if (points?.includes(point) === true) return;
      if (points) points.push(point);
      else this.units.set(unit, [point]);
      const immediate = immediateCall(unit);
      unit = immediate && unitOf(immediate);
      point = immediate ?? point;
    }
  }

  lose(): void {
    this.isLost = true;
  }

  /** What the registration keeps is marked. */
  hold(): void {
    this.isHeld ||= !this.isLost;
    this.isLost = true;
  }

  /** So many calls are asked about together. */
  expect(calls: number): void {
    this.#limit += calls * TOKENS_PER_CALL;
  }

  isTooMany(count: number): boolean {
    return count > this.#limit;
  }

  /** Whether `node` comes here for the first time with that role. */
  isNew(role: string, node: Node): boolean {
    let nodes = this.#once.get(role);
    if (!nodes) this.#once.set(role, (nodes = new Set()));
    if (nodes.has(node)) return false;
    nodes.add(node);
    return true;
  }

  mark(token: Node): void {
    if (this.#seen.has(token)) return;
    this.#seen.add(token);
    this.queue.push(token);
    this.graph.program.ledger.step();
    if (this.isTooMany(this.queue.length)) this.lose();
  }

  /** The name of a place, or any other expression that gives the object. */
  markPlace(node: Node): void {
    const variable = node.type === 'Identifier' ? this.graph.scopes.variableOf(node) : null;
    if (variable && variable.defs.length > 0) this.markVariable(variable);
    else if (node.type === 'Identifier') this.lose();
    else this.mark(node);
  }

  markVariable(variable: Variable): void {
    if (this.#variables.has(variable)) return;
    this.#variables.add(variable);
    const { scope } = variable;
    const home = this.graph.scopes.unitOf(scope);
    if (!this.units.has(home) && !this.#entered.has(home) && !this.isMarkedClosure(home)) this.isShared = true;
    if (this.isTooMany(variable.references.length)) {
      this.lose();
      return;
    }
    for (const def of variable.defs) {
      const kind = def.type as string;
      if (kind === 'ClassName' || (kind === 'Parameter' && !this.#isPlainParameter(def.node, def.name))) this.lose();
    }
    for (const reference of variable.references) {
      if (reference.isRead() && isValueReference(reference)) this.mark(reference.identifier);
    }
    if (this.graph.environments.captorOf(variable, scope) !== null) this.markEnvironment(scope, variable);
  }

  #isPlainParameter(fn: Node, name: Node): boolean {
    const { survey } = this.graph;
    return isFunction(fn) && !fn.generator && !survey.namesArguments(fn) && survey.argumentsCaptor(fn) === null && name.parent?.type !== 'TSParameterProperty' && name.parent?.parent?.type !== 'TSParameterProperty';
  }

  /** Every closure made in the scope keeps the variable. What is in a module's scope is a root, and no holder on the way. */
  markEnvironment(scope: Scope, variable: Variable | null): void {
    if (this.graph.scopes.isSingleton(scope)) {
      if (variable && this.own.has(variable)) this.lose();
      return;
    }
    if (this.#scopes.has(scope)) return;
    this.#scopes.add(scope);
    const owner = scope.variableScope.block as Node;
    // The generator keeps the scope of its body, and an error made in it keeps the generator.
    if (isFunction(owner) && owner.generator) this.lose();
    this.markClosuresIn(scope.block);
  }

  markClosuresIn(block: Node): void {
    this.#blocks.add(block);
    if ([...this.held].some((held) => isFunction(held) && held !== block && contains(block, held))) {
      this.hold();
      return;
    }
    this.graph.scopes.within(block, (scope) => {
      const made = scope.block as Node;
      if (scope.type === 'class') this.lose();
      else if (scope.type === 'function' && isFunction(made) && made !== block) this.mark(made);
      return !this.isLost;
    });
  }

  /** Whether the function is made in a marked scope, so that it is marked itself, and so is whatever calls it. */
  isMarkedClosure(unit: Node): boolean {
    return [...this.#blocks].some((block) => block !== unit && contains(block, unit));
  }

  /** Something marked is put under a name; under no readable one where `name` is null. */
  store(name: string | null): void {
    const key = keyOf(name);
    if (this.#stored.has(key)) return;
    this.#stored.add(key);
    // Where no name is to be read, it can be any.
    for (const one of [key, ELEMENT]) for (const read of this.#readers.get(one) ?? []) read();
  }

  /** `read` is done as soon as what is read can be something marked. */
  reads(name: string | null, read: () => void): void {
    const key = keyOf(name);
    if (this.#stored.has(key) || (key === ELEMENT && this.#stored.size > 0)) {
      read();
      return;
    }
    const readers = this.#readers.get(key);
    if (readers) readers.push(read);
    else this.#readers.set(key, [read]);
  }

  get hasClosures(): boolean {
    return this.#once.has('closure');
  }

  get isWanting(): boolean {
    return this.#wanted.size > 0;
  }

  /** What marked objects have under a name is wanted as well, all that it can be. */
  want(name: string | null, isOwn: boolean): void {
    const key = keyOf(name);
    if (this.#wanted.get(key) === true || this.#wanted.get(key) === isOwn) return;
    this.#wanted.set(key, isOwn);
    if (this.isCopied) this.lose();
    for (const offer of [...(this.#offers.get(key) ?? [])]) offer(isOwn);
  }

  /** A marked object has something under that name: `take` is done as soon as that is wanted. */
  offer(name: string | null, take: (isOwn: boolean) => void): void {
    const key = keyOf(name);
    const offers = this.#offers.get(key);
    if (offers) offers.push(take);
    else this.#offers.set(key, [take]);
    const wanted = this.#wanted.get(key);
    if (wanted !== undefined) take(wanted);
  }

  /** A call by which something marked comes into a function of this file, or on which a marked one is called. */
  enter(unit: Node, call: Node): void {
    let calls = this.#entered.get(unit);
    if (!calls) this.#entered.set(unit, (calls = new Set()));
    if (calls.has(call)) return;
    calls.add(call);
    for (const wait of this.#waiting.get(unit) ?? []) wait(call);
  }

  /** For each call that enters `unit`, known now or later. */
  forCalls(unit: Node, follow: (call: Node) => void): void {
    const waiting = this.#waiting.get(unit);
    if (waiting) waiting.push(follow);
    else this.#waiting.set(unit, [follow]);
    for (const call of [...(this.#entered.get(unit) ?? [])]) follow(call);
  }

  /** Whether one of these functions is marked, or runs with something marked as its `this`. */
  touches(units: ReadonlySet<Node>): boolean {
    const functions = this.#once.get('closure');
    const receivers = this.#once.get('receiver');
    return [...units].some((unit) => functions?.has(unit) === true || receivers?.has(unit) === true);
  }

  hasEntered(unit: Node): boolean {
    return this.#entered.has(unit);
  }

  /** `this` in a unit is marked. */
  markReceiver(unit: Unit): void {
    if (!this.isNew('receiver', unit)) return;
    const { survey } = this.graph;
    if (survey.receiverCaptor(unit) !== null || survey.evals.some((call) => contains(unit, call))) this.#markReceiverEnvironment(unit);
    const tokens = survey.receiversOf(unit);
    if (this.isTooMany(tokens.length)) this.lose();
    for (const token of tokens) {
      if (token.type === 'ThisExpression' || !isSuperCall(token)) this.mark(token);
      if (this.isLost) return;
    }
  }

  /** The initializers of a class's fields share one environment. */
  #markReceiverEnvironment(unit: Unit): void {
    if (!isField(unit)) {
      this.markClosuresIn(unit);
      return;
    }
    for (const member of unit.parent.body) if (isField(member) && member.static === unit.static) this.markClosuresIn(member);
  }
}

/** Numbers are positions, and what is at a position can be read in many ways. */
function keyOf(name: string | null): string {
  return name === null || /^\d/.test(name) ? ELEMENT : name;
}

function isSuperCall(token: Node): boolean {
  return token.type === 'Super' && token.parent.type === 'CallExpression' && token.parent.callee === token;
}

/** The name that a key is, as far as it is seen: null for a number, and for what no call of the file can make a certain name. */
export function nameUnder(holding: Holding, key: Node, computed: boolean): string | null {
  const name = keyName(key, computed);
  if (name !== null || !computed) return name;
  const { graph } = holding;
  const constant = constantOf(graph, key, graph.activationAt(key));
  if (constant) return String(constant.value);
  // A call may say which.
  const variable = graph.scopes.variableOf(unwrap(key));
  if (variable?.defs.some(({ type }) => (type as string) === 'Parameter') === true) holding.lose();
  return null;
}

/** What binds a name, or takes properties out. */
export function markPattern(holding: Holding, pattern: Node): void {
  switch (pattern.type) {
    case 'Identifier':
      holding.markPlace(pattern);
      return;
    case 'AssignmentPattern':
      markPattern(holding, pattern.left);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type !== 'Property') {
          holding.lose();
          return;
        }
        const name = nameUnder(holding, property.key, property.computed);
        if (name !== null && holding.graph.survey.accessorsOf(name).some(({ kind }) => kind === 'get')) holding.lose();
        holding.reads(name, () => {
          markPattern(holding, property.value);
        });
      }
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) {
        if (!element) continue;
        holding.reads(null, () => {
          markPattern(holding, element);
        });
      }
      return;
    default:
      holding.lose();
  }
}

/**
 * Whether what is put into `object` here is never there for certain: on some ways through the function nothing is put,
 * and neither the registration nor what made the object is in the same function.
 */
export function isUncertain(holding: Holding, at: Node, object: Node): boolean {
  const unit = unitOf(at);
  if (unit.type === 'Program' || runsInEvery(unit, at)) return false;
  if (holding.units.get(unit)?.some((point) => point === at || alwaysBefore(at, point) || alwaysAfter(at, point)) === true) return false;
  const base = unwrap(object);
  if (base.type === 'ThisExpression') return true;
  const { scopes } = holding.graph;
  const variable = base.type === 'Identifier' ? scopes.variableOf(base) : null;
  const [def] = variable?.defs ?? [];
  if (!variable || !def || variable.defs.length > 1 || isRewritten(variable)) return false;
  return scopes.unitOf(variable.scope) !== unit || ((def.type as string) === 'Parameter' && (def.node as Node) === unit && def.name.parent === (unit as Node));
}

/** The functions of this file that a method of that name can be. */
export function methodsNamed(holding: Holding, name: string): readonly FunctionNode[] {
  const functions = functionsUnder(holding.graph, name);
  if (!functions) holding.lose();
  return functions ?? [];
}
