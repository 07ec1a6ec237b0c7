/** Registered targets that something else keeps for ever, which only the cleanup would end: the cleanup never runs. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../findings/file.ts';
import { possibleCallsOf } from '../heap/callers.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import { type Root, rootCallsIn, rootCallsOf, rootOf } from '../lifetimes/roots.ts';
import type { Held, Problem, Repair, RetentionPath } from '../model.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { describe } from '../repairs/explain.ts';
import { closureRepairs } from '../repairs/offers.ts';
import { useWeakly } from '../repairs/weak-use.ts';
import { Search, UNCHANGED } from '../retention/search.ts';
import { certainVerdictOf, goalsOf } from '../retention/verdict.ts';
import { calleeOf, classOfMember, constructorOf, isField, isFunction, type Unit, unitOf } from '../syntax/nodes.ts';
import { alwaysAfter, alwaysBefore, runsInEvery } from '../syntax/order.ts';

export interface RootedTarget {
  readonly run: SiteRun;
  readonly root: Root;
  readonly path: RetentionPath;
}

export function rootedTargets(file: SourceFile): readonly Problem[] {
  return rootedIn(file).map(({ run, root, path }): Problem => {
    const { loc, isShared, data } = describe(root.holder, run.site.target, path, true);
    return {
      messageId: isShared ? 'rootedThroughScope' : 'rooted',
      loc,
      data: { ...data, cleanup: String(run.site.call.loc.start.line), what: endOf(root) },
      repairs: () => repairsOfRoot(file, run, path),
    };
  });
}

/** None where something else keeps the target as well: it would not die of this repair. */
function repairsOfRoot({ graph, source }: SourceFile, run: SiteRun, path: RetentionPath): readonly Repair[] {
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
  if (role === 'member' && graph.callables(node).length === 0) return [];
  const holder: SiteRun = { ...run, activation: only.from, held: [{ held: path.held, node }] };
  const weakly = useWeakly(source, graph, holder, path, role !== 'member');
  return weakly ? [weakly] : closureRepairs(source, graph, holder, path);
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
  if (run.isDoomed || run.unsure !== undefined) return [];
  const { place, activation } = outermost(run);
  for (const { call, from } of rootsBeside(graph, place, activation)) {
    const root = rootOf(graph, call, from);
    const path = root && pathFrom(graph, run, root, from);
    if (root && path) return certainVerdictOf(graph, run) ? [] : [{ run, root, path }];
  }
  return isRootAround(graph, activation.unit) ? run.forwarded().flatMap((inner) => rootedOf(graph, inner)) : [];
}

/** As far as calls of helpers are followed. */
const CALLER_LEVELS = 3;
const CALLER_LIMIT = 200;

/** Whether something is rooted in the unit or in one that may call it, told from the names of calls: most helpers need not be followed. */
function isRootAround(graph: Graph, unit: Unit): boolean {
  const rooting = graph.program.intern(graph, 'units with roots', () => new Set<Unit>(rootCallsOf(graph).map((call) => unitRunWith(unitOf(call)))));
  if (rooting.size === 0) return false;
  const units = new Set<Unit>([unit]);
  let level: readonly Unit[] = [unit];
  for (let depth = 0; depth <= CALLER_LEVELS; depth++) {
    if (units.size > CALLER_LIMIT || level.some((one) => rooting.has(one))) return true;
    level = [...new Set(level.flatMap((one) => possibleCallsOf(graph, one).map((call) => unitOf(call))))].filter((one) => !units.has(one));
    for (const one of level) units.add(one);
  }
  return false;
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

/** The calls that root something whenever the registration runs. */
function rootsBeside(graph: Graph, place: TSESTree.Node, activation: Activation): readonly { call: TSESTree.CallExpression; from: Activation }[] {
  const { unit } = activation;
  const isSure = (call: TSESTree.Node): boolean => alwaysBefore(call, place) || alwaysAfter(call, place);
  const beside = [...rootCallsIn(graph, unit).filter(isSure).map((call) => ({ call, from: activation })), ...rootsByHelpers(graph, activation, isSure)];
  const member = classOfMember(unit);
  if (member?.isConstructor !== true) return beside;
  // Fields are initialized whenever the constructor runs.
  const fields = member.owner.body.body.flatMap((field) => {
    if (!isField(field) || field.static) return [];
    return rootCallsIn(graph, field)
      .filter((call) => runsInEvery(field, call))
      .map((call) => ({ call, from: graph.activationAt(call) }));
  });
  return [...beside, ...fields];
}

/** `subscribe(listener)`: what a helper, or a function that is called where it stands, roots whenever it is called; what it gives back is dropped. */
function rootsByHelpers(graph: Graph, activation: Activation, isSure: (call: TSESTree.Node) => boolean): readonly { call: TSESTree.CallExpression; from: Activation }[] {
  return graph.survey.callsIn(activation.unit).flatMap((call) => {
    const callee = call.type === 'CallExpression' ? calleeOf(call) : null;
    if (!callee || (callee.type !== 'Identifier' && !isFunction(callee)) || call.parent.type !== 'ExpressionStatement' || !isSure(call)) return [];
    const [only, second] = graph.concrete(graph.value(callee, activation));
    const fn = only && !second && only.because === undefined && only.node.what.kind === 'object' ? only.node.what.origin : null;
    if (!only || !fn || !isFunction(fn) || fn.async || fn.generator) return [];
    const roots = rootCallsIn(graph, fn).filter((root) => runsInEvery(fn, root));
    const from = roots.length > 0 ? graph.called(fn, only.node.activation, call, activation, null) : null;
    return from ? roots.map((root) => ({ call: root, from })) : [];
  });
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

function endOf({ role, holder }: Root): string {
  if (role === 'member') return `takes it out of ${holder}`;
  return holder.startsWith('`') ? 'takes the listener off' : 'clears the interval';
}
