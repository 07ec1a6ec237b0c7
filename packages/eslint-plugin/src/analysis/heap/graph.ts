/**
 * The retention graph of one file, built on demand: who keeps whom. The rooms behind it are `values` (what can an
 * expression be), `calls` (what does a call return), `objects` (what does an object keep), `mutations` (what is stored
 * into it later) and `cells` (which of several writes counts).
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { TooDear } from '../cost.ts';
import type { AnalysisOptions, Captor, Node, Scope, Source, Step, Variable } from '../model.ts';
import type { Survey } from '../syntax/name-index.ts';
import { type Call, type ClassNode, classOfMember, contains, type FunctionNode, isArrow, isClass, isFunction, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import type { Scopes } from '../syntax/scopes.ts';
import { Uses } from './aliases.ts';
import { parameterWritten, variableWrites } from './bindings.ts';
import { callEdges, givenToBuiltin, returned } from './calls.ts';
import { type Candidate, finalValues, isSameRun, isSettledAt, type Point, valuesAt, type Write } from './cells.ts';
import { constructorRuns, readByGetter } from './classes.ts';
import { argumentList, Runs } from './contexts.ts';
import { type Environments, isParameter } from './environments.ts';
import { fieldWrites, hasUnseenFields, lifetimeOf, objectPoints, writesAfterConstruction } from './fields.ts';
import { staticOverrides } from './patches.ts';
import { mayChange, type Mutation, mutationsOf, plainProperties, propertyMutations, WEAK_ENTRY } from './later-stores.ts';
import { containerOf, isDataProperty, listedResult } from './kinds.ts';
import { listAt } from './lists.ts';
import { methodHomeOf } from './method-homes.ts';
import { type Activation, DEPENDS, type Edge, type EnvironmentPart, GraphNode, originOf, type Possibility, type What } from './nodes.ts';
import { objectEdges } from './objects.ts';
import { fieldCut, memberCut } from './cuts.ts';
import { registrationsAround } from './registration-calls.ts';
import { argumentsObject, memberOf, valueEdges } from './values.ts';

/** What it costs to tell whether a write comes before or after a point. */
const STEPS_PER_WRITE = 0.25;

export class Graph extends Runs {
  readonly source: Source;
  readonly survey: Survey;
  readonly environments: Environments;
  readonly options: AnalysisOptions;
  readonly primitive: GraphNode;
  readonly #mutations = new Map<GraphNode, readonly Mutation[]>();
  /** The writes among them by the name of the property. */
  readonly #laterWrites = new WeakMap<readonly Mutation[], Map<string, Write[]>>();
  /** Whose mutations are being looked for just now. */
  readonly #gathered = new Set<GraphNode>();
  readonly #uses = new Map<GraphNode, Uses>();
  readonly #concrete = new Map<GraphNode, readonly Possibility[]>();

  constructor(source: Source, survey: Survey, scopes: Scopes, environments: Environments, options: AnalysisOptions) {
    super(source.ast, scopes, survey);
    this.source = source;
    this.survey = survey;
    this.environments = environments;
    this.options = options;
    this.primitive = new GraphNode({ kind: 'primitive' }, 'holder', this.program, () => []);
  }

  /** Asks a question that may cost so many steps; null when that is not enough for an answer. */
  within<T>(effort: number, ask: () => T): T | null {
    try {
      return this.program.ledger.within(effort, ask);
    } catch (error) {
      if (!(error instanceof TooDear)) throw error;
      // What was being followed stays unfinished: it is followed anew when it is asked for again.
      this.#uses.clear();
      this.#gathered.clear();
      this.#mutations.clear();
      this.#concrete.clear();
      return null;
    }
  }

  /** The runs of a class's constructor that made `instance`. */
  constructorRuns(instance: GraphNode, owner: ClassNode): readonly Activation[] {
    return instance.activation.intern(instance, 'constructor runs', () => constructorRuns(this, instance)).get(owner) ?? [];
  }

  // ---- nodes

  node(key: unknown, role: string, activation: Activation, what: What, mode: GraphNode['mode'], expand: () => readonly Edge[]): GraphNode {
    return activation.intern(key, role, () => new GraphNode(what, mode, activation, expand));
  }

