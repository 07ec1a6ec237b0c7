/** Whether the held side of a registration leads to its target: for certain, possibly, or not at all. */
import { fieldCut } from '../heap/cuts.ts';
import type { Graph } from '../heap/graph.ts';
import { makesWeakReference } from '../heap/kinds.ts';
import type { Activation, Edge, GraphNode } from '../heap/nodes.ts';
import { staysWithin } from '../lifetimes/containment.ts';
import type { Held, RetentionPath, Verdict } from '../model.ts';
import { dependsOnCaller, type SiteRun } from '../registrations/sites.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, isFunction, type Unit, unitOf } from '../syntax/nodes.ts';
import { isUnheld, type Outlook, outlookOfCalls } from './may-hold/answer.ts';
import { type Change, type Goals, type PossiblePath, Search, UNCHANGED } from './search.ts';

/** What is certain: `retained`, or nothing. It asks far less of the file than the whole verdict does. */
export function certainVerdictOf(graph: Graph, run: SiteRun, change: Change = UNCHANGED): Extract<Verdict, { kind: 'retained' }> | null {
  if (run.unsure !== undefined) return null;
  const targets = targetsOf(graph, run);
  let goals: Goals | null = null;
  for (const { held, node } of run.held) {
    if (targets.has(node) && run.registrar.mayBeTarget !== true) continue; // the platform throws
    if (!goals && change === UNCHANGED && isUnheld(graph, run, targets)) return null;
    goals ??= goalsOf(graph, run, targets);
    const path = new Search(graph, node, goals, 'certain', change).certainPath(held);
    if (path) return run.isRegistryKept() ? { kind: 'retained', path: withOthers(graph, run, path, change) } : null;
  }
  return null;
}

/** What is obvious of the calls of the function that the registration stands in: to look at them one by one is dear. */
export function outlookInCalls(graph: Graph, run: SiteRun): Outlook {
  const { unit, call } = run.activation;
  return call !== null || !isFunction(unit) || !mayDependOnCaller(graph, run) ? 'unclear' : outlookOfCalls(graph, run);
}

/** Whether what is registered may come from the calls of the function that the registration stands in, or from around it. */
export function mayDependOnCaller(graph: Graph, { site, activation: { unit } }: SiteRun): boolean {
  if (unit.type === 'Program') return false;
  const callee = calleeOf(site.call);
  return unitOf(unit).type !== 'Program' || dependsOnCaller(graph, [...site.call.arguments, ...(callee.type === 'MemberExpression' ? [callee.object] : [])], unit);
}

/** The registration in each call of the function that it stands in, where its registry lives. */
export function livingCalls(run: SiteRun): readonly SiteRun[] {
  return run.forwarded().filter((inner) => !inner.isDoomed);
}

const ATTEMPTS = 3;

export function verdictOf(graph: Graph, run: SiteRun, change: Change = UNCHANGED): Verdict {
  return certainVerdictOf(graph, run, change) ?? possibleVerdictOf(graph, run, change);
}

/** The verdict where nothing is certain. */
export function possibleVerdictOf(graph: Graph, run: SiteRun, change: Change = UNCHANGED): Verdict {
  const goals = wideGoalsOf(graph, run);
  let isComplete = true;
  for (const { held, node } of run.held) {
    if (goals.targets.has(node) && run.registrar.mayBeTarget !== true) continue;
    const search = wholeSearch(graph, node, goals, change);
    const found = search.anyPath(held);
    if (found) return { kind: 'possible', path: withOthers(graph, run, found.path, change), because: reasonOf(run, found) };
    isComplete &&= search.isComplete;
  }
  const [first] = run.held;
  if (isComplete || !first) return { kind: 'free' };
  return { kind: 'possible', path: { held: first.held, steps: [], engines: [] }, because: null };
}

/** What the path depends on, or that the registry itself does. */
function reasonOf(run: SiteRun, { because, edges }: PossiblePath): string {
  return run.unsure ?? (edges.every((edge) => edge.because === undefined) && !run.isRegistryKept() ? 'only if something keeps the registry' : because);
}

