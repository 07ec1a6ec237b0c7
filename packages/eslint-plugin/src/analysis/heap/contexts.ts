/**
 * The runs of a file's units: the general ones, those that a call causes, those of one instance's members. A run is made
 * once for what tells it apart, so that the same thing is the same node wherever it is met.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Ledger } from '../cost.ts';
import type { Node, Scope, Variable } from '../model.ts';
import { classOfMember, contains, type FunctionNode, isField, isFunction, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { Loading } from '../syntax/loading.ts';
import type { Survey } from '../syntax/name-index.ts';
import { isValueReference, type Scopes } from '../syntax/scopes.ts';
import type { Graph } from './graph.ts';
import { declaredFunction } from './local-functions.ts';
import { Activation, type GraphNode } from './nodes.ts';

const RECURSION_LIMIT = 2;
const DEPTH_LIMIT = 12;
/** A nested function that is called more often is followed in general. */
const NESTED_CALLS_LIMIT = 8;
/** Functions that are only called by functions that are only called by … */
const NESTING_LIMIT = 6;

/** A function that is written as an argument of a local one. */
interface Handed {
  readonly call: TSESTree.CallExpression;
  readonly helper: FunctionNode;
  /** The calls by which that runs it. */
  readonly calls: readonly TSESTree.CallExpression[];
}

export class Runs {
  readonly scopes: Scopes;
  readonly program: Activation;

  readonly #ledger: Ledger;
  readonly #loading: Loading;

  constructor(program: Unit, scopes: Scopes, survey: Survey) {
    this.scopes = scopes;
    this.#ledger = survey.ledger;
    this.#loading = new Loading(scopes, survey);
    this.program = this.#runOfProgram(program, null);
  }

  /** The general run of the unit that contains `node`. */
  activationAt(node: Node): Activation {
    return this.activationOf(unitOf(node));
  }

  activationOf(unit: Unit): Activation {
    return this.#generalFrom(unit, () => null);
  }

