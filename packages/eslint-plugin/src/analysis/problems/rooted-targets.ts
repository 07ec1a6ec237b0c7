/** Registered targets that something else keeps for ever, which only the cleanup would end: the cleanup never runs. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../findings/file.ts';
import { calledNameOf, possibleCallsOf } from '../heap/callers.ts';
import { runnerOf } from '../heap/classes.ts';
import { answersTo, Effort } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import { isReaction, type Root, rootCallsIn, rootCallsOf, rootOf, type RootPlace } from '../lifetimes/roots.ts';
import type { Held, Problem, Repair, RetentionPath } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { describe } from '../repairs/explain.ts';
import { listed } from '../repairs/edits.ts';
import { closureRepairs } from '../repairs/offers.ts';
import { keyWeakly } from '../repairs/weak-keys.ts';
import { keepWeakly } from '../repairs/weak-members.ts';
import { leaveOut } from '../repairs/unread-properties.ts';
import { holdPropertyWeakly } from '../repairs/weak-properties.ts';
import { useWeakly } from '../repairs/weak-use.ts';
import { Search, UNCHANGED } from '../retention/search.ts';
import { certainVerdictOf, goalsOf } from '../retention/verdict.ts';
import { calleeOf, type ClassNode, classOfMember, constructorOf, type FieldNode, isClass, isField, isFunction, memberName, type Unit, unitOf } from '../syntax/nodes.ts';
import { alwaysAfter, alwaysBefore, runsInEvery } from '../syntax/order.ts';

export interface RootedTarget {
  readonly run: SiteRun;
  readonly root: Root;
  readonly path: RetentionPath;
}

export function rootedTargets(file: SourceFile): readonly Problem[] {
  return rootedIn(file).map(({ run, root, path }): Problem => {
    const { loc, isShared, steps, data } = describe(root.holder, run.site.target, path, true, 'weakly');
    return {
      messageId: isShared ? 'rootedThroughScope' : 'rooted',
      loc,
      steps,
      data: { ...data, cleanup: String(run.site.call.loc.start.line), what: endOf(root) },
      repairs: () => repairsOfRoot(file, run, root, path),
    };
  });
}

/** None where something else keeps the target as well: it would not die of this repair. */
function repairsOfRoot({ graph, source }: SourceFile, run: SiteRun, { call }: Root, path: RetentionPath): readonly Repair[] {
  const { place, activation } = outermost(run);
  const keeping = rootsBeside(graph, place, activation).flatMap(({ call, from }) => {
    const root = rootOf(graph, call, from);
    return root && pathFrom(graph, run, root, from) ? [{ call, from }] : [];
  });
  const [only, second] = keeping;
  if (!only || second) return [];
  const { expression, role } = path.held;
  const node = graph.value(expression, only.from);
  // Who takes members out of a collection expects them, not WeakRefs.
  const holder: SiteRun = { ...run, activation: only.from, held: [{ held: path.held, node }] };
  if (role === 'member' && graph.callables(node).length === 0) return listed(keyWeakly(graph, call, path.held.expression) ?? keepWeakly(source, graph, run, path, call) ?? leaveOut(source, graph, holder, path) ?? holdPropertyWeakly(source, graph, holder, path));
  const weakly = useWeakly(source, graph, holder, path, role !== 'member');
  return weakly ? [weakly] : closureRepairs(source, graph, holder, path);
}

/** An option may say that the cleanup runs at the end of the process as well: the target may be kept until then on purpose. */
function mayRunAtExit({ registrar, site }: SiteRun): boolean {
  return registrar.options !== undefined && site.call.arguments.length > registrar.options;
}

/** Also for the other rules: what is said here is not said again. */
export function rootedIn(file: SourceFile): readonly RootedTarget[] {
  if (!file.mentions.registrar || rootCallsOf(file.graph).length === 0) return [];
  const { graph } = file;
  return graph.program.intern(file, 'rooted targets', () => answersTo(graph, file.sites, (site) => rootedOf(graph, site)));
}

