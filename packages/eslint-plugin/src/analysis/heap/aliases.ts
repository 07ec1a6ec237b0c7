/** Every expression of the file that gives one particular object, with the run in which it does. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { appliedCall, boundName, type Call, calleeOf, type ClassNode, constructorOf, contains, type FunctionNode, isClass, isField, isFunction, keyName, memberName, nameOf, shiftedCall, type Unit, unitOf, unwrap, writtenAs } from '../syntax/nodes.ts';
import { readOf } from '../syntax/property-reads.ts';
import { isRewritten, isValueReference } from '../syntax/scopes.ts';
import { memberParameters } from './callbacks.ts';
import { receiverOf } from './callers.ts';
import { classChain, runnerOf, setterOf, subclassesOf } from './classes.ts';
import { argumentsVariable } from './contexts.ts';
import { argumentsIn } from './given.ts';
import type { Graph } from './graph.ts';
import { type Activation, DEPENDS, GraphNode } from './nodes.ts';
import { methodsOf } from './method-homes.ts';
import { slotReads } from './private-slots.ts';
import { isInCleanup } from './registration-calls.ts';
import { isSuperAccess, superSetter } from './super-members.ts';

export interface Use {
  readonly node: Node;
  readonly activation: Activation;
  /** Set when it is not certain that the expression gives the object: why. */
  readonly because: string | undefined;
}

/** A call that the object has to do with, to be looked into. */
interface PendingCall {
  readonly callee: GraphNode;
  readonly because: string | undefined;
  readonly follow: () => void;
}

/** Uses beyond this many are not followed: such an object is stored into by half the file. */
const LIMIT = 400;
/** Uses that are followed in one file, all objects together. */
const FILE_LIMIT = 400_000;
/** So many reads one after the other go on the call stack. */
const CHAIN = 50;
/** So many objects at once wait for the uses of another one; the next one is not followed. */
const NESTING_LIMIT = 150;

/** What it costs to see whether a mention of a name is a use. */
const STEPS_PER_REFERENCE = 0.1;

/** A closure that has so many calls by its name is not followed into them. */
const CLOSURE_CALLS = 20;

const ALWAYS = { because: undefined };

/**
 * The uses of one object. They are found by following it from where it is made; when it is put into a property of
 * another object, it comes back wherever that object's property is read, so the other object's uses are followed too.
 */
export class Uses {
  readonly #graph: Graph;
  readonly #object: GraphNode;
  readonly #seen = new Map<Activation, Set<Node>>();
  readonly #queue: Use[] = [];
  /** Calls to look into, with the callee. */
  readonly #calls: PendingCall[] = [];
  /** Who comes back when a property of this object is read. */
  readonly #stored = new Map<string, Set<Uses>>();
  /** Of the uses that are followed: those that read one property, by its name, and those that may read any. */
  readonly #reads = new Map<string, Use[]>();
  readonly #openReads: Use[] = [];
  #isStarted = false;
  /** How often it is being followed just now: who asks in the middle of that sees a part. */
  #following = 0;
  /** Of the use that is being followed: what comes of it is no more certain. */
  #because: string | undefined;
  readonly all: Use[] = [];
  readonly #runs = new Map<Node, Activation>();
  /** Those in cleanups, by themselves: what a registered cleanup does is done when its target is dead. */
  readonly inCleanups: Node[] = [];

  constructor(graph: Graph, object: GraphNode) {
    this.#graph = graph;
    this.#object = object;
  }

  /** Whether everything is followed. */
  get isComplete(): boolean {
    return this.#isStarted && this.#following === 0 && (this.all.length >= LIMIT || (this.#queue.length === 0 && this.#calls.length === 0));
  }

  /** The run in which an expression gives the object, the last of several; undefined where it is no use of it. */
  runOf(expression: Node): Activation | undefined {
    return this.#runs.get(expression);
  }