  /** The general run of `unit`, counted from the nearest unit around it that already has a run. */
  #generalFrom(unit: Unit, runOf: (unit: Unit) => Activation | null): Activation {
    // A list instead of recursion: units nest deeper than the call stack.
    const path: Unit[] = [];
    let current = unit;
    let run = runOf(current);
    while (!run && current.type !== 'Program') {
      path.push(current);
      current = unitOf(current);
      run = runOf(current);
    }
    run ??= this.program;
    for (const inner of path.reverse()) run = this.general(inner, run);
    return run;
  }

  /** The general run of `unit` for closures made in `outer`. */
  general(unit: Unit, outer: Activation): Activation {
    return outer.intern(unit, 'general', () => new Activation(unit, outer));
  }

  /** A run of its own for a registration, so that what is early and late is known. */
  activationFor(registration: Node): Activation {
    const unit = unitOf(registration);
    if (unit.type === 'Program') return this.#runOfProgram(unit, registration);
    const outer = this.activationAt(unit);
    return new Activation(unit, outer, null, null, null, registration);
  }

  #runOfProgram(program: Unit, registration: Node | null): Activation {
    return new Activation(program, null, null, null, null, registration, this.#ledger, this.#loading);
  }

  /** The run that `call` causes; null when that would recurse without end. */
  called(fn: Unit, outer: Activation, call: Node, caller: Activation, receiver: GraphNode | null, point: Node | null = null): Activation | null {
    if (caller.depth >= DEPTH_LIMIT || caller.recursionOf(fn) >= RECURSION_LIMIT) return null;
    const key = receiver ? caller.intern(receiver, 'receiver key', () => ({})) : fn;
    const calls = caller.intern(call, 'calls', () => new Map<unknown, Map<Unit, Activation>>());
    let byUnit = calls.get(key);
    if (!byUnit) calls.set(key, (byUnit = new Map<Unit, Activation>()));
    let activation = byUnit.get(fn);
    if (!activation) byUnit.set(fn, (activation = new Activation(fn, outer, call, caller, receiver, point)));
    return activation;
  }

  /** Whether `fn` is already being run so often that another run would say nothing new. */
  isRecursive(fn: Unit, caller: Activation): boolean {
    return caller.recursionOf(fn) >= RECURSION_LIMIT;
  }

  /**
   * The runs in which `node` is evaluated, for closures made in `base`: where a nested function is only ever called
   * by name, the runs that those calls cause; none if it is never called.
   */
  nestedRuns(node: Node, base: Activation): readonly Activation[] {
    return base.intern(unitOf(node), 'nested runs', () => this.#nestedThrough(node, base, []));
  }

  /** The same on the way through functions that are not run again. */
  #nestedThrough(node: Node, base: Activation, through: readonly Unit[]): readonly Activation[] {
    const unit = unitOf(node);
    if (!isFunction(unit) || base.unit.type === 'Program' || through.length > NESTING_LIMIT) return [this.nestedRun(node, base)];
    for (let current: Activation | null = base; current; current = current.outer) {
      if (current.unit === unit) return [current];
    }
    const handed = this.#handedTo(unit);
    if (handed) return this.#runsIn(handed, unit, base, [...through, unit]);
    const calls = this.#onlyCalls(unit);
    if (!calls || calls.length > NESTED_CALLS_LIMIT) return [this.nestedRun(node, base)];
    const outer = this.nestedRun(unit, base);
    const path = [...through, unit];
    return calls.flatMap((call) => {
      // A call from inside runs the function again; it is run from outside first.
      if (path.some((one) => contains(one, call))) return [];
      return this.#nestedThrough(call, base, path).flatMap((caller) => this.called(unit, outer, call, caller, null) ?? []);
    });
  }

  /** The runs of a callback that the calls of a parameter cause. */
  #runsIn({ call, helper, calls }: Handed, unit: FunctionNode, base: Activation, path: readonly Unit[]): readonly Activation[] {
    const outer = this.nestedRun(unit, base);
    if (path.some((one) => contains(one, call))) return [];
    return this.#nestedThrough(call, base, path).flatMap((caller) => {
      const run = this.called(helper, this.nestedRun(helper, caller), call, caller, null);
      return run ? calls.flatMap((inner) => this.#nestedThrough(inner, run, path).flatMap((at) => this.called(unit, outer, inner, at, null) ?? [])) : [];
    });
  }

  /** The local function that a function is written for, where all that does with it is to call it. */
  #handedTo(fn: FunctionNode): Handed | null {
    return this.program.intern(fn, 'handed to', () => {
      const use = wrapped(fn);
      const call = use.parent;
      if (fn.generator || call?.type !== 'CallExpression' || call.callee === use) return null;
      const callee = unwrap(call.callee);
      const named = callee.type === 'Identifier' ? this.scopes.variableOf(callee) : null;
      const helper = named && declaredFunction(named);
      const index = (call.arguments as readonly Node[]).indexOf(use);
      if (!helper || !isFunction(helper) || helper.generator || call.arguments.slice(0, index).some(({ type }) => type === 'SpreadElement')) return null;
      const param = helper.params[index];
      const variable = param?.type === 'Identifier' ? this.scopes.variableOf(param) : null;
      if (!variable || (this.scopes.manager.acquire(helper, true)?.set.get('arguments')?.references.length ?? 0) > 0) return null;
      const calls = variable.references.flatMap((reference) => {
        const { parent } = reference.identifier as Node;
        return reference.isRead() && parent?.type === 'CallExpression' && parent.callee === reference.identifier ? [parent] : [];
      });
      return calls.length === variable.references.length && calls.length <= NESTED_CALLS_LIMIT ? { call, helper, calls } : null;
    });
  }

  /** The same, with what is nested in a function that is only called, and is not only called itself, run in each of those runs. */
  allNestedRuns(node: Node, base: Activation): readonly Activation[] {
    const unit = unitOf(node);
    if (unit === base.unit || !contains(base.unit, unit)) return [this.nestedRun(node, base)];
    const inside = this.allNestedRuns(unit, base).map((outer) => this.general(unit, outer));
    return [...new Set([...this.nestedRuns(node, base), ...inside])];
  }

  /** The calls of a local function that is never used in another way; null when it is. */
  #onlyCalls(fn: FunctionNode): readonly TSESTree.CallExpression[] | null {
    return this.program.intern(fn, 'only calls', () => {
      const { parent } = fn;
      if (parent.type === 'CallExpression' && parent.callee === fn) return [parent];
      const name = fn.type === 'FunctionDeclaration' ? fn.id : parent.type === 'VariableDeclarator' && parent.parent.kind === 'const' ? parent.id : null;
      const variable = name && this.scopes.variableOf(name);
      if (variable?.defs.length !== 1 || this.scopes.isSingleton(variable.scope)) return null;
      const calls: TSESTree.CallExpression[] = [];
      for (const reference of variable.references) {
        if (reference.init === true || !isValueReference(reference)) continue;
        const use = reference.identifier as Node;
        if (use.parent?.type === 'CallExpression' && use.parent.callee === use) calls.push(use.parent);
        else if (use.parent?.type !== 'UnaryExpression') return null;
      }
      return calls;
    });
  }

  /** The run of a class's member for one instance. */
  memberRun(unit: Unit, outer: Activation, instance: GraphNode): Activation {
    if (instance.what.kind === 'receiver' && instance.what.owner === classOfMember(unit)?.owner) return this.general(unit, outer);
    return instance.activation.intern(instance, 'members', () => new Map<Unit, Activation>()).get(unit) ?? this.#newMemberRun(unit, outer, instance);
  }

  #newMemberRun(unit: Unit, outer: Activation, instance: GraphNode): Activation {
    // Fields are initialized by the `new` that makes the instance; methods run when somebody calls them.
    const { what } = instance;
    const made = isField(unit) && what.kind === 'object' && what.origin.type === 'NewExpression' ? what.origin : null;
    const activation = new Activation(unit, outer, made, made && instance.activation, instance);
    instance.activation.intern(instance, 'members', () => new Map<Unit, Activation>()).set(unit, activation);
    return activation;
  }

  /** The run, at or around `activation`, whose unit is the one that `scope` belongs to. */
  runOf(scope: Scope, activation: Activation): Activation {
    const unit = this.scopes.unitOf(scope);
    for (let current: Activation | null = activation; current; current = current.outer) {
      if (current.unit === unit) return current;
    }
    return this.activationOf(unit);
  }

  /** The run in which `node`, somewhere inside the unit of `base`, is evaluated. */
  nestedRun(node: Node, base: Activation): Activation {
    const unit = unitOf(node);
    if (unit === base.unit) return base;
    return base.intern(unit, 'nested run', () => {
      const known = new Map<Unit, Activation>();
      for (let current: Activation | null = base; current; current = current.outer) if (!known.has(current.unit)) known.set(current.unit, current);
      return this.#generalFrom(unit, (around) => known.get(around) ?? null);
    });
  }
}

export function argumentList(graph: Graph, run: Activation): readonly GraphNode[] {
  const { call, caller, unit } = run;
  if (caller && (call?.type === 'CallExpression' || call?.type === 'NewExpression')) {
    return call.arguments.map((argument) => graph.value(argument, caller));
  }
  if (!isFunction(unit)) return [];
  return (unit.params as Node[]).flatMap((param) => {
    const variable = graph.scopes.variableOf(param);
    return variable ? [graph.variable(variable, run)] : [];
  });
}

/** The variable `arguments` of a function. */
export function argumentsVariable(graph: Graph, { unit }: Activation): Variable | null {
  const scope = isFunction(unit) ? graph.scopes.manager.acquire(unit, true) : null;
  return scope?.set.get('arguments') ?? null;
}