/** A reader follows so many hops from one place of the file to the next. */
const HOPS = 4;

/** Only the neighbourhood: a way that leads through half of a large file is none that a person follows. */
const NEAR: Change = { ...UNCHANGED, limit: 4_000 };

/** The possible path, where the file shows it and a person can follow it. A worse path does not come up in the place of one that is not shown. */
export function shownVerdictOf(graph: Graph, run: SiteRun): Extract<Verdict, { kind: 'possible' }> | null {
  const goals = wideGoalsOf(graph, run);
  for (const { held, node } of run.held) {
    if (goals.targets.has(node) && run.registrar.mayBeTarget !== true) continue;
    const found = wholeSearch(graph, node, goals, NEAR).anyPath(held);
    if (!found) continue;
    const isShown = hopsOf(found.path) <= HOPS && found.edges.every(({ isGuess, to }) => isGuess !== true && !mayBeWeak(graph, to));
    return isShown ? { kind: 'possible', path: withOthers(graph, run, found.path, UNCHANGED), because: reasonOf(run, found) } : null;
  }
  return null;
}

/** Whether a node can be a WeakRef as well: what keeps strongly beside it is the stand-in of a host that has none, or of a time in which the object must live. */
function mayBeWeak(graph: Graph, node: GraphNode): boolean {
  return graph.concrete(node).some(({ node: { what, activation } }) => {
    if (what.kind !== 'object') return false;
    const { origin } = what;
    const callee = origin.type === 'NewExpression' ? origin.callee : null;
    if (makesWeakReference(graph, origin)) return true;
    return callee !== null && graph.concrete(graph.value(callee, activation)).some(({ node: made }) => made.what.kind === 'outside' && pathOf(graph.scopes, made.what.origin) === 'WeakRef');
  });
}

/** A closure and the environment that it keeps are one hop. */
function hopsOf({ steps }: RetentionPath): number {
  return steps.filter(({ kind }) => kind !== 'closure').length;
}

/** A path that only some engines have says whether others may keep the target on another one. */
function withOthers(graph: Graph, run: SiteRun, path: RetentionPath, change: Change): RetentionPath {
  if (path.engines.length === 0 || change !== UNCHANGED) return path;
  const goals = wideGoalsOf(graph, run);
  return run.held.some(({ held, node }) => wholeSearch(graph, node, goals, change).mayReachElsewhere(held, path.engines)) ? { ...path, othersMay: true } : path;
}

/** What was cut for want of stack is known to the next search, which gets further from there. */
function wholeSearch(graph: Graph, node: GraphNode, goals: Goals, change: Change): Search {
  let search = new Search(graph, node, goals, 'all', change);
  for (let attempt = 1; attempt < ATTEMPTS && search.isCut && !search.reachesTarget(); attempt++) search = new Search(graph, node, goals, 'all', change);
  return search;
}

/** Whether `node` is the target or keeps it, possibly or certainly. */
export function leadsToTarget(graph: Graph, run: SiteRun, node: GraphNode, change: Change = UNCHANGED): boolean {
  return new Search(graph, node, wideGoalsOf(graph, run), 'all', change).reachesAny();
}

/** The same of one object, whoever registers it. */
export function leadsTo(graph: Graph, node: GraphNode, object: GraphNode): boolean {
  const only: ReadonlySet<GraphNode> = new Set([object]);
  return new Search(graph, node, { targets: only, candidates: only, origins: new Set(), isGeneral: false, units: [], isContained: () => false }, 'all', UNCHANGED).reachesAny();
}

/** Everything that a part of the held side reaches on its ways to the target and elsewhere. */
export function reachedBy(graph: Graph, run: SiteRun, part: Held): ReadonlySet<GraphNode> {
  const goals = goalsOf(graph, run);
  return new Set(run.held.flatMap(({ held, node }) => (held === part ? new Search(graph, node, goals, 'certain', UNCHANGED).reached : [])));
}

