/** Functions of an object that release what its registered cleanup releases as well, and leave the registration in place. */
import { CONSUMES } from '../catalog/releases.ts';
import type { SourceFile } from '../findings/file.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import { patchOf } from '../heap/patches.ts';
import { type Action, actionsOf } from '../lifetimes/actions.ts';
import { type Effect, effectsOf } from '../lifetimes/effects.ts';
import { isSame, termOf } from '../lifetimes/identity.ts';
import type { Node, Problem, Repair } from '../model.ts';
import { isDropped, isKeptPrivately, isMadeAlike, mayStop, registryUses, tokenOf, unregistersIn } from '../registrations/registry-uses.ts';
import { type Giving, givingIn, givingsAfterDeath, givingsOfEach, isClaimed, isSameGiving, targetOf } from '../registrations/releases.ts';
import { settingsOf } from '../registrations/settings.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { callOffBefore, stopBefore } from '../repairs/call-off.ts';
import { certainVerdictOf } from '../retention/verdict.ts';
import { contains, type FunctionNode, isFunction, pathText } from '../syntax/nodes.ts';
import { passedTests, runsInEvery } from '../syntax/order.ts';

export function unstoppedCloses(file: SourceFile): readonly Problem[] {
  const reported = new Map<Node, Problem>();
  const found = file.sites.length === 0 ? [] : answersTo(file.graph, file.sites, (site) => unstoppedIn(file, site));
  for (const [node, problem] of found) if (!reported.has(node)) reported.set(node, problem);
  return [...reported.values()];
}

function unstoppedIn(file: SourceFile, site: SiteRun): readonly (readonly [node: Node, problem: Problem])[] {
  if (site.isDoomed || site.unsure !== undefined || site.activation.call !== null || isInOtherHands(file, site)) return [];
  return settingsOf(file.graph, site, file.graph.activationAt(site.site.call)).flatMap(({ run }) => [...problemsOf(file, run)]);
}

/** Whether somebody that the file does not show may call the registration off: by its token, or by the handle. */
function isInOtherHands(file: SourceFile, run: SiteRun): boolean {
  if (run.registries.length === 0) return !isDropped(file.graph, run.site.call) && !isKeptPrivately(file.graph, run.site.call);
  // Without a token nobody can.
  return tokenOf(file.graph, run) !== null && run.registries.some((registry) => registryUses(file, registry) === null);
}

function problemsOf({ graph, source }: SourceFile, run: SiteRun): ReadonlyMap<Node, Problem> {
  const problems = new Map<Node, Problem>();
  const target = targetOf(graph, run);
  const givings = target ? [...givingsAfterDeath(graph, run), ...givingsOfEach(graph, run)] : [];
  if (!target || givings.length === 0) return problems;
  const actions = actionsOf(graph, target);
  const stopping = actions.filter((action) => mayStop(graph, run, action.fn, effectsOf(graph, action.run)));
  if (isCalledOffOutside({ graph }, run, actions) || isClaimed(graph, actions.map((action) => action.run), givings)) return problems;
  // Where not every object is registered, what a test says of one may be whether it is: both name the same.
  const chosenBy = new Set(passedTests(run.activation.unit, run.site.call).flatMap(({ test }) => wordsOf(graph, test)));
  // A cleanup that never runs does nothing twice.
  let mayRun: boolean | null = null;
  for (const action of actions) {
    if (action.isPrivate || (action.name !== null && patchOf(graph, target, action.name)) || stopping.includes(action) || stopping.some((one) => isCalledBy(graph, action, one))) continue;
    const twice = effectsOf(graph, action.run).find((effect) => againBy(graph, action, effect, givings) !== null && !effect.conditions?.some(({ test }) => wordsOf(graph, test.node).some((word) => chosenBy.has(word))) && !isLeftToStopping(graph, effect, stopping) && !isDoneByOther(effect, action, actions));
    const at = twice && (twice.through[0] ?? twice.node);
    if (!twice || !at || problems.has(at)) continue;
    mayRun ??= certainVerdictOf(graph, run) === null;
    if (!mayRun) return problems;
    const again = againBy(graph, action, twice, givings);
    problems.set(at, {
      messageId: again === twice.name ? 'releasedTwice' : 'consumed',
      loc: at.loc,
      data: { method: action.name ?? 'this method', resource: resourceText(at, twice), release: again ?? '', consumer: twice.name ?? '', line: String(run.site.call.loc.start.line) },
      repairs: () => repairsOf({ graph, source }, run, action, at),
    });
  }
  return problems;
}