  /** Whatever `expression` evaluates to where it stands. */
  value(expression: Node, activation: Activation): GraphNode {
    const inner = unwrap(expression);
    switch (inner.type) {
      case 'ObjectExpression':
      case 'ArrayExpression':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'ClassExpression':
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        return this.object(inner, activation);
      case 'ThisExpression':
        return this.receiver(activation);
      case 'Literal':
      case 'TemplateLiteral':
      case 'UnaryExpression':
      case 'UpdateExpression':
      case 'BinaryExpression':
        return this.primitive;
      default:
        if (this.options.types?.isPrimitive(inner)) return this.primitive;
        return this.node(this.#variableAtPoint(inner, activation) ?? inner, 'value', activation, { kind: 'value', expression: inner }, 'alternatives', () =>
          valueEdges(this, inner, activation),
        );
    }
  }

  /** The object that `origin` creates, or that an unknown call returns. */
  object(origin: Node, activation: Activation, edges?: (node: GraphNode) => readonly Edge[]): GraphNode {
    const node: GraphNode = this.node(origin, 'object', activation, { kind: 'object', origin }, 'holder', () =>
      objectEdges(this, node, edges?.(node) ?? []),
    );
    return node;
  }

  /** An object from outside the file: `origin` is the name or access by which it came in. */
  outside(origin: Node, activation: Activation, object: GraphNode | null = null, name: string | null = null): GraphNode {
    if (this.options.types?.isPrimitive(origin)) return this.primitive;
    const key = object ?? origin;
    const role = object ? `outside ${String(name)}` : 'outside';
    const node: GraphNode = this.node(key, role, activation, { kind: 'outside', origin, object, name }, 'holder', () =>
      objectEdges(this, node),
    );
    return node;
  }

  /** `this` in a run. */
  receiver(activation: Activation): GraphNode {
    let current = activation;
    while (isArrow(current.unit) && current.outer) current = current.outer;
    if (current.receiver) return current.receiver;
    const member = classOfMember(current.unit);
    if (member && current.outer) {
      if (!member.isStatic) return this.instance(member.owner, current.outer);
      return this.object(member.owner, current.outer);
    }
    const { unit } = current;
    const home = methodHomeOf(this, unit);
    if (home) return isFunction(home) ? this.receiver(this.activationOf(home)) : this.object(home, this.activationAt(home));
    const node: GraphNode = this.node(unit, 'receiver', current, { kind: 'receiver', owner: unit }, 'holder', () =>
      objectEdges(this, node),
    );
    return node;
  }

  /** Any instance of a class: what `this` means in its constructor, methods and fields. */
  instance(owner: ClassNode, outer: Activation): GraphNode {
    const node: GraphNode = this.node(owner, 'instance', outer, { kind: 'receiver', owner }, 'holder', () =>
      objectEdges(this, node),
    );
    return node;
  }

  /** What `variable` holds in the end. */
  variable(variable: Variable, activation: Activation): GraphNode {
    const run = this.runOf(variable.scope, activation);
    return this.node(variable, 'variable', run, { kind: 'variable', variable }, 'alternatives', () =>
      this.#candidateEdges(
        finalValues(this.#writesTo(variable, run), this.points(run, homeOf(variable)), variable.scope.block),
      ),
    );
  }

  /** What `variable` holds where `identifier` stands. */
  variableEdges(variable: Variable, identifier: Node, activation: Activation): readonly Edge[] {
    const run = this.runOf(variable.scope, activation);
    const writes = this.#writesTo(variable, run);
    const lifetime = variable.scope.block as Node;
    const point = { node: identifier, activation };
    const own = this.#writtenInRun(writes, point, lifetime);
    if (own) return [{ to: own }];
    this.program.ledger.charge(writes.length * STEPS_PER_WRITE);
    if (isSettledAt(writes, point, lifetime)) return [{ to: this.variable(variable, activation) }];
    return this.#candidateEdges(valuesAt(writes, point, lifetime));
  }