/** The names of the target, in its own run and in any other. */
function targetsOf(graph: Graph, run: SiteRun): ReadonlySet<GraphNode> {
  const targets = new Set<GraphNode>();
  addEquals(graph, run.target, targets);
  if (run.generalTarget) addEquals(graph, run.generalTarget, targets);
  return targets;
}

export function goalsOf(graph: Graph, run: SiteRun, targets: ReadonlySet<GraphNode> = targetsOf(graph, run)): Goals {
  const candidates = new Set<GraphNode>(graph.concrete(run.target).map((item) => item.node));
  candidates.delete(graph.primitive);
  const units: Unit[] = [];
  for (let activation: Activation | null = run.activation; activation; activation = activation.caller) units.push(activation.unit);
  let contained: boolean | undefined;
  const isContained = () => (contained ??= units.every((unit) => staysWithin(graph, unit, ownTargets(graph, run))));
  return { targets, candidates, origins: new Set(), isGeneral: run.generalTarget !== null, units, isContained };
}

/** Functions around the one that makes the target, as far as its runs are looked at from there. */
const LEVELS = 4;

/** With the target as the runs that calls cause have it: so it is in a container or a variable of a function around. */
function wideGoalsOf(graph: Graph, run: SiteRun): Goals {
  const goals = goalsOf(graph, run);
  const candidates = new Set(goals.candidates);
  // What a method puts somewhere is followed as any caller gives it.
  const any = run.anyTarget();
  if (any) for (const { node } of graph.concrete(any)) if (node !== graph.primitive) candidates.add(node);
  for (const { what } of goals.candidates) {
    const place = what.kind === 'object' ? what.origin : what.kind === 'receiver' && isFunction(what.owner) ? what.owner.body : null;
    if (!place) continue;
    let unit = unitOf(unitOf(place));
    for (let level = 0; level < LEVELS && unit.type !== 'Program'; level++, unit = unitOf(unit)) {
      for (const nested of graph.allNestedRuns(place, graph.activationOf(unit))) candidates.add(what.kind === 'object' ? graph.object(place, nested) : graph.receiver(nested));
    }
  }
  const isGeneral = !isCalled(run.activation);
  const origins = new Set([...candidates].flatMap(({ what }) => (isGeneral && what.kind === 'object' ? [what.origin] : [])));
  return { ...goals, candidates, origins };
}

/** Whether a run, or one around it, is that of a particular call. */
function isCalled(activation: Activation): boolean {
  for (let run: Activation | null = activation; run; run = run.outer) if (run.call) return true;
  return false;
}

/** The names of the target in the registration's own run; the general ones are the same names. */
function ownTargets(graph: Graph, run: SiteRun): ReadonlySet<GraphNode> {
  const targets = new Set<GraphNode>();
  addEquals(graph, run.target, targets);
  return targets;
}

/** `node` and everything that is certainly the same object: where it could be no object, registering it throws. */
function addEquals(graph: Graph, node: GraphNode, equals: Set<GraphNode>): void {
  for (let current = node; !equals.has(current); ) {
    if (current.what.kind === 'primitive' || isReplaced(graph, current)) return;
    equals.add(current);
    if (current.mode === 'holder') return;
    const [only, second]: readonly Edge[] = current.edges.filter(({ to }) => to !== graph.primitive);
    if (!only || second || only.because !== undefined) return;
    const variable = finalVariable(graph, current);
    if (variable?.edges.length === 1 && variable.edges.every((edge) => edge.to === only.to && edge.because === undefined)) equals.add(variable);
    current = only.to;
  }
}

/** Whether a property may hold something else in the end, by a statement that nobody follows to it. */
function isReplaced(graph: Graph, { what }: GraphNode): boolean {
  return what.kind === 'field' && fieldCut(graph, what.object, what.name, graph.fieldWrites(what.object, what.name)) !== undefined;
}

/** What the variable that an expression names holds in the end. */
function finalVariable(graph: Graph, { what, activation }: GraphNode): GraphNode | null {
  const variable = what.kind === 'value' && what.expression.type === 'Identifier' ? graph.scopes.variableOf(what.expression) : null;
  return variable && variable.defs.length > 0 ? graph.variable(variable, activation) : null;
}
