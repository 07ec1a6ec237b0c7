/** What a call gives back for certain: which resource, and by whom. */
import { ACQUIRES, type NamesOfCalls, RELEASE_NAMES } from '../catalog/releases.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import { type Effect, effectsOf } from '../lifetimes/effects.ts';
import { isSame, type Place, type Term, termOf } from '../lifetimes/identity.ts';
import { areMembersOfOne, listOfEach } from '../lifetimes/members.ts';
import { afterDeath } from './after-death.ts';
import { unwrap } from '../syntax/nodes.ts';
import type { SiteRun } from './sites.ts';

export interface Giving {
  readonly name: string;
  readonly resource: Term;
  /** The function that is called with the resource; null when a method of the resource does it. */
  readonly by: Term | null;
  /** The resource as it is given; null when it is what the method is called on. */
  readonly argument: Place | null;
}

/** The one object that a registration is for, where its first argument is that. */
export function targetOf(graph: Graph, { site, activation }: SiteRun): GraphNode | null {
  const [expression] = site.call.arguments;
  return expression ? graph.soleObject(graph.value(expression, activation)) : null;
}

/** What the cleanup of a registration gives back whenever it runs. */
export function givingsAfterDeath(graph: Graph, run: SiteRun, names: NamesOfCalls = RELEASE_NAMES): readonly Giving[] {
  return (afterDeath(graph, run) ?? []).flatMap((effect) => (isUnconditional(graph, effect) ? (givingIn(graph, effect, names) ?? []) : []));
}

/** What it gives back for each member of a list. */
export function givingsOfEach(graph: Graph, run: SiteRun): readonly Giving[] {
  return (afterDeath(graph, run) ?? []).flatMap((effect) => {
    const giving = effect.conditions === null && effect.inTurn?.every(({ test }) => isFixed(termOf(graph, test))) === true ? givingIn(graph, effect) : null;
    return giving && listOfEach(graph, giving.resource) ? [giving] : [];
  });
}

/** Whether a function does it whenever it runs, as far as it depends on nothing but what it was given for good. */
export function isUnconditional(graph: Graph, { conditions }: Effect): boolean {
  return conditions?.every(({ test }) => isFixed(termOf(graph, test))) === true;
}

function isFixed(term: Term): boolean {
  return term.kind === 'constant' || term.kind === 'name' || (term.kind === 'composed' && term.parts.every(isFixed));
}

/** Told by the name of a function that is not in this file; null for what releases nothing for certain, or a constant. */
export function givingIn(graph: Graph, effect: Effect, names: NamesOfCalls = RELEASE_NAMES): Giving | null {
  const { name, given, receiver, callee, isFollowed } = effect;
  const [argument] = given;
  if (name === null || isFollowed || !callee) return null;
  if (!argument) return receiver && names.ofReceiver.test(name) ? givingOf(graph, { name, resource: termOf(graph, receiver), by: null, argument: null }) : null;
  if (!names.ofArgument.test(name) || (receiver && isContainer(graph, receiver))) return null;
  const by: Term = receiver ? { kind: 'part', of: termOfReleaser(graph, receiver), name } : termOfReleaser(graph, callee);
  return givingOf(graph, { name, resource: termOf(graph, asIs(argument)), by, argument });
}

/** Who releases is told by its name in the module: glue code is given its functions once they are loaded, and they stay the same. */
function termOfReleaser(graph: Graph, place: Place): Term {
  const name = unwrap(place.node);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  return variable && variable.defs.length > 0 && graph.scopes.isSingleton(variable.scope) ? { kind: 'name', variable, run: graph.runOf(variable.scope, place.run) } : termOf(graph, place);
}

/** A handle that is made a number of one kind or another on the way, as glue code does (`ptr >>> 0`), is the same handle. */
function asIs({ node, run }: Place): Place {
  const inner = unwrap(node);
  if (inner.type === 'BinaryExpression' && /^(?:>>>?|\|)$/.test(inner.operator) && inner.right.type === 'Literal' && inner.right.value === 0) return asIs({ node: inner.left, run });
  if (inner.type === 'UnaryExpression' && inner.operator === '+') return asIs({ node: inner.argument, run });
  return { node, run };
}

function givingOf(graph: Graph, giving: Giving): Giving | null {
  const { resource } = giving;
  return resource.kind === 'constant' || (hasEntry(resource) && mayChange(graph)) ? null : giving;
}

/** What a table has under a key is the same as long as nothing is taken out of any table, and something put in at one place. */
function hasEntry(term: Term): boolean {
  return term.kind === 'entry' || (term.kind === 'part' && hasEntry(term.of));
}

function mayChange({ survey }: Graph): boolean {
  return survey.deletions.length > 0 || survey.callsNamed('set').length > 1 || ['delete', 'clear'].some((name) => survey.callsNamed(name).length > 0);
}

export function isSameGiving(graph: Graph, a: Giving, b: Giving): boolean {
  if (!isSame(a.resource, b.resource) && !areMembersOfOne(graph, a.resource, b.resource)) return false;
  if (a.by === null || b.by === null) return a.by === b.by && a.name === b.name;
  return isSame(a.by, b.by);
}

function isContainer(graph: Graph, { node, run }: Place): boolean {
  return graph.concrete(graph.value(node, run)).some((one) => containerOf(graph, one.node) !== null);
}

/** Whether somebody makes a claim of its own on what is released. */
export function isClaimed(graph: Graph, runs: readonly Activation[], givings: readonly Giving[]): boolean {
  return runs.some((run) => claimsIn(graph, run).some((place) => givings.some(({ resource }) => isSame(resource, termOf(graph, place)))));
}

/** What is given to calls of a run that may keep it for longer, or what they are called on. */
function claimsIn(graph: Graph, run: Activation): readonly Place[] {
  return graph.program.intern(run, 'claims', () =>
    effectsOf(graph, run).flatMap(({ name, given, receiver }) => (name !== null && ACQUIRES.named.test(name) ? [...given, ...(receiver ? [receiver] : [])] : [])),
  );
}