/** What is certain of the registration in general, else of the calls of the helper around it. */
function rootedOf(graph: Graph, run: SiteRun): readonly RootedTarget[] {
  // A registry that is gone, or a cleanup that keeps its target, is told by the rules for these.
  if (run.isDoomed || run.unsure !== undefined || mayRunAtExit(run)) return [];
  const { place, activation } = outermost(run);
  for (const { call, from } of rootsBeside(graph, place, activation)) {
    const root = rootOf(graph, call, from);
    const path = root && pathFrom(graph, run, root, from);
    // What is too dear to be told by that rule is told here.
    if (root && path) return new Effort(graph, 1).spend(() => certainVerdictOf(graph, run)) ? [] : [{ run, root, path }];
  }
  return isRootAround(graph, activation.unit) ? run.called().flatMap((inner) => rootedOf(graph, inner)) : [];
}

/** As far as calls of helpers are followed. */
const CALLER_LEVELS = 3;
const CALLER_LIMIT = 200;

/** Whether something is rooted in the unit or in one that may call it, told from the names of calls: most helpers need not be followed. */
function isRootAround(graph: Graph, unit: Unit): boolean {
  const rooting = graph.program.intern(graph, 'units with roots', () => rootingUnits(graph, HELPER_LEVELS));
  if (rooting.size === 0) return false;
  const units = new Set<Unit>([unit]);
  let level: readonly Unit[] = [unit];
  for (let depth = 0; depth <= CALLER_LEVELS; depth++) {
    if (units.size > CALLER_LIMIT || level.some((one) => rooting.has(one))) return true;
    level = [...new Set(level.flatMap((one) => possibleCallersOf(graph, one)))].filter((one) => !units.has(one));
    for (const one of level) units.add(one);
  }
  return false;
}

/** The units that may call one, told from the names. */
function possibleCallersOf(graph: Graph, unit: Unit): readonly Unit[] {
  return graph.program.intern(unit, 'possible callers', () => [...new Set(possibleCallsOf(graph, unit).map((call) => unitOf(call)))]);
}

/** Fields are initialized whenever the constructor runs. */
function unitRunWith(unit: Unit): Unit {
  return isField(unit) ? (constructorOf(unit.parent.parent) ?? unit) : unit;
}

/** The registration as the code sees it that causes it: the call of the helper, where there is one. */
function outermost(run: SiteRun): { place: TSESTree.Node; activation: Activation } {
  let place: TSESTree.Node = run.site.call;
  let { activation } = run;
  for (; activation.caller && activation.call; activation = activation.caller) place = activation.call;
  return { place, activation };
}

/** A place that roots something, and the run in which it does. */
interface Rooting {
  readonly call: RootPlace;
  readonly from: Activation;
}

/** The places that root something whenever the registration runs. */
function rootsBeside(graph: Graph, place: TSESTree.Node, activation: Activation): readonly Rooting[] {
  return rootsOfRun(graph, activation, (call) => alwaysBefore(call, place) || alwaysAfter(call, place), 0);
}

/** As far as helpers that are called beside it are followed. */
const HELPER_LEVELS = 3;

function rootsOfRun(graph: Graph, activation: Activation, isSure: (call: TSESTree.Node) => boolean, depth: number): readonly Rooting[] {
  const { unit } = activation;
  const beside = [...rootCallsIn(graph, unit).filter(isSure).map((call) => ({ call, from: activation })), ...(depth < HELPER_LEVELS ? rootsByHelpers(graph, activation, isSure, depth) : [])];
  const member = classOfMember(unit);
  if (member?.isConstructor !== true) return beside;
  // Fields are initialized whenever the constructor runs.
  return [...beside, ...rootsInFields(graph, member.owner, (field) => graph.activationAt(field.value ?? field))];
}

function rootsInFields(graph: Graph, owner: ClassNode, runOf: (field: FieldNode) => Activation): readonly Rooting[] {
  return owner.body.body.flatMap((field) => {
    if (!isField(field) || field.static) return [];
    return rootCallsIn(graph, field)
      .filter((call) => runsInEvery(field, call))
      .map((call) => ({ call, from: runOf(field) }));
  });
}