  /** What is certainly written in the same run is what the expression gives in that run, not in general. */
  #writtenInRun(writes: readonly Write[], point: Point, lifetime: Node): GraphNode | null {
    const { activation } = point;
    const isOther = ({ activation: run, value }: Write): boolean => run !== activation && run.unit === activation.unit && writtenExpression(value, activation.unit) !== null && isSameRun(run, activation);
    if (!writes.some(isOther)) return null;
    const [only, second] = valuesAt(writes, point, lifetime);
    if (!only || second || only.because !== undefined || !isOther(only.write)) return null;
    const expression = writtenExpression(only.write.value, activation.unit);
    return expression && this.value(expression, activation);
  }

  /** What the property `name` of `object` holds in the end. */
  field(object: GraphNode, name: string): GraphNode {
    return this.node(object, `field ${name}`, object.activation, { kind: 'field', object, name }, 'alternatives', () => {
      const writes = writesAfterConstruction(this, object, name, null);
      if (writes.length === 0) return this.#unwrittenField(object, name, null);
      const edges = this.#candidateEdges(finalValues(writes, objectPoints(this, object), lifetimeOf(object)));
      const because = fieldCut(this, object, name, writes);
      const unless = this.cleanupsChanging(object, name);
      return because === undefined && unless.length === 0 ? edges : edges.map((edge) => ({ ...edge, because: edge.because ?? because, unless }));
    });
  }

  /** What the property `name` of `object` holds where `access` stands. */
  fieldEdges(object: GraphNode, name: string, access: Node, activation: Activation): readonly Edge[] {
    const indexed = /^\d+$/.test(name) ? this.#indexEdges(object, name, access, activation) : null;
    if (indexed) return indexed;
    const overriding = staticOverrides(this, object, name, access, activation);
    if (overriding.length > 0) {
      const classes = [object, ...overriding.map((owner) => this.object(owner, this.activationAt(owner)))];
      return classes.map((owner) => ({ to: this.field(owner, name), because: DEPENDS }));
    }
    const writes = writesAfterConstruction(this, object, name, activation);
    if (writes.length === 0) return this.#unwrittenField(object, name, access);
    const point = { node: access, activation };
    const lifetime = lifetimeOf(object);
    this.program.ledger.charge(writes.length * STEPS_PER_WRITE);
    const isComputed = writes.some(({ computedBy }) => computedBy);
    if (!isComputed && isSettledAt(writes, point, lifetime)) return [{ to: this.field(object, name) }];
    const candidates = valuesAt(writes, point, lifetime);
    if (!isComputed) return this.#candidateEdges(candidates);
    return candidates.map(({ write, because }) => ({ to: write.computedBy ? readByGetter(this, write.computedBy, object, access, activation) : write.value, because }));
  }

  /** All writes to the property `name` of `object`. */
  fieldWrites(object: GraphNode, name: string): readonly Write[] {
    return fieldWrites(this, object, name);
  }

  /** Whether a property that this file never writes may exist on the object all the same. */
  hasUnseenFields(object: GraphNode, name: string): boolean {
    return hasUnseenFields(this, object, name);
  }

  isDataProperty(object: GraphNode, name: string): boolean {
    return isDataProperty(this, object, name);
  }

  /** Whether the object comes from a call that this file does not show, nor the catalogue. */
  isUnknownMade(object: GraphNode): boolean {
    const { what } = object;
    if (what.kind !== 'object' || !/^(?:Call|New|TaggedTemplate|Await)Expression$/.test(what.origin.type)) return false;
    const { origin } = what;
    if (origin.type !== 'CallExpression' && origin.type !== 'NewExpression') return true;
    return listedResult(this, origin, object.activation) === null && this.callables(this.value(origin.callee, object.activation)).length === 0;
  }

  /** The properties that a copy of the source certainly has, each by its name; null where there may be others. */
  plainProperties(source: Node, activation: Activation): ReadonlyMap<string, Node> | null {
    return plainProperties(this, source, activation);
  }

  /** All that `container` contains, without the container itself. */
  contents(container: GraphNode): GraphNode {
    return this.node(container, 'contents', container.activation, { kind: 'contents', container }, 'holder', () => {
      const edges: Edge[] = [];
      const containers = this.concrete(container);
      const unsure = containers.length > 1 ? DEPENDS : undefined;
      for (const { node, because } of containers) {
        for (const edge of node.edges) {
          if (edge.step?.kind !== 'field' && !(edge.step?.kind === 'element' && isMember(edge.step.how))) continue;
          edges.push({ ...edge, because: edge.because ?? because ?? unsure });
        }
      }
      return edges;
    });
  }

  /** The storage of `scope`, as far as a closure made at `from` keeps it. */
  environment(scope: Scope, activation: Activation, from: Node): GraphNode {
    const run = this.runOf(scope, activation);
    const part = partOf(scope, from);
    return this.node(scope, `environment, ${part}`, run, { kind: 'environment', scope, part }, 'holder', () =>
      this.#environmentEdges(scope, run, part),
    );
  }

  call(call: Node, activation: Activation): readonly Edge[] {
    return callEdges(this, call, activation);
  }

  /** Whether all uses of an object are known, so that what is written to it can be told for good. */
  isSettled(object: GraphNode): boolean {
    return this.uses(object).isComplete && !this.#gathered.has(object);
  }

  /** Every expression that gives `object`. */
  uses(object: GraphNode): Uses {
    let uses = this.#uses.get(object);
    if (!uses) this.#uses.set(object, (uses = new Uses(this, object)));
    uses.complete();
    return uses;
  }

  /** Registrations whose cleanup may write the property, or take out a member where no name is given. */
  cleanupsChanging(object: GraphNode, name: string | null): readonly Node[] {
    const uses = this.uses(object).inCleanups.filter((use) => mayChange(use, name));
    return [...new Set(uses.flatMap((use) => registrationsAround(this, use)))];
  }

  mutations(object: GraphNode): readonly Mutation[] {
    const known = this.#mutations.get(object);
    if (known) return known;
    const uses = this.uses(object);
    // Finding the uses of an object, or what is done to them, may ask for its mutations again (a method of its own, found
    // through its fields): the inner question gets what is seen at once, and is no last word.
    if (!uses.isComplete || this.#gathered.has(object)) {
      GraphNode.unsettled++;
      return propertyMutations(this, object, uses);
    }
    this.#gathered.add(object);
    try {
      const found = mutationsOf(this, object);
      this.#mutations.set(object, found);
      return found;
    } finally {
      this.#gathered.delete(object);
    }
  }

  /** Those of the mutations that write the property `name`. */
  laterWrites(object: GraphNode, name: string): readonly Write[] {
    const uses = this.uses(object);
    if (!this.#mutations.has(object) && (!uses.isComplete || this.#gathered.has(object))) {
      GraphNode.unsettled++;
      return writesOf(propertyMutations(this, object, uses, name), name);
    }
    const mutations = this.mutations(object);
    // Found anew where it was found in the middle of something.
    if (this.#mutations.get(object) !== mutations) return writesOf(mutations, name);
    let byName = this.#laterWrites.get(mutations);
    if (!byName) {
      byName = new Map<string, Write[]>();
      for (const mutation of mutations) {
        if (mutation.kind !== 'field') continue;
        const writes = byName.get(mutation.name);
        if (writes) writes.push(mutation.write);
        else byName.set(mutation.name, [mutation.write]);
      }
      this.#laterWrites.set(mutations, byName);
    }
    return byName.get(name) ?? [];
  }

  /** The objects that `node` can stand for: one of them is it. */
  concrete(node: GraphNode): readonly Possibility[] {
    if (node.mode === 'holder') return [{ node, because: undefined }];
    const known = this.#concrete.get(node);
    if (known) return known;
    const found = new Map<GraphNode, string | undefined>();
    const seen = new Set<GraphNode>([node]);
    const queue: Possibility[] = [{ node, because: undefined }];
    const cuts = GraphNode.cuts;
    let isFinal = true;
    for (let at = 0; at < queue.length && found.size < 20; at++) {
      const item = queue[at] as Possibility;
      // What is looked up further out has no edges yet.
      isFinal &&= !item.node.isExpanding;
      for (const { to, because } of item.node.edges) {
        if (seen.has(to)) continue;
        seen.add(to);
        if (to.mode === 'holder') found.set(to, item.because ?? because);
        else queue.push({ node: to, because: item.because ?? because });
      }
    }
    const result = [...found].map(([key, because]) => ({ node: key, because }));
    if (isFinal && GraphNode.cuts === cuts) this.#concrete.set(node, result);
    return result;
  }

  /** The one object that a node stands for; null when it may be several. */
  soleObject(node: GraphNode): GraphNode | null {
    const concrete = this.concrete(node);
    return concrete.length === 1 && concrete[0] ? concrete[0].node : null;
  }

  /** What a call of the local function `fn` gives. */
  returned(call: Call, fn: Node, closure: GraphNode, receiver: GraphNode | null, activation: Activation): readonly Edge[] {
    return returned(this, call, fn, closure, receiver, activation);
  }

  /** What a local function gives to the built-in that `call` hands it to. */
  givenToBuiltin(call: Call, fn: Node, closure: GraphNode, activation: Activation): readonly Edge[] {
    return givenToBuiltin(this, call, fn, closure, activation);
  }

  /** Whether what `node` can be is being looked for just now, further out, so that the answer would be incomplete. */
  isBeingLookedUp(node: GraphNode): boolean {
    const seen = new Set<GraphNode>([node]);
    for (const current of seen) {
      // An object is what it is, whatever it will be seen to keep.
      if (current.mode === 'holder') continue;
      if (current.isExpanding) return true;
      for (const edge of current.edges) seen.add(edge.to);
    }
    return false;
  }

  /** The local functions and classes that `node` can be. */
  callables(node: GraphNode): readonly { fn: FunctionNode | ClassNode; node: GraphNode; because: string | undefined }[] {
    return this.concrete(node).flatMap((item) => {
      const { what } = item.node;
      if (what.kind !== 'object' || !(isFunction(what.origin) || isClass(what.origin))) return [];
      return [{ fn: what.origin, node: item.node, because: item.because }];
    });
  }

  /** Places known to be reached by the time it matters: `home`, and the registration if it is in the same run. */
  points(activation: Activation, home: Node): readonly Point[] {
    const points: Point[] = [{ node: home, activation }];
    for (let run: Activation | null = activation; run; run = run.caller) {
      if (run.point) points.push({ node: run.point, activation: run });
    }
    return points;
  }

  // ---- private

  /** `register(conn, [conn])`: within one registration a name means one value, whatever is assigned to it later. */
  #variableAtPoint(expression: Node, { point, unit }: Activation): Variable | null {
    if (expression.type !== 'Identifier' || point?.type !== 'CallExpression' || !contains(point, expression) || unitOf(expression) !== unit) return null;
    const variable = this.scopes.variableOf(expression);
    if (!variable) return null;
    const writes = this.program.intern(variable, 'references that write', () => variable.references.filter((reference) => reference.isWrite()));
    return writes.some(({ identifier }) => contains(point, identifier)) ? null : variable;
  }

  /** Without what the registered closure itself writes: by then the target is dead. */
  #writesTo(variable: Variable, run: Activation): readonly Write[] {
    const writes = variableWrites(this, variable, run);
    const { point } = run;
    if (!point) return writes;
    // The function that is called may stand in the call itself, and what it writes is written now.
    const given: readonly Node[] = point.type === 'CallExpression' || point.type === 'NewExpression' ? point.arguments : [point];
    return writes.filter(({ at }) => unitOf(at) === run.unit || !given.some((argument) => contains(argument, at)));
  }

  #candidateEdges(candidates: readonly Candidate[]): readonly Edge[] {
    return candidates.map(({ write, because }) => ({ to: write.value, because }));
  }

  /** What an array has at a position, where more than its literal decides that. */
  #indexEdges(object: GraphNode, name: string, access: Node, activation: Activation): readonly Edge[] | null {
    const { what } = object;
    if (what.kind !== 'object' || containerOf(this, object) !== 'array') return null;
    const isLiteral = what.origin.type === 'ArrayExpression';
    if (isLiteral && this.mutations(object).every(({ kind }) => kind === 'access' || kind === 'field') && !what.origin.elements.some((element) => element?.type === 'SpreadElement')) return null;
    const slots = listAt(this, object, access, activation);
    if (slots) return [{ to: slots[Number(name)]?.to ?? this.primitive }];
    return memberOf(this, object);
  }

  /** What a variable of `for (let …)` holds before the first turn. */
  #startOf(variable: Variable, loop: Node, run: Activation): GraphNode {
    return this.node(variable, 'start', run, { kind: 'value', expression: variable.identifiers[0] ?? loop }, 'alternatives', () => {
      const { init } = loop as TSESTree.ForStatement; // only such loops have a start
      const writes = this.#writesTo(variable, run).filter(({ at }) => init && contains(init, at));
      return this.#candidateEdges(finalValues(writes, this.points(run, init ?? loop), loop));
    });
  }

  #unwrittenField(object: GraphNode, name: string, access: Node | null): readonly Edge[] {
    if (object === this.primitive || !hasUnseenFields(this, object, name)) return [{ to: this.primitive }];
    const isField = name.startsWith('#') || isDataProperty(this, object, name) || (access !== null && this.options.types?.isField(access) === true);
    return [{ to: this.outside(access ?? originOf(object), object.activation, object, name), because: isField ? undefined : `unless \`${name}\` is a getter` }];
  }

  #environmentEdges(scope: Scope, run: Activation, part: EnvironmentPart): readonly Edge[] {
    const edges: Edge[] = [];
    const at = scope.block as Node;
    const keep = (to: GraphNode, step: Omit<Extract<Step, { kind: 'environment' }>, 'kind' | 'at' | 'scope'>, engines: Edge['engines'], because?: string) => {
      edges.push({ to, because, step: { kind: 'environment', at, scope, ...step }, engines });
    };
    for (const { variable, captor, engines } of this.environments.variablesIn(scope)) {
      if (part === 'parameters' && !isParameter(variable)) continue;
      // What the body declares again under the name of a parameter is a variable of its own.
      const isTwo = part === 'parameters' && variable.defs.length > 1;
      keep(part === 'start' ? this.#startOf(variable, scope.block, run) : this.variable(variable, run), { name: variable.name, captor }, engines, isTwo && !captor.tokens.some((token) => isInParametersOf(run.unit, token)) ? 'unless only the body has it' : undefined);
    }
    const receiver = this.environments.receiverCaptor(scope);
    if (receiver) keep(this.receiver(run), { name: 'this', captor: receiver.captor }, receiver.engines);
    if (scope.type === 'with' && at.type === 'WithStatement') {
      const captor: Captor = { token: at.object, tokens: [at.object], by: null, reason: 'with' };
      keep(this.value(at.object, run), { name: 'the object of `with`', captor }, undefined);
    }
    const fields = scope.type === 'class-field-initializer' || scope.type === 'class-static-block' ? this.environments.fieldReceiverCaptor(scope) : null;
    if (fields) keep(this.receiver(run), { name: 'this', captor: fields.captor }, fields.engines);
    const list = this.environments.argumentsCaptor(scope);
    if (list && isFunction(run.unit)) {
      const because = memberCut(this, argumentsObject(this, run.unit, run, list.captor.token), null) ?? parameterWritten(scope, run.unit);
      for (const argument of argumentList(this, run)) keep(argument, { name: 'arguments', captor: list.captor }, list.engines, because);
    }
    return edges;
  }
}