  /** Follows what is not followed yet. Asked again while it is at it, it leaves `all` as far as it has got. */
  complete(): void {
    if (this.#isStarted && this.#queue.length === 0 && this.#calls.length === 0) return;
    if (GraphNode.following >= NESTING_LIMIT) {
      // What depends on it counts as not followed to the end.
      if (!this.isComplete) GraphNode.cuts++;
      return;
    }
    GraphNode.following++;
    this.#following++;
    try {
      this.#followAll();
    } finally {
      GraphNode.following--;
      this.#following--;
    }
  }

  #followAll(): void {
    if (!this.#isStarted) {
      this.#isStarted = true;
      this.#start();
    }
    // Names first: what a call runs may depend on the properties of this very object. A callee that is being looked up
    // further out has to wait; whoever asks next goes on from here.
    this.#followNames();
    const waiting: PendingCall[] = [];
    for (let call = this.#calls.shift(); call; call = this.#calls.shift()) {
      if (this.#graph.isBeingLookedUp(call.callee)) {
        waiting.push(call);
        continue;
      }
      this.#because = call.because;
      call.follow();
      this.#followNames();
    }
    this.#calls.push(...waiting);
  }

  #followNames(): void {
    const { ledger } = this.#object.activation;
    for (let use = this.#queue.shift(); use && this.all.length < LIMIT; use = this.#queue.shift()) {
      if (++ledger.uses > FILE_LIMIT) {
        // No more of this file is followed; what depends on it counts as not followed to the end.
        GraphNode.cuts++;
        this.#calls.length = 0;
        this.#queue.length = 0;
        return;
      }
      this.all.push(use);
      this.#runs.set(use.node, use.activation);
      this.#because = use.because;
      this.#follow(use);
      this.#readBy(use);
    }
  }

  /** What is in the properties comes back where the use reads them. */
  #readBy(use: Use): void {
    const name = nameRead(use.node);
    if (name === NO_READ) return;
    if (name !== null) {
      const reads = this.#reads.get(name);
      if (reads) reads.push(use);
      else this.#reads.set(name, [use]);
      for (const stored of this.#stored.get(name) ?? []) stored.#readThrough(use, name);
      return;
    }
    this.#openReads.push(use);
    for (const [property, users] of this.#stored) for (const stored of users) stored.#readThrough(use, property);
  }

  #start(): void {
    const graph = this.#graph;
    const object = this.#object;
    const { what, activation } = object;
    switch (what.kind) {
      case 'receiver':
        if (isClass(what.owner)) break;
        this.#receivers(activation);
        // Any instance of a constructor function is `this` in its methods.
        if (isFunction(what.owner) && activation === graph.activationOf(what.owner)) for (const method of methodsOf(graph, what.owner) ?? []) this.#receivers(graph.activationOf(method));
        break;
      case 'object':
        if (isFunction(what.origin) || isClass(what.origin)) {
          for (const variable of graph.scopes.manager.getDeclaredVariables(what.origin)) {
            if (variable.identifiers[0] === what.origin.id) this.#references(variable, activation);
          }
          if (isClass(what.origin)) this.#statics(what.origin, activation);
          if (!what.origin.type.endsWith('Declaration')) this.#add(what.origin, activation);
        } else if (what.origin.type === 'BlockStatement') {
          const list = argumentsVariable(graph, activation);
          if (list) this.#references(list, activation);
        } else if (what.origin.parent?.type === 'RestElement') {
          this.#assigned(what.origin, activation);
        } else {
          this.#add(what.origin, activation);
          if (what.origin.type === 'ObjectExpression' && activation === graph.activationAt(what.origin)) for (const method of methodsOf(graph, what.origin) ?? []) this.#receivers(graph.activationOf(method));
        }
        break;
      case 'outside': {
        if (what.object) {
          const far = holderAbove(what.object, CHAIN);
          if (far) graph.uses(far);
          if (what.name !== null) this.#comesFrom(what.name, what.object);
          return;
        }
        const variable = graph.scopes.variableOf(what.origin);
        if (variable) this.#references(variable, activation);
        else this.#add(what.origin, activation);
        if (what.origin.parent?.type === 'TSParameterProperty') this.#storedIn(variable?.name ?? null, graph.receiver(activation));
        break;
      }
      default:
        break;
    }
    for (const { owner, outer } of classChain(graph, object)) {
      for (const member of owner.body.body) {
        if (member.type === 'StaticBlock' || !('static' in member) || member.static) continue;
        if (member.type === 'MethodDefinition') {
          if (!isFunction(member.value)) continue;
          if (member.kind !== 'constructor') this.#receivers(graph.memberRun(member.value, outer, object));
        } else if (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') {
          this.#receivers(graph.memberRun(member, outer, object));
        }
      }
      if (what.kind === 'receiver') this.#subclasses(owner);
      const constructor = constructorOf(owner);
      if (constructor) for (const run of graph.constructorRuns(object, owner)) this.#receivers(run);
    }
    if (what.kind === 'object' && what.origin.type === 'NewExpression') {
      for (const { fn, node } of graph.callables(graph.value(what.origin.callee, activation))) {
        if (!isFunction(fn)) continue;
        const run = graph.called(fn, node.activation, what.origin, activation, object);
        if (run) this.#receivers(run);
        for (const method of methodsOf(graph, fn) ?? []) this.#receivers(graph.memberRun(method, graph.activationAt(method), object));
      }
    }
  }

  /** In static blocks, fields and methods a class is `this`. */
  #statics(owner: ClassNode, activation: Activation, depth = 0): void {
    for (const member of owner.body.body) {
      const isInitializer = member.type === 'StaticBlock' || (isField(member) && member.static);
      const method = member.type === 'MethodDefinition' && member.static && isFunction(member.value) ? member.value : null;
      // Of the classes that it extends, it has the methods.
      const unit = isInitializer && depth === 0 ? member : method;
      for (const token of unit ? this.#graph.survey.receiversOf(unit) : []) {
        if (token.type === 'ThisExpression') this.#add(token, this.#graph.nestedRun(token, activation));
      }
    }
    if (!owner.superClass || depth > CHAIN) return;
    for (const { fn, node } of this.#graph.callables(this.#graph.value(owner.superClass, activation))) if (isClass(fn)) this.#statics(fn, node.activation, depth + 1);
  }

  /** An instance may be one of a subclass, whose members see it as `this` as well. */
  #subclasses(owner: ClassNode): void {
    for (const derived of subclassesOf(this.#graph, owner)) {
      const outer = this.#graph.activationAt(derived);
      for (const member of derived.body.body) {
        if (member.type === 'MethodDefinition' && !member.static && isFunction(member.value)) this.#receivers(this.#graph.memberRun(member.value, outer, this.#object), isPutSomewhere);
        else if (isField(member) && !member.static) this.#receivers(this.#graph.memberRun(member, outer, this.#object), isPutSomewhere);
      }
    }
  }

  #receivers(run: Activation, isOfInterest: (token: Node) => boolean = () => true): void {
    for (const token of this.#graph.survey.receiversOf(run.unit)) {
      const use = receiverBy(token);
      if (use && isOfInterest(use)) this.#add(use, this.#graph.nestedRun(use, run));
    }
  }

  #references(variable: Variable, run: Activation): void {
    run.ledger.step(variable.references.length * STEPS_PER_REFERENCE);
    const isAgain = isRewritten(variable);
    for (const reference of variable.references) {
      if (!reference.isRead() || !isValueReference(reference)) continue;
      for (const activation of this.#graph.nestedRuns(reference.identifier, run)) {
        const here = isAgain ? this.#possibility(reference.identifier, activation) : ALWAYS;
        if (here) this.#add(reference.identifier, activation, here.because);
      }
      if (isAgain) continue;
      if (run.call) this.#calledFromOutside(reference.identifier, run);
      this.#calledInside(reference.identifier, run);
    }
  }

  /** A function of a literal is called where the literal is made: `scope.defer(…)`. */
  #calledInside(identifier: Node, run: Activation): void {
    // One step outwards: names may stand thousands of functions deep.
    const closure = unitOf(identifier);
    if (!isFunction(closure) || closure === run.unit || closure.parent.type !== 'Property' || closure.parent.value !== closure || !isFunction(run.unit)) return;
    const name = nameOf(closure);
    if (name === null || unitOf(closure) !== run.unit) return;
    const calls = this.#graph.survey.callsNamed(name).flatMap((call) => (call.type === 'CallExpression' && unitOf(call) === run.unit ? [{ call, caller: run }] : []));
    if (calls.length <= CLOSURE_CALLS) this.#callsOf(identifier, closure, run, calls);
  }

  /** A closure that a call gave is called by whoever got it: `store.set(…)` of what `makeStore()` returned, or by another name. */
  #calledFromOutside(identifier: Node, run: Activation): void {
    const closure = closureAround(identifier, run.unit);
    if (closure && run.caller) this.#callsOf(identifier, closure, run, closureCalls(this.#graph, closure, run));
  }

  #callsOf(identifier: Node, closure: FunctionNode, run: Activation, calls: readonly { readonly call: TSESTree.CallExpression; readonly caller: Activation }[]): void {
    const graph = this.#graph;
    for (const { call, caller } of calls) {
      this.#later(call, caller, () => {
        for (const callable of calleesOf(graph, call, caller)) {
          if (callable.fn !== closure || callable.node.activation !== run) continue;
          const inner = graph.called(closure, run, call, caller, receiverOf(graph, calleeOf(call), caller));
          if (inner) this.#add(identifier, graph.nestedRun(identifier, inner), this.#because ?? callable.because);
        }
      });
    }
  }

  /** Whether an expression can give the object at all, the order of writes considered, and whether it certainly does. */
  #possibility(expression: Node, activation: Activation): { readonly because: string | undefined } | null {
    const values = this.#graph.concrete(this.#graph.value(expression, activation));
    const found = values.find(({ node }) => node === this.#object);
    return found ? { because: found.because ?? (values.length > 1 ? DEPENDS : undefined) } : null;
  }

  /** Whether an expression gives no other object than this one. */
  #isOnly(expression: Node, activation: Activation): boolean {
    const values = this.#graph.concrete(this.#graph.value(expression, activation)).filter(({ node }) => node !== this.#graph.primitive);
    return values.length === 1 && values[0]?.node === this.#object;
  }

  #add(node: Node, activation: Activation, because?: string): void {
    let nodes = this.#seen.get(activation);
    if (!nodes) this.#seen.set(activation, (nodes = new Set()));
    if (nodes.has(node)) return;
    nodes.add(node);
    activation.ledger.step();
    if (isInCleanup(this.#graph, node)) {
      this.inCleanups.push(node);
      return;
    }
    this.#queue.push({ node, activation, because: because ?? this.#because });
  }

  /** Where the value of `node` goes from here. */
  #follow({ node, activation }: Use): void {
    const graph = this.#graph;
    const { parent } = node;
    if (!parent) return;
    switch (parent.type) {
      case 'VariableDeclarator':
        if (parent.init === node && parent.id.type === 'Identifier') this.#assigned(parent.id, activation);
        return;
      case 'AssignmentPattern':
        if (parent.right === node && parent.left.type === 'Identifier') this.#assigned(parent.left, activation);
        return;
      case 'AssignmentExpression':
        if (parent.right !== node) return;
        if (parent.left.type === 'Identifier') this.#assigned(parent.left, activation);
        else if (parent.left.type === 'MemberExpression') this.#storedIn(memberName(parent.left), graph.value(parent.left.object, activation));
        this.#add(parent, activation);
        return;
      case 'Property': {
        if (parent.value !== node || parent.parent.type !== 'ObjectExpression') return;
        const name = keyName(parent.key, parent.computed);
        this.#storedIn(name, graph.value(parent.parent, activation));
        const call = parent.parent.parent;
        const [receiver] = call.type === 'CallExpression' ? call.arguments : [];
        if (call.type === 'CallExpression' && receiver && receiver !== parent.parent && pathOf(graph.scopes, call.callee) === 'Object.assign') {
          this.#storedIn(name, graph.value(receiver, activation));
        }
        return;
      }
      case 'ArrayExpression':
        // Behind a spread the place is not known.
        if (!parent.elements.slice(0, parent.elements.indexOf(node as TSESTree.Expression)).some((element) => element?.type === 'SpreadElement')) {
          this.#storedIn(String(parent.elements.indexOf(node as TSESTree.Expression)), graph.value(parent, activation));
        }
        return;
      case 'PropertyDefinition':
      case 'AccessorProperty': {
        if (parent.value !== node) return;
        this.#storedIn(keyName(parent.key, parent.computed), graph.receiver(activation));
        return;
      }
      case 'SequenceExpression':
        if (parent.expressions.at(-1) === node) this.#add(parent, activation);
        return;
      case 'ConditionalExpression':
        if (parent.test !== node) this.#add(parent, activation);
        return;
      case 'LogicalExpression':
      case 'AwaitExpression':
        this.#add(parent, activation);
        return;
      case 'CallExpression':
      case 'NewExpression':
        if ((parent.arguments as Node[]).includes(node)) this.#later(parent, activation, () => this.#passed(parent, parent.arguments.indexOf(node as TSESTree.Expression), activation));
        return;
      case 'MemberExpression':
        if (parent.object === node && parent.parent.type === 'CallExpression' && parent.parent.callee === parent) {
          const call = parent.parent;
          this.#later(call, activation, () => this.#calledOn(call, activation));
        } else if (parent.object === node && parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent) {
          const assignment = parent.parent;
          this.#calls.push({ callee: graph.primitive, because: this.#because, follow: () => this.#setOn(assignment, memberName(parent), activation) });
        }
        return;
      case 'ReturnStatement':
        this.#returned(activation);
        return;
      case 'ArrowFunctionExpression':
        if (parent.body === node) this.#returned(activation);
        return;
      default:
        if (unwrap(parent) !== parent && unwrap(parent) === unwrap(node)) this.#add(parent, activation);
    }
  }

  #later(call: Call, activation: Activation, follow: () => void): void {
    this.#calls.push({ callee: this.#graph.value(calleeOf(call), activation), because: this.#because, follow });
  }

  #assigned(identifier: Node, activation: Activation): void {
    const variable = this.#graph.scopes.variableOf(identifier);
    if (variable && variable.defs.length > 0) this.#references(variable, this.#graph.runOf(variable.scope, activation));
  }

  /** The object was put into the property `name` of `holder`: it comes back where that property is read. */
  #storedIn(name: string | null, holder: GraphNode): void {
    if (name === null) return;
    for (const { node } of this.#graph.concrete(holder)) this.#comesFrom(name, node);
  }

  #comesFrom(name: string, holder: GraphNode): void {
    const uses = this.#graph.uses(holder);
    const known = uses.#stored.get(name);
    if (known?.has(this)) return;
    if (known) known.add(this);
    else uses.#stored.set(name, new Set([this]));
    for (const reads of [uses.#reads.get(name) ?? [], uses.#openReads]) for (const use of reads) this.#readThrough(use, name);
  }

  /** The holder is used: does that read the property that the object was put into? */
  #readThrough({ node, activation, because }: Use, name: string): void {
    // What `super.name` reads is a prototype's.
    if (node.type === 'Super') return;
    // This may come in the middle of following something else.
    const own = this.#because;
    this.#because = because ?? own;
    const { expression, places } = readOf(node, name);
    if (expression) {
      // A property that is written more than once need not hold the object where it is read; a place in a list is written without being named.
      const isSure = (!/^\d/.test(name) && this.#graph.survey.storesOf(name).length < 2) || this.#isOnly(expression, activation);
      this.#add(expression, activation, isSure ? undefined : DEPENDS);
    }
    for (const place of places) this.#assigned(place, activation);
    // `list.forEach((one) => …)` passes it too.
    const access = node.parent?.type === 'MemberExpression' && node.parent.object === node ? node.parent.parent : null;
    if (access?.type === 'CallExpression' && access.callee === node.parent && /^\d+$/.test(name)) {
      const run = memberParameters(this.#graph, access, activation);
      for (const parameter of run?.parameters ?? []) {
        if (run && parameter.type === 'Identifier') this.#assigned(parameter, this.#graph.general(run.fn, this.#graph.nestedRun(run.fn, activation)));
      }
    }
    // `f(...list)` passes what is in the list.
    const call = node.parent?.type === 'SpreadElement' ? node.parent.parent : null;
    if ((call?.type === 'CallExpression' || call?.type === 'NewExpression') && /^\d+$/.test(name)) {
      const { known, rest } = argumentsIn(this.#graph, call.arguments.slice(0, call.arguments.indexOf(node.parent as TSESTree.SpreadElement)), activation);
      if (!rest) this.#later(call, activation, () => this.#passed(call, known.length + Number(name), activation));
    }
    this.#because = own;
  }

  #passed(call: Call, index: number, activation: Activation): void {
    const graph = this.#graph;
    const around = this.#because;
    this.#passedOn(call, index, activation);
    for (const { fn, node: closure, because } of calleesOf(graph, call, activation)) {
      this.#because = around ?? because;
      const runner = runnerOf(graph, fn, closure);
      if (!runner) continue;
      const { unit, outer } = runner;
      const receiver = call.type === 'NewExpression' ? graph.object(call, activation) : receiverOf(graph, calleeOf(call), activation);
      const run = graph.called(unit, outer, call, activation, receiver);
      const last = unit.params.at(-1);
      const param = (unit.params as Node[])[index] ?? (last?.type === 'RestElement' ? last : undefined);
      if (!run || !param) continue;
      if (param.type === 'RestElement') {
        this.#storedIn(String(index - unit.params.length + 1), graph.object(param.argument, run));
        continue;
      }
      const identifier = boundName(param.type === 'TSParameterProperty' ? param.parameter : param);
      if (identifier.type !== 'Identifier') continue;
      this.#assigned(identifier, run);
      if (param.type === 'TSParameterProperty') this.#storedIn(identifier.name, graph.receiver(run));
    }
    this.#because = around;
    // What a WeakMap has for a key is what was put in.
    const reads = index === 1 ? slotReads(graph, call, activation) : [];
    for (const read of reads ?? []) this.#add(read.call, read.run, DEPENDS);
    if (!reads) GraphNode.cuts++;
    // Object.freeze(x), Object.assign(x, …): the call is the object again.
    if (graph.concrete(graph.value(call, activation)).some((item) => item.node === this.#object)) this.#add(call, activation);
  }

  /** `f.call(receiver, …)`, `f.apply(receiver, list)`: the first argument is `this`, and the others are one place further on. */
  #passedOn(call: Call, index: number, activation: Activation): void {
    const graph = this.#graph;
    const callee = calleeOf(call);
    const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
    if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || (name !== 'call' && !(name === 'apply' && index === 0))) return;
    const method = graph.value(callee.object, activation);
    const isOne = graph.concrete(method).length === 1;
    const [receiver, list] = call.arguments;
    if (!receiver || receiver.type === 'SpreadElement') return;
    const around = this.#because;
    const object = graph.soleObject(graph.value(receiver, activation));
    for (const { fn, node: closure, because } of graph.callables(method)) {
      const run = isFunction(fn) ? graph.called(fn, closure.activation, name === 'call' ? shiftedCall(call) : appliedCall(call, list), activation, object) : null;
      if (!isFunction(fn) || !run) continue;
      this.#because = around ?? because ?? (isOne ? undefined : DEPENDS);
      const param = index === 0 ? undefined : (fn.params as readonly Node[])[index - 1];
      if (index === 0) this.#receivers(run);
      else if (param) {
        const bound = boundName(param);
        if (bound.type === 'Identifier') this.#assigned(bound, run);
      }
    }
    this.#because = around;
  }

  /** A method of this file is called on the object: its `this` is the object. */
  #calledOn(call: Call, activation: Activation): void {
    const graph = this.#graph;
    const around = this.#because;
    for (const { fn, node: closure, because } of calleesOf(graph, call, activation)) {
      this.#because = around ?? because;
      if (!isFunction(fn)) continue;
      const run = graph.called(fn, closure.activation, call, activation, this.#object);
      if (run) this.#receivers(run);
    }
    this.#because = around;
    if (graph.concrete(graph.value(call, activation)).some((item) => item.node === this.#object)) this.#add(call, activation);
  }

  /** A setter of this file runs with the object as `this`. */
  #setOn(assignment: TSESTree.AssignmentExpression, name: string | null, activation: Activation): void {
    const { left } = assignment;
    const setter = name === null ? null : isSuperAccess(left) ? superSetter(this.#graph, left, name, activation) : setterOf(this.#graph, this.#object, name);
    const run = setter && this.#graph.called(setter.fn, setter.outer, assignment, activation, this.#object);
    if (run) this.#receivers(run);
  }

  #returned(activation: Activation): void {
    if (activation.call && activation.caller) this.#add(activation.call, activation.caller);
  }
}

/** The one property that is read where an object stands; null where it may be any, `NO_READ` where it is none. */
function nameRead(node: Node): string | null | typeof NO_READ {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression': {
      if (parent.object !== node || node.type === 'Super') return NO_READ;
      // `list.forEach(…)` reads what is in the list.
      const isCalled = parent.parent.type === 'CallExpression' && parent.parent.callee === parent;
      return isCalled ? null : (memberName(parent) ?? NO_READ);
    }
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? NO_READ : null;
    case 'ForOfStatement':
    case 'SpreadElement':
      return null;
    default:
      return NO_READ;
  }
}

