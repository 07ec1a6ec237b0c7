/**
 * What happens when a function runs: the calls it makes, with what is given to them, local functions followed, and on which
 * conditions.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { CALLS_FOR_EACH } from '../catalog/callbacks.ts';
import { ASSERTIONS, SCHEDULERS } from '../catalog/schedulers.ts';
import { receiverOf } from '../heap/callers.ts';
import { runnerOf } from '../heap/classes.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation, GraphNode, Possibility } from '../heap/nodes.ts';
import { isSlotAccess } from '../heap/private-slots.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { baseOf, calleeOf, type CallNode, classOfMember, isClass, isFunction, memberName, shiftedCall, unwrap } from '../syntax/nodes.ts';
import { type Assumed, conditionsOf } from '../syntax/order.ts';
import type { Place } from './identity.ts';

/** One call, one `delete` or one `table[key] = value` in one run. */
export interface Effect {
  readonly node: CallNode | TSESTree.UnaryExpression | TSESTree.AssignmentExpression;
  /** The name of the method or function; `delete` of a property is `delete`, and a write under a computed name is `[]=`. */
  readonly name: string | null;
  /** What is called, where it is called as it is written; null for a removal or a write. */
  readonly callee: Place | null;
  /** What the method is called on, or what the property is deleted from; null for a plain function. */
  readonly receiver: Place | null;
  readonly given: readonly Place[];
  readonly run: Activation;
  /** Whether a function of this file is called, whose own effects are there as well. */
  readonly isFollowed: boolean;
  /** The tests that decide whether it happens, each as it has to come out; null where that cannot be told. */
  readonly conditions: readonly Condition[] | null;
  /** The same once everything that is waited for before it has come, where that is not the same. */
  readonly afterWaiting?: readonly Condition[] | null;
  /** The same of one turn of the loops that it stands in, each over a list; only there. */
  readonly inTurn?: readonly Condition[] | null;
  /** The calls that lead here, the outermost first. */
  readonly through: readonly CallNode[];
}

export interface Condition {
  readonly test: Place;
  /** Null where other tests decide with it. */
  readonly outcome: boolean | null;
}

/** The tests that decide it once everything that is waited for before it has come, and a generator is asked again. */
export function conditionsOnceItGoesOn({ conditions, afterWaiting }: Effect): readonly Condition[] | null {
  return conditions ?? afterWaiting ?? null;
}

const DEPTH_LIMIT = 4;

/** The effects of one run, those of the local functions that it calls included, in the order of the source. */
export function effectsOf(graph: Graph, run: Activation): readonly Effect[] {
  return graph.program.intern(run, 'effects', () => follow(graph, run, { now: [], afterWaiting: [], inTurn: [] }, []));
}

/** The one effect of a call of a function that is not in this file, with the arguments of `call`. */
export function effectOfCallingForeign(callback: Place, call: TSESTree.CallExpression, caller: Activation): Effect {
  const callee = unwrap(callback.node);
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null;
  const given = call.arguments.map((node): Place => ({ node, run: caller }));
  const receiver = callee.type === 'MemberExpression' ? { node: callee.object, run: callback.run } : null;
  return { node: call, name, callee: { node: callee, run: callback.run }, receiver, given, run: caller, isFollowed: false, conditions: [], through: [] };
}

/**
 * The effects of a call of `callable` that gives the arguments of `call`, which need not be the call itself; null when that
 * is no function of this file, nor one that is bound in it.
 */
export function effectsOfCalling(graph: Graph, callable: GraphNode, call: TSESTree.CallExpression, caller: Activation): readonly Effect[] | null {
  const run = runOf(graph, callable, call, caller, null);
  if (run) return effectsOf(graph, run);
  const bound = boundMethod(callable);
  const given = call.arguments.map((node): Place => ({ node, run: caller }));
  return bound && [{ node: bound.node, name: bound.name, callee: bound.callee, receiver: bound.receiver, given: [...bound.given, ...given], run: caller, isFollowed: false, conditions: [], through: [] }];
}