function writesOf(mutations: readonly Mutation[], name: string): readonly Write[] {
  return mutations.flatMap((mutation) => (mutation.kind === 'field' && mutation.name === name ? [mutation.write] : []));
}

/** What an object keeps besides its members is not copied with them. */
function isMember(how: string): boolean {
  return how !== 'listener' && how !== 'accessor' && how !== 'reaction' && how !== 'prototype' && !how.startsWith(WEAK_ENTRY);
}

/** What of a scope's storage a closure keeps that is made at `from`. */
function partOf({ block }: Scope, from: Node): EnvironmentPart {
  // A closure in a default parameter is made before the body's variables exist, and does not keep them.
  if (isInParametersOf(block, from)) return 'parameters';
  return block.type === 'ForStatement' && block.init && contains(block.init, from) ? 'start' : 'whole';
}

function isInParametersOf(fn: Node, node: Node): boolean {
  return isFunction(fn) && (fn.params as Node[]).some((param) => param.range[0] <= node.range[0] && node.range[1] <= param.range[1]);
}

/** The expression of `unit` that gives the value. */
function writtenExpression({ what }: GraphNode, unit: Unit): Node | null {
  const expression = what.kind === 'value' ? what.expression : what.kind === 'object' ? what.origin : null;
  return expression && unitOf(expression) === unit ? expression : null;
}

function homeOf(variable: Variable): Node {
  return (variable.defs[0]?.node as Node | undefined) ?? (variable.scope.block);
}