const NO_READ = Symbol('no read');

/** The function of that unit, not nested in another one of it, in which the name stands. */
function closureAround(identifier: Node, home: Unit): FunctionNode | null {
  let fn = unitOf(identifier);
  while (fn !== home && fn.type !== 'Program' && unitOf(fn) !== home) fn = unitOf(fn);
  return isFunction(fn) && fn !== home ? fn : null;
}

/** Calls, where the function that made the closure was called, that may be calls of it: by the name of its property, or by one that what came of that call is given. */
function closureCalls(graph: Graph, closure: FunctionNode, { call: made, caller }: Activation): readonly { readonly call: TSESTree.CallExpression; readonly caller: Activation }[] {
  if (!made || !caller) return [];
  const names = new Set<string>();
  const own = nameOf(closure);
  if (own !== null) names.add(own);
  const destination = destinationOf(writtenAs(made));
  if (destination.kind === 'bound') for (const variable of graph.scopes.manager.getDeclaredVariables(destination.pattern.parent ?? destination.pattern)) names.add(variable.name);
  const found = destination.kind === 'callee' && destination.call.type === 'CallExpression' ? [destination.call] : [];
  for (const name of names) {
    for (const call of graph.survey.callsNamed(name)) if (call.type === 'CallExpression' && contains(caller.unit, call)) found.push(call);
  }
  return found.length > CLOSURE_CALLS ? [] : found.flatMap((call) => graph.nestedRuns(call, caller).map((run) => ({ call, caller: run })));
}

