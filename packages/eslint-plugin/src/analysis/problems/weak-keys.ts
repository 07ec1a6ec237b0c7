/** Values that lead back to the weak key that they are stored under, so that the key is not weak. */
import { describe, describePossible } from '../repairs/explain.ts';
import { outlives, releaseFrom } from '../lifetimes/collections.ts';
import { type Graph } from '../heap/graph.ts';
import type { Node, Problem, Repair, RetentionPath, Verdict } from '../model.ts';
import type { GraphNode } from '../heap/nodes.ts';
import { certainVerdictOf, possibleVerdictOf, shownVerdictOf } from '../retention/verdict.ts';
import { listed } from '../repairs/edits.ts';
import { leaveOut } from '../repairs/unread-properties.ts';
import { closureRepairs, repairsOf } from '../repairs/offers.ts';
import { useWeakly } from '../repairs/weak-use.ts';
import { holdPropertyWeakly } from '../repairs/weak-properties.ts';
import { keepValuesWeakly } from '../repairs/weak-values.ts';
import { type Root, rootCallsIn, rootCallsOf, rootOf } from '../lifetimes/roots.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { type SourceFile } from '../findings/file.ts';
import { answersTo, Effort } from '../heap/effort.ts';
import { contains, type Unit, unitOf } from '../syntax/nodes.ts';
import { alwaysAfter } from '../syntax/order.ts';
import { type WeakEntry, weakStoresIn } from '../registrations/weak-entries.ts';
import { oneVoice } from './places.ts';
import { pathFrom, rootedIn } from './rooted-targets.ts';
import { mayHoldRooted, mayHoldValues } from '../registrations/weak-map-uses.ts';

export interface WeakKeyAsk {
  /** Also values that lead to their key only possibly, as far as the file shows it. */
  readonly possible: boolean;
  /** Also all others of which that is possible. */
  readonly exhaustive: boolean;
  /** Also values of ephemerons that lead to their key: harmless in engines. */
  readonly ephemerons: boolean;
}

/** Steps for one entry where what is only possible is of interest too, and what each of them brings for all: a way that takes more to find is none that a person follows. */
const POSSIBLE = 8_000;
const EACH_POSSIBLE = 400;
/** So many times as much where all of it is asked for. */
const EXHAUSTIVE = 20;

export function weakKeysInValues(file: SourceFile, ask: WeakKeyAsk): readonly Problem[] {
  if (!isWorthALook(file, ask) || !mayHaveProblems(file, ask)) return [];
  const { graph } = file;
  const stores = weakStoresIn(graph, file.mentions, (call) => ask.ephemerons || isRootBeside(graph, call, unitOf(call)));
  const problemsAt = (store: () => readonly WeakEntry[]): readonly Problem[] =>
    store().flatMap((entry) => (entry.kind === 'strong' ? stronglyKept(file, entry, entry.run, ask) : inEphemeron(file, entry, entry.run, ask)));
  if (!ask.possible && !ask.exhaustive) return answersTo(graph, stores, problemsAt);
  const wide = ask.exhaustive ? EXHAUSTIVE : 1;
  const effort = new Effort(graph, stores.length, EACH_POSSIBLE * wide);
  return oneVoice(stores.flatMap((store) => effort.spend(() => problemsAt(store), POSSIBLE * wide) ?? []));
}

/** Nearly every file that names a weak map only uses WeakMap, and in a harmless way: no graph is made to find that out. */
function isWorthALook({ mentions, source }: SourceFile, { ephemerons }: WeakKeyAsk): boolean {
  if (mentions.weakReference || mentions.importsWeakMap) return true;
  if (!mentions.weakMap) return false;
  return mentions.registrar || (ephemerons ? mayHoldValues(mentions) : mayHoldRooted(mentions, source));
}

/** What only ephemerons keep is of interest where something else in the file keeps things for good. */
function mayHaveProblems({ graph, mentions }: SourceFile, { ephemerons }: WeakKeyAsk): boolean {
  return mentions.weakReference || mentions.importsWeakMap || ephemerons || rootCallsOf(graph).length > 0;
}

function stronglyKept(file: SourceFile, entry: WeakEntry, run: SiteRun, ask: WeakKeyAsk): readonly Problem[] {
  const { graph } = file;
  if (!outlives(graph, entry.map, graph.soleObject(run.target))) return [];
  const certain = certainVerdictOf(graph, run);
  const release = certain && (setAgain(graph, entry, run) ?? releaseFrom(graph, entry.map));
  if (certain && release === null) return [problemOf(file, run, certain)];
  const inner = run.forwarded().flatMap((forwarded) => stronglyKept(file, entry, forwarded, ask));
  if (inner.length > 0 || !(ask.possible || ask.exhaustive)) return inner;
  const other = (): Verdict | null => (ask.exhaustive ? possibleVerdictOf(graph, run) : shownVerdictOf(graph, run));
  const verdict: Verdict | null = certain && release !== null ? { kind: 'possible', path: certain.path, because: release } : other();
  return !verdict || verdict.kind === 'free' ? [] : [problemOf(file, run, verdict)];
}