/** `subscribe(listener)`, `this.start()`, `pool.add(it)`: what a function of the file roots whenever it is called, itself or by what it calls. */
function rootsByHelpers(graph: Graph, activation: Activation, isSure: (call: TSESTree.Node) => boolean, depth: number): readonly Rooting[] {
  return graph.survey.callsIn(activation.unit).flatMap((call) => {
    const callee = calleeOf(call);
    if (call.type !== 'CallExpression' || !isWorthFollowing(graph, callee) || !isSure(call)) return [];
    if (callee.type === 'Super') return rootsOfBase(graph, activation, call, depth);
    const [only, second] = graph.concrete(graph.value(callee, activation));
    const fn = only && !second && only.because === undefined && only.node.what.kind === 'object' ? only.node.what.origin : null;
    if (!only || !fn || !isFunction(fn) || fn.async || fn.generator || fn === activation.unit) return [];
    const receiver = callee.type === 'MemberExpression' ? graph.soleObject(graph.value(callee.object, activation)) : null;
    const from = graph.called(fn, only.node.activation, call, activation, receiver);
    return from ? rootsOfRun(graph, from, (inner) => runsInEvery(fn, inner), depth + 1) : [];
  });
}

/** `super(…)` goes on with the same instance. */
function rootsOfBase(graph: Graph, activation: Activation, call: TSESTree.CallExpression, depth: number): readonly Rooting[] {
  const superClass = classOfMember(activation.unit)?.owner.superClass;
  const [only, second] = superClass && activation.outer ? graph.callables(graph.value(superClass, activation.outer)) : [];
  const runner = only && !second && only.because === undefined && isClass(only.fn) ? runnerOf(graph, only.fn, only.node) : null;
  const from = runner && graph.called(runner.unit, runner.outer, call, activation, graph.receiver(activation));
  return from ? rootsOfRun(graph, from, (inner) => runsInEvery(runner.unit, inner), depth + 1) : [];
}

/** Whether what is called may root something, by its name. */
function isWorthFollowing(graph: Graph, callee: TSESTree.Node): boolean {
  if (isFunction(callee) || callee.type === 'Super') return true;
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? memberName(callee) : null;
  return name !== null && rootingNames(graph).has(name);
}

/** The names of the functions that root something, and of those that may call them. */
function rootingNames(graph: Graph): ReadonlySet<string> {
  return graph.program.intern(graph, 'names that root', () => new Set([...rootingUnits(graph, HELPER_LEVELS)].flatMap((unit) => calledNameOf(unit) ?? [])));
}

/** The units that root something, and those that may call them, so many levels up. */
function rootingUnits(graph: Graph, levels: number): ReadonlySet<Unit> {
  const units = new Set<Unit>(rootCallsOf(graph).map((call) => unitRunWith(unitOf(call))));
  let level: readonly Unit[] = [...units];
  for (let depth = 0; depth < levels && units.size <= CALLER_LIMIT; depth++) {
    level = [...new Set(level.flatMap((one) => possibleCallersOf(graph, one)))].filter((one) => !units.has(one));
    for (const one of level) units.add(one);
  }
  return units;
}

/** The certain path from what the root keeps to the target. */
export function pathFrom(graph: Graph, run: SiteRun, root: Root, from: Activation): RetentionPath | null {
  const goals = goalsOf(graph, run);
  for (const kept of root.kept) {
    const held: Held = { role: root.role, expression: kept };
    const path = new Search(graph, graph.value(kept, from), goals, 'certain', UNCHANGED).certainPath(held);
    if (path) return path;
  }
  return null;
}

function endOf({ role, holder, call }: Root): string {
  if (role === 'member') return `takes it out of ${holder}`;
  if (!holder.startsWith('`')) return holder.endsWith('interval') ? 'clears the interval' : 'clears the timer';
  return isReaction(call) ? 'settles it' : 'takes the listener off';
}