/** On which conditions a call is made: as it is written, once everything that is waited for has come, and in one turn of each loop around it. */
interface Chance {
  readonly now: readonly Condition[] | null;
  readonly afterWaiting: readonly Condition[] | null;
  readonly inTurn: readonly Condition[] | null;
}

const UNSEEN: Chance = { now: null, afterWaiting: null, inTurn: null };

/** Effects of what a run calls where nothing is known of the calls before it. */
function follow(graph: Graph, run: Activation, before: Chance, through: readonly CallNode[]): readonly Effect[] {
  const { unit } = run;
  const failures = failuresIn(graph, run, through.length);
  const chanceOf = (node: Node): Chance => {
    const now = conditionsAt(node, before.now, {});
    // Whether a generator that is only called is ever asked again is another question.
    const comesBack = !(isFunction(unit) && unit.generator && through.length > 0);
    return { now, afterWaiting: now ?? (comesBack ? conditionsAt(node, before.afterWaiting, { goesOn: true }) : null), inTurn: now ?? conditionsAt(node, before.inTurn, { turns: true }) };
  };
  const conditionsAt = (node: Node, earlier: readonly Condition[] | null, assumed: Assumed): readonly Condition[] | null => {
    const own = earlier && conditionsOf(unit, node, assumed);
    if (!own) return null;
    const passed: Condition[] = [];
    for (const { call, conditions } of failures) {
      if (call.range[1] > node.range[0]) continue;
      if (!conditions) return null;
      passed.push(...conditions);
    }
    return [...earlier, ...own.map(({ test, outcome }): Condition => ({ test: { node: test, run }, outcome })), ...passed];
  };
  const under = (node: Node): Under => asConditions(chanceOf(node));
  const deletions = graph.survey.deletionsIn(unit).flatMap((node): Effect[] => {
    const access = unwrap(node.argument);
    if (access.type !== 'MemberExpression') return [];
    return [{ node, name: 'delete', callee: null, receiver: { node: access.object, run }, given: [{ node: access.computed ? access.property : access, run }], run, isFollowed: false, ...under(node), through }];
  });
  const writes = graph.survey.indexedWritesIn(unit).flatMap((node): Effect[] => {
    const { left, right } = node;
    if (left.type !== 'MemberExpression') return [];
    return [{ node, name: '[]=', callee: null, receiver: { node: left.object, run }, given: [{ node: left.property, run }, { node: right, run }], run, isFollowed: false, ...under(node), through }];
  });
  return [...deletions, ...writes, ...graph.survey.callsIn(unit).flatMap((call) => effectsOfCall(graph, call, run, chanceOf(call), through))];
}

type Under = Pick<Effect, 'conditions' | 'afterWaiting' | 'inTurn'>;

function asConditions({ now, afterWaiting, inTurn }: Chance): Under {
  if (now !== null) return { conditions: now };
  return { conditions: now, ...(afterWaiting === null ? {} : { afterWaiting }), ...(inTurn === null ? {} : { inTurn }) };
}

interface Failure {
  readonly call: CallNode;
  /** What has to hold for the call to come back; null where that cannot be told. */
  readonly conditions: readonly Condition[] | null;
}

/** The calls of a run that may throw, so that what stands behind them does not happen: functions of this file, and assertions. */
function failuresIn(graph: Graph, run: Activation, depth: number): readonly Failure[] {
  // Asked by who follows the run, and before that by who calls it.
  return graph.program.intern(run, `failures ${String(depth)}`, () => graph.survey.callsIn(run.unit).flatMap((call): Failure[] => {
    const callee = calleeOf(call);
    if (callee.type === 'Super' || (callee.type === 'MemberExpression' && callee.object.type === 'Super')) return [];
    const [argument] = call.arguments;
    const isAssertion = ASSERTIONS.has(baseNameOf(callee));
    if (!isAssertion && (graph.survey.throws.length === 0 || depth >= DEPTH_LIMIT)) return [];
    const values = graph.concrete(graph.value(callee, run));
    const nexts = values.flatMap(({ node }) => runOf(graph, node, call, run, receiverIn(graph, node, call, run)) ?? []);
    if (isAssertion && nexts.length === 0) {
      const isPlain = callee.type === 'Identifier' && argument && argument.type !== 'SpreadElement';
      return [{ call, conditions: isPlain ? [{ test: { node: argument, run }, outcome: true }] : null }];
    }
    return nexts.flatMap((next): Failure[] => {
      const conditions = conditionsToComeBack(graph, next, depth + 1);
      return conditions?.length === 0 ? [] : [{ call, conditions }];
    });
  }));
}