/** Another value under the same key, in the same call and after this one. */
function setAgain(graph: Graph, entry: WeakEntry, run: SiteRun): string | null {
  const { call } = run.site;
  const [key] = call.arguments;
  if (!key || call.callee.type !== 'MemberExpression') return null;
  const again = graph.survey.callsNamed('set').find((other) => {
    const [first] = other.arguments;
    if (other === call || !first || other.callee.type !== 'MemberExpression' || unitOf(other) !== unitOf(call) || !alwaysAfter(other, call)) return false;
    return graph.soleObject(graph.value(other.callee.object, run.activation)) === entry.map && isSame(graph, graph.value(first, run.activation), graph.value(key, run.activation));
  });
  return again ? `unless line ${String(again.loc.start.line)} puts something else there` : null;
}

function problemOf(file: SourceFile, run: SiteRun, verdict: Exclude<Verdict, { kind: 'free' }>): Problem {
  const { path } = verdict;
  if (verdict.kind === 'possible') {
    const { isFollowed, loc, steps, data } = describePossible(run.site.holder, run.site.target, verdict);
    return { messageId: isFollowed ? 'mayKeepKey' : 'mayReachKey', loc, steps, data, repairs: () => [] };
  }
  const { loc, isShared, steps, data } = describe(run.site.holder, run.site.target, path, true);
  return {
    messageId: isShared ? 'keepsKeyThroughScope' : 'keepsKey',
    loc,
    steps,
    data,
    repairs: () => {
      const repairs = repairsOf(file.source, file.graph, run, path);
      return repairs.length > 0 ? repairs : listed(useWeakly(file.source, file.graph, run, path, false) ?? holdPropertyWeakly(file.source, file.graph, run, path) ?? keepValuesWeakly(file.source, file.graph, run));
    },
  };
}

/** A WeakMap keeps no value longer than its key; but something else may keep the value, and through it the key. */
function inEphemeron(file: SourceFile, entry: WeakEntry, run: SiteRun, ask: WeakKeyAsk): readonly Problem[] {
  const { graph } = file;
  const rooted = rootedValue(graph, run);
  if (rooted) {
    const { root, path } = rooted;
    // The target of a registration is the other rule's to speak of.
    if (rootedIn(file).some((one) => one.root.call === root.call)) return [];
    const { loc, isShared, steps, data } = describe(root.holder, run.site.target, path, true, 'weakly');
    return [{ messageId: isShared ? 'rootedValueThroughScope' : 'rootedValue', loc, steps, data: { ...data, map: run.site.holder }, repairs: () => repairsOfValue(file, run, path) }];
  }
  // A run of a helper is one of the same unit: with no root in there, none has one.
  if (!(ask.ephemerons && entry.isNative) && !isRootBeside(graph, run.site.call, run.activation.unit)) return [];
  const inner = run.forwarded().flatMap((forwarded) => inEphemeron(file, entry, forwarded, ask));
  if (inner.length > 0 || !ask.ephemerons || !entry.isNative) return inner;
  const certain = certainVerdictOf(graph, run);
  if (!certain) return [];
  const { loc, steps, data } = describe(run.site.holder, run.site.target, certain.path, true);
  return [{ messageId: 'selfReference', loc, steps, data, repairs: () => [] }];
}

/** What a timer or a listener calls does not say whether it did anything. */
function repairsOfValue({ source, graph }: SourceFile, run: SiteRun, path: RetentionPath): readonly Repair[] {
  const { expression, role } = path.held;
  const holder: SiteRun = { ...run, held: [{ held: path.held, node: graph.value(expression, run.activation) }] };
  const weakly = useWeakly(source, graph, holder, path, role !== 'member');
  if (weakly) return [weakly];
  const left = leaveOut(source, graph, holder, path);
  return left ? [left] : closureRepairs(source, graph, holder, path);
}

function isRootBeside(graph: Graph, store: Node, unit: Unit): boolean {
  return rootCallsIn(graph, unit).some((call) => call !== store);
}

/** Something beside the store that keeps the value for ever, and through it the key. */
function rootedValue(graph: Graph, run: SiteRun): { root: Root; path: RetentionPath } | null {
  if (rootCallsOf(graph).length === 0) return null;
  const [value] = run.held;
  if (!value) return null;
  const { activation } = run;
  for (const call of rootCallsIn(graph, activation.unit)) {
    if (call === run.site.call) continue;
    const root = rootOf(graph, call, activation);
    if (!root) continue;
    const made = graph.value(call, activation);
    const isValue = isSame(graph, value.node, made) || isPartOf(graph, value.node, made) || contains(value.held.expression, call);
    const kept = root.kept.filter((one) => isValue || isSame(graph, value.node, graph.value(one, activation)) || isPartOf(graph, value.node, graph.value(one, activation)));
    const path = kept.length > 0 ? pathFrom(graph, run, { ...root, kept }, activation) : null;
    if (path) return { root, path };
  }
  return null;
}

/** Whether a record that is written there has it for certain. */
function isPartOf(graph: Graph, value: GraphNode, part: GraphNode): boolean {
  const record = graph.soleObject(value);
  const literal = record?.what.kind === 'object' && /^(?:Object|Array)Expression$/.test(record.what.origin.type);
  return literal && record.edges.some(({ to, because }) => because === undefined && isSame(graph, to, part));
}

function isSame(graph: Graph, a: GraphNode, b: GraphNode): boolean {
  const one = graph.soleObject(a);
  return one !== null && one !== graph.primitive && one === graph.soleObject(b);
}