/** Whether something else than what a function of the object does may call the registration off: it may be what closes it. A closure that such a function only makes is in other hands. */
function isCalledOffOutside({ graph }: Pick<SourceFile, 'graph'>, run: SiteRun, actions: readonly Action[]): boolean {
  if (run.registries.length === 0 || tokenOf(graph, run) === null) return false;
  return unregistersIn(graph).some(({ call, registries }) => (registries.length === 0 || registries.some((one) => run.registries.some((other) => isMadeAlike(one, other)))) && !actions.some((action) => effectsOf(graph, action.run).some(({ node }) => node === call)));
}

/** What the cleanup does to the resource after the effect, by its name; null where that is not seen. */
function againBy(graph: Graph, action: Action, effect: Effect, givings: readonly Giving[]): string | null {
  const giving = givingIn(graph, effect);
  if (giving && givings.some((one) => isSameGiving(graph, one, giving))) return giving.name;
  return consumedBefore(graph, action, effect, givings)?.name ?? null;
}

/** A method that is named so gives the resource away to be consumed: `into_bytes(ptr)`. */
function consumedBefore(graph: Graph, { name }: Action, effect: Effect, givings: readonly Giving[]): Giving | undefined {
  const [given] = effect.given;
  if (!given || effect.isFollowed || name === null || effect.name === null || !CONSUMES.method.test(name) || !CONSUMES.call.test(effect.name)) return undefined;
  const resource = termOf(graph, given);
  return givings.find((giving) => giving.argument !== null && isSame(giving.resource, resource));
}

function isCalledBy(graph: Graph, { fn }: Action, caller: Action): boolean {
  return effectsOf(graph, caller.run).some(({ node, run, isFollowed }) => {
    if (!isFollowed || node.type !== 'CallExpression') return false;
    return graph.callables(graph.value(node.callee, run)).some((one) => one.fn === fn);
  });
}

/** Whether another function of the object, which anybody can call, does it: then it is said there. */
function isDoneByOther(effect: Effect, action: Action, actions: readonly Action[]): boolean {
  for (let run: Activation | null = effect.run; run && run !== action.run; run = run.caller) {
    const { unit } = run;
    if (actions.some(({ fn, isPrivate }) => fn === unit && !isPrivate)) return true;
  }
  return false;
}

/** Whether a condition may say that the registration is off by then: one that a function writes which calls it off. */
function isLeftToStopping(graph: Graph, { conditions }: Effect, stopping: readonly Action[]): boolean {
  if (stopping.length === 0) return false;
  if (!conditions) return true;
  return conditions.some(({ test: { node } }) => {
    return wordsOf(graph, node).some((word) => graph.survey.writesOf(word).some((access) => stopping.some(({ fn }) => contains(fn, access))));
  });
}

function wordsOf({ survey }: Graph, node: Node): readonly string[] {
  return survey.textBetween(...node.range).match(/#?[\w$]+/g) ?? [];
}

/** What is released, in the words of the place that the report stands at. */
function resourceText(at: Node, { node, given, receiver }: Effect): string {
  const handed = at.type === 'CallExpression' ? at.arguments[0] : undefined;
  return pathText((handed && !isFunction(handed) ? handed : given[0]?.node) ?? receiver?.node ?? node);
}

/** Calls the registration off before the release, by the token that it has or gets. */
function repairsOf({ graph, source }: Pick<SourceFile, 'graph' | 'source'>, run: SiteRun, action: Action, call: Node): readonly Repair[] {
  const statement = statementOf(call, action.fn);
  const off = statement && (callOffBefore(source, graph, run, statement, action.run) ?? stopBefore(source, graph, run, statement, action.run));
  return off ? [{ kind: 'unregisterFirst', data: { unregister: off.unregister }, edits: off.edits }] : [];
}

/** The statement that runs the call whenever it runs, where there is room for another one before it. */
function statementOf(call: Node, method: FunctionNode): Node | null {
  let current = call;
  while (current.parent && !/Statement$|^VariableDeclaration$/.test(current.type) && current !== method) current = current.parent;
  return current.parent?.type === 'BlockStatement' && runsInEvery(current, call) ? current : null;
}