function conditionsToComeBack(graph: Graph, run: Activation, depth: number): readonly Condition[] | null {
  const { unit } = run;
  const found: Condition[] = [];
  if (isSlotAccess(graph, run)) return found;
  for (const thrown of graph.survey.throwsIn(unit)) {
    const decisions = conditionsOf(unit, thrown);
    if (!decisions || decisions.length === 0) return null;
    const [only, second] = decisions;
    for (const { test } of decisions) found.push({ test: { node: test, run }, outcome: second || typeof only?.outcome !== 'boolean' ? null : !only.outcome });
  }
  for (const { conditions } of failuresIn(graph, run, depth)) {
    if (!conditions) return null;
    found.push(...conditions);
  }
  return found;
}

/** `assert` of `assert.equal`. */
function baseNameOf(callee: Node): string {
  const base = baseOf(callee);
  return base.type === 'Identifier' ? base.name : '';
}

function effectsOfCall(graph: Graph, call: CallNode, run: Activation, chance: Chance, through: readonly CallNode[]): readonly Effect[] {
  const list: readonly Node[] = call.arguments.some(({ type }) => type === 'SpreadElement') ? [] : call.arguments;
  const given = list.map((node): Place => ({ node, run }));
  const callee = calleeOf(call);
  const inside = [...through, call];
  const isDeep = through.length >= DEPTH_LIMIT;
  const effects: Effect[] = [];
  // `super.set(…)` is the method of the base, not the one that it stands in.
  const isOfBase = callee.type === 'MemberExpression' && callee.object.type === 'Super';
  const values = isOfBase ? [] : callee.type === 'Super' ? baseOfConstructor(graph, run) : graph.concrete(graph.value(callee, run));
  for (const { node, because } of values) {
    // Whether it is this function that is called, no test says.
    const under = values.length === 1 && because === undefined ? chance : UNSEEN;
    const next = isDeep ? null : runOf(graph, node, call, run, receiverIn(graph, node, call, run));
    if (next) effects.push(...follow(graph, next, under, inside));
    const bound = boundMethod(node);
    if (bound) effects.push({ node: bound.node, name: bound.name, callee: bound.callee, receiver: bound.receiver, given: [...bound.given, ...given], run, isFollowed: false, ...asConditions(under), through });
  }
  const effect = { node: call, callee: { node: callee, run }, run, isFollowed: effects.length > 0, ...asConditions(chance), through };
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    const method = unwrap(callee.object);
    const [receiver, ...rest] = given;
    if (name === 'call' && method.type === 'MemberExpression' && receiver) effects.push({ ...effect, name: memberName(method), callee: { node: method, run }, receiver, given: rest });
    effects.push({ ...effect, name, receiver: { node: callee.object, run }, given });
  } else {
    effects.push({ ...effect, name: callee.type === 'Identifier' ? callee.name : null, receiver: null, given });
  }
  const path = pathOf(graph.scopes, callee);
  const [callback, target] = list;
  if (callee.type === 'MemberExpression' && callback && isFunction(callback) && !isDeep && CALLS_FOR_EACH.has(memberName(callee) ?? '')) effects.push(...follow(graph, graph.general(callback, graph.nestedRun(callback, run)), { ...UNSEEN, inTurn: chance.inTurn }, inside));
  // `Reflect.deleteProperty(table, key)`
  if (path === 'Reflect.deleteProperty' && callback && target) effects.push({ ...effect, name: 'delete', callee: null, receiver: { node: callback, run }, given: [{ node: target, run }] });
  if (path !== null && SCHEDULERS.has(path) && callback && !isDeep) effects.push(...laterEffects(graph, callback, call, run, chance, inside));
  return effects;
}