/** The functions of this file that a call may run, and why it may be another one. */
function calleesOf(graph: Graph, call: Call, activation: Activation): ReturnType<Graph['callables']> {
  const callee = graph.value(calleeOf(call), activation);
  const isOne = graph.concrete(callee).length === 1;
  return graph.callables(callee).map((callable) => ({ ...callable, because: callable.because ?? (isOne ? undefined : DEPENDS) }));
}

/** What gives the instance: `this`, `super` in `super.name(…)` and `super.name = …`, and the call in `super().name = …`. */
function receiverBy(token: Node): Node | null {
  if (token.type === 'ThisExpression') return token;
  if (token.type !== 'Super') return null;
  const parent = token.parent; // a `super` is the callee of a call, or the object of a member
  if (parent.type === 'CallExpression') return parent.parent.type === 'ExpressionStatement' ? null : parent;
  const isUse = parent.type === 'MemberExpression' && ((parent.parent.type === 'CallExpression' && parent.parent.callee === parent) || (parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent));
  return isUse ? token : null;
}

/** Whether a mention of `this` is more than a read of a property or a call of a method. */
function isPutSomewhere(token: Node): boolean {
  const { parent } = token;
  if (parent?.type !== 'MemberExpression' || parent.object !== token) return true;
  const { parent: grand } = parent;
  if (grand.type === 'CallExpression') return false;
  return grand.type === 'MemberExpression' || grand.type === 'AssignmentExpression';
}

/** What an object was read from, so many reads ago. The uses of that come first, so that a long chain of reads is not followed on the call stack. */
function holderAbove(object: GraphNode, reads: number): GraphNode | null {
  let holder: GraphNode | null = object;
  for (let read = 0; holder && read < reads; read++) holder = holder.what.kind === 'outside' ? holder.what.object : null;
  return holder;
}