/** The class that `super(…)` makes the instance with. */
function baseOfConstructor(graph: Graph, { unit, outer }: Activation): readonly Possibility[] {
  const superClass = classOfMember(unit)?.owner.superClass;
  return superClass && outer ? graph.concrete(graph.value(superClass, outer)) : [];
}

/** A function given to a scheduler runs a little later, with nothing given to it. */
function laterEffects(graph: Graph, callback: Node, call: CallNode, run: Activation, chance: Chance, through: readonly CallNode[]): readonly Effect[] {
  const [only, second] = graph.concrete(graph.value(callback, run));
  const next = only && !second && call.type === 'CallExpression' ? runOf(graph, only.node, withArguments(call, call.arguments.slice(2)), run, null) : null;
  return next ? follow(graph, next, chance, through) : [];
}

/** What `this` is in a function that a call calls as it is written. */
function receiverIn(graph: Graph, { what }: GraphNode, call: CallNode, run: Activation): GraphNode | null {
  const callee = calleeOf(call);
  // `super(…)` goes on with the same instance.
  if (callee.type === 'Super') return graph.receiver(run);
  return call.type === 'NewExpression' || (what.kind === 'object' && isClass(what.origin)) ? graph.object(call, run) : receiverOf(graph, callee, run);
}

/** The run of a local function that the call causes; null for what is not in this file. */
function runOf(graph: Graph, callable: GraphNode, call: CallNode, run: Activation, receiver: GraphNode | null): Activation | null {
  const { what, activation } = callable;
  if (what.kind !== 'object') return null;
  const { origin } = what;
  if (isFunction(origin) || isClass(origin)) {
    const runner = runnerOf(graph, origin, callable);
    return runner && graph.called(runner.unit, runner.outer, call, run, receiver);
  }
  // `method.bind(owner)` of a function of this file.
  if (origin.type !== 'CallExpression') return null;
  const maker = calleeOf(origin);
  if (maker.type !== 'MemberExpression' || memberName(maker) !== 'bind') return null;
  const [only, second] = graph.callables(graph.value(maker.object, activation));
  if (!only || second || !isFunction(only.fn)) return null;
  const [first] = origin.arguments;
  const owner = first && first.type !== 'SpreadElement' ? graph.value(first, activation) : null;
  if (origin.arguments.length > 1) return graph.called(only.fn, only.node.activation, shiftedCall(origin), activation, owner);
  return graph.called(only.fn, only.node.activation, call, run, owner);
}

/** `table.delete.bind(table, key)` */
function boundMethod({ what, activation }: GraphNode): { readonly node: TSESTree.CallExpression; readonly name: string; readonly callee: Place; readonly receiver: Place; readonly given: readonly Place[] } | null {
  if (what.kind !== 'object' || what.origin.type !== 'CallExpression') return null;
  const maker = calleeOf(what.origin);
  const method = maker.type === 'MemberExpression' && memberName(maker) === 'bind' ? unwrap(maker.object) : null;
  const [receiver, ...given] = what.origin.arguments as readonly Node[];
  const name = method?.type === 'MemberExpression' ? memberName(method) : null;
  if (name === null || !receiver || what.origin.arguments.some(({ type }) => type === 'SpreadElement')) return null;
  return { node: what.origin, name, callee: { node: method ?? receiver, run: activation }, receiver: { node: receiver, run: activation }, given: given.map((node) => ({ node, run: activation })) };
}

const views = new WeakMap<Node, Map<string, TSESTree.CallExpression>>();

/** The call as if it gave these arguments; one and the same for the same ones. */
export function withArguments(call: TSESTree.CallExpression, list: readonly Node[]): TSESTree.CallExpression {
  let known = views.get(call);
  if (!known) views.set(call, (known = new Map<string, TSESTree.CallExpression>()));
  const key = list.map(({ range }) => range.join('-')).join();
  let view = known.get(key);
  // Arguments of the call itself, or what stands in their place: expressions all of them.
  if (!view) known.set(key, (view = { ...call, arguments: list as TSESTree.CallExpressionArgument[] }));
  return view;
}
