/** What outlives a call and uses what a cleanup releases, without the object which the cleanup waits for: closures, the bare handle, calls that wait. */
import { COLLECTS_RESULTS, LISTENING, REGISTERS } from '../catalog/effects.ts';
import { ENDING_NAMES, ENDS_LISTENING, FREES_MEMORY, KEEPS_HANDLE } from '../catalog/releases.ts';
import { ADDS_A_MEMBER, REMOVALS } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import { declaredNameOf, isCalledElsewhere, receiverFor, runsOf } from '../heap/callers.ts';
import { runnerOf } from '../heap/classes.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import { actionsOf, gettersOf } from '../lifetimes/actions.ts';
import { conditionsOnceItGoesOn, type Effect, effectsOf, effectsOfCalling, withArguments } from '../lifetimes/effects.ts';
import { mayEnd } from '../lifetimes/endings.ts';
import { holdersOf, isSettledLater, UNTIL_IT_ENDS } from '../lifetimes/holders.ts';
import { comesOut, isGoneAfterCall, type Stay, stayOf } from '../lifetimes/survival.ts';
import { isSame, type Place, type Term, termOf } from '../lifetimes/identity.ts';
import type { Node, Problem, Repair, Scope, Variable } from '../model.ts';
import { mayStop } from '../registrations/registry-uses.ts';
import { type Giving, givingIn, givingsAfterDeath, isClaimed, isUnconditional, targetOf } from '../registrations/releases.ts';
import { settingsOf } from '../registrations/settings.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { listed } from '../repairs/edits.ts';
import { keepInField, keepUntilSettled, keepWithResult, readThrough } from '../repairs/kept-guards.ts';
import { leadsTo, leadsToTarget, verdictOf } from '../retention/verdict.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { argumentsOf, calleeOf, type CallNode, callOnTheSpot, type ClassNode, constructorOf, contains, type FunctionNode, isArrow, isClass, isFunction, keyName, memberName, pathText, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { conditionsOf, passedTests } from '../syntax/order.ts';
import { isRewritten } from '../syntax/scopes.ts';

/** `isSaid`: whether another rule says of the registered object that nobody has it at all. */
export function orphanedResources(file: SourceFile, isSaid: (loc: Node['loc']) => boolean): readonly Problem[] {
  const reported = new Map<Node, Problem>();
  const found = file.sites.length === 0 ? [] : answersTo(file.graph, file.sites, (site) => orphanedBy(file, site, isSaid));
  for (const [node, problem] of found) if (!reported.has(node)) reported.set(node, problem);
  return [...reported.values()];
}

type Found = readonly (readonly [node: Node, problem: Problem])[];

function orphanedBy(file: SourceFile, site: SiteRun, isSaid: (loc: Node['loc']) => boolean): Found {
  const { graph } = file;
  // What runs at exit as well may come too early in any case; that is another story.
  if (site.isDoomed || site.unsure !== undefined || site.activation.call !== null || site.registrar.atExit === true || site.registrar.target !== 0) return [];
  if (isChosenByCaller(graph, site)) return [];
  const settings = settingsOf(graph, site, graph.activationAt(site.site.call));
  const found = [...settings.flatMap(({ run, root }) => withoutLocalTarget(file, run, root)), ...withoutReceiver(file, { ...site, activation: graph.activationAt(site.site.call) })];
  return found.length > 0 && isSaid(site.site.target.loc) ? [] : found;
}

/** `if (owned) registry.register(…)`: what the caller gives says whether the object is registered. */
function isChosenByCaller(graph: Graph, { site, activation: { unit } }: SiteRun): boolean {
  const names = new Set(isFunction(unit) ? graph.scopes.manager.getDeclaredVariables(unit).map(({ name }) => name) : []);
  return passedTests(unit, site.call).some(({ test }) => (graph.survey.textBetween(...test.range).match(/new\.target|[\w$]+/g) ?? []).some((word) => word === 'new.target' || names.has(word)));
}

/** Closures that leave a function which makes the target and lets go of it. */
function withoutLocalTarget(file: SourceFile, run: SiteRun, root: Activation): Found {
  const { graph } = file;
  const target = targetOf(graph, run);
  if (target?.what.kind !== 'object') return [];
  const givings = givingsAfterDeath(graph, run, ENDING_NAMES);
  if (givings.length === 0) return [];
  const read = getterRuns(graph, root, target);
  const runs = [...runsFrom(graph, root), ...read];
  if (isClaimed(graph, runs, givings) || [root, ...read].some((one) => mayStop(graph, run, one.unit, effectsOf(graph, one)))) return [];
  const isOpen = isCalledElsewhere(graph, root.unit);
  const closures = runs.flatMap((one) => closuresOf(graph, one, givings).filter(({ closure, scope }) => {
    if (scope !== closure && leadsTo(graph, scope, target)) return false;
    const stay = stayAfter(graph, closure, target, runs);
    return stay === 'stays' || (stay === 'caller' && isOpen);
  }));
  const leaving: readonly Orphan[] = [...closures, ...handlesOf(graph, root, target, givings), ...waitsOf(graph, root, target, givings)];
  if (leaving.length === 0 || !isGoneAfterCall(graph, target, { isWeak: (node) => node === target }) || verdictOf(graph, run).kind !== 'free') return [];
  return leaving.map((use) => [use.at, problemOf(file, run, use, target)] as const);
}

/** Closures that a method hands out and that do not keep `this`: whoever has one need not have the object. */
function withoutReceiver(file: SourceFile, run: SiteRun): Found {
  const { graph } = file;
  const target = targetOf(graph, run);
  if (!target || !hasMethods(target)) return [];
  const givings = givingsAfterDeath(graph, run, ENDING_NAMES);
  if (givings.length === 0) return [];
  const actions = [...actionsOf(graph, target), ...gettersOf(graph, target)];
  const methods = new Set<Node>();
  const found = actions.flatMap((action) => {
    if (action.isPrivate) return [];
    const runs = runsFrom(graph, action.run);
    if (isClaimed(graph, runs, givings) || mayStop(graph, run, action.fn, effectsOf(graph, action.run))) return [];
    const orphans = runs.flatMap((one) => closuresOf(graph, one, givings).filter(({ closure, scope }) =>
      stayAfter(graph, closure, target, runs) !== null && !leadsToTarget(graph, run, closure) && !leadsToTarget(graph, run, scope),
    ));
    if (orphans.length > 0) methods.add(action.fn);
    return orphans;
  });
  if (found.length === 0 || !comesOut(graph, target) || isKept(graph, target, methods) || verdictOf(graph, run).kind !== 'free') return [];
  return found.map((use) => [use.at, problemOf(file, run, use, target)] as const);
}

/** An instance as its own class or constructor function sees it, or a literal with functions. */
function hasMethods({ what }: GraphNode): boolean {
  return what.kind === 'receiver' ? isClass(what.owner) || isFunction(what.owner) : what.kind === 'object' && what.origin.type === 'ObjectExpression';
}

/** Who has the closure after the call. A collection that loses it later loses it too late, but what the call takes out itself it does not leave behind, and who stops a timer may be who has the target. */
function stayAfter(graph: Graph, closure: GraphNode, target: GraphNode, runs: readonly Activation[]): Stay | null {
  const isRemoving = runs.some((run) => effectsOf(graph, run).some(({ name }) => name !== null && (REMOVALS.has(name) || name === 'delete')));
  return stayOf(graph, closure, { isWeak: (node) => node === target, isNoDoubt: (because, { holder }) => because === UNTIL_IT_ENDS && holder.kind === 'object' && isSettledLater(graph, holder.of) }, (holding, held) => (isRemoving || holding.holder.kind === 'timer' || holding.holder.kind === 'listener') && mayEnd(graph, holding, held, null));
}

/** Whether the file keeps an instance, in its own methods or where it makes one: then the closures may well live no longer. `methods` hand them out. */
function isKept(graph: Graph, target: GraphNode, methods: ReadonlySet<Node>): boolean {
  const { what } = target;
  if (what.kind === 'object' && actionsOf(graph, target).some(({ fn }) => handsOutReceiver(graph, fn))) return true;
  const constructor = what.kind !== 'receiver' ? null : isClass(what.owner) ? constructorOf(what.owner) : what.owner;
  const instances = constructor ? runsOf(graph, constructor, 0).flatMap(({ receiver }) => receiver ?? []) : [];
  // What another method hands out keeps the object for whoever has that.
  const handedOut = new Set(holdersOf(graph, target).all.flatMap(({ holder }) => (holder.kind === 'object' && holder.how === 'scope' && ![...methods].some((method) => contains(method, originOf(holder.of))) && isOnlyWithCaller(graph, holder.of, target) ? [originOf(holder.of)] : [])));
  // The file does not show who calls that method: where it does, the caller may have both.
  const isForOthers = (of: GraphNode): boolean => of.activation.call === null && handedOut.has(originOf(of));
  return [target, ...instances].some((one) => {
    const holders = holdersOf(graph, one);
    return !holders.isComplete || holders.all.some(({ holder }) => (holder.kind === 'object' ? !isForOthers(holder.of) && !isGoneAfterCall(graph, holder.of, { isWeak: (node) => node === one }) : holder.kind !== 'caller'));
  });
}

/** Whether whoever calls the method has it, by itself or in a record, and certainly nobody else. */
function isOnlyWithCaller(graph: Graph, object: GraphNode, target: GraphNode, depth = 0): boolean {
  const holders = holdersOf(graph, object);
  if (depth > DEPTH_LIMIT || !holders.isComplete || object.what.kind !== 'object') return false;
  return holders.all.every(({ holder }) => holder.kind === 'caller' || (holder.kind === 'object' && (isGoneAfterCall(graph, holder.of, { isWeak: (node) => node === target }) || isOnlyWithCaller(graph, holder.of, target, depth + 1))));
}

/** Whether a method does more with its object than to read its properties, by `this` or by a name for it. */
function handsOutReceiver(graph: Graph, fn: FunctionNode): boolean {
  const isRead = (use: Node): boolean => {
    const destination = destinationOf(use);
    switch (destination.kind) {
      case 'read':
      case 'receiver':
      case 'nowhere':
        return true;
      case 'bound': {
        if (destination.pattern.type === 'ObjectPattern') return true;
        const variable = destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
        return variable !== null && !isRewritten(variable) && variable.references.every(({ identifier, init }) => init === true || isRead(identifier));
      }
      default:
        return false;
    }
  };
  return !graph.survey.receiversOf(fn).every(isRead);
}

const DEPTH_LIMIT = 3;

/** The run, and those of the local functions that it calls. */
function runsFrom(graph: Graph, run: Activation, depth = 0): readonly Activation[] {
  if (depth >= DEPTH_LIMIT) return [run];
  return [run, ...graph.survey.callsIn(run.unit).flatMap((call) => calledBy(graph, call, run).flatMap((inner) => runsFrom(graph, inner, depth + 1)))];
}

/** The runs of the getters that the run reads of the target. */
function getterRuns(graph: Graph, root: Activation, target: GraphNode): readonly Activation[] {
  const getters = gettersOf(graph, target);
  if (getters.length === 0) return [];
  return graph.uses(target).all.flatMap(({ node, activation }) => {
    const destination = destinationOf(node);
    const getter = destination.kind === 'read' && activation === root ? getters.find(({ name }) => name === memberName(destination.access)) : undefined;
    const { outer } = getter?.run ?? {};
    return destination.kind === 'read' && getter && outer ? (graph.called(getter.fn, outer, destination.access, root, target) ?? []) : [];
  });
}

function calledBy(graph: Graph, call: CallNode, run: Activation): readonly Activation[] {
  return graph.callables(graph.value(calleeOf(call), run)).flatMap(({ fn, node }) => {
    const runner = runnerOf(graph, fn, node);
    return (runner && graph.called(runner.unit, runner.outer, call, run, receiverFor(graph, call, runner.unit, run))) ?? [];
  });
}

/** What uses what is released, or is it. */
interface Orphan {
  readonly messageId: 'orphaned' | 'orphanedObject' | 'orphanedGenerator' | 'handedOn' | 'awaited';
  readonly at: Node;
  readonly resource: Place;
  readonly giving: Giving;
  readonly closure?: GraphNode;
  /** Of an instance: the method that uses it. */
  readonly method?: string;
}

/** A closure that uses what is released. */
interface OrphanedClosure extends Orphan {
  readonly closure: GraphNode;
  /** The function whose scope that keeps: itself, but where it is a generator, a list or a bound function. */
  readonly scope: GraphNode;
}

function closuresOf(graph: Graph, run: Activation, givings: readonly Giving[]): readonly OrphanedClosure[] {
  const written = closuresMadeIn(graph, run.unit).flatMap((fn): readonly OrphanedClosure[] => {
    const use = useInClosure(graph, fn, run, givings, 0);
    return use ? [{ messageId: 'orphaned', closure: graph.object(keeperOf(graph, fn, use.at), run), scope: graph.object(fn, run), ...use }] : [];
  });
  return [...written, ...boundIn(graph, run, givings), ...instancesIn(graph, run, givings), ...generatorsIn(graph, run, givings)];
}

/** `new View(this.handle)`, where a method of the class uses what it was given: an instance is as good as a closure. */
function instancesIn(graph: Graph, run: Activation, givings: readonly Giving[]): readonly OrphanedClosure[] {
  return graph.survey.callsIn(run.unit).flatMap((call): readonly OrphanedClosure[] => {
    const [only, second] = call.type === 'NewExpression' ? graph.callables(graph.value(call.callee, run)) : [];
    if (!only || second || !isClass(only.fn) || only.because !== undefined || guardsSomething(graph, only.fn)) return [];
    const instance = graph.object(call, run);
    const actions = actionsOf(graph, instance);
    // Who releases it as well has taken it over.
    if (actions.some((action) => effectsOf(graph, action.run).some((effect) => isGivenIn(graph, effect, givings)))) return [];
    for (const { name, run: inside, isPrivate } of actions) {
      const use = isPrivate ? null : effectsOf(graph, inside).map((effect) => useIn(graph, effect, givings)).find((one) => one !== null);
      if (use && name !== null) return [{ messageId: 'orphanedObject', closure: instance, scope: instance, at: call, method: name, ...use }];
    }
    return [];
  });
}

/** `rowsOf(this.handle)`, where a generator of the file uses what it is given whenever it is asked: it has run no line yet. */
function generatorsIn(graph: Graph, run: Activation, givings: readonly Giving[]): readonly OrphanedClosure[] {
  return graph.survey.callsIn(run.unit).flatMap((call): readonly OrphanedClosure[] => {
    // A generator that is a method keeps its receiver as long as it is suspended.
    const [only, second] = call.type === 'CallExpression' && unwrap(call.callee).type === 'Identifier' ? graph.callables(graph.value(calleeOf(call), run)) : [];
    const fn = only && !second && only.because === undefined && isFunction(only.fn) && only.fn.generator ? only.fn : null;
    // One that is written there is a closure as well.
    if (!fn || contains(run.unit, fn)) return [];
    const closure = graph.object(call, run);
    for (const inner of calledBy(graph, call, run)) {
      for (const effect of effectsOf(graph, inner)) {
        const use = useIn(graph, { ...effect, conditions: conditionsApartFromOwn(graph, fn, effect) }, givings);
        if (use) return [{ messageId: 'orphanedGenerator', closure, scope: closure, at: call, ...use }];
      }
    }
    return [];
  });
}

/** Whether instances of the class may register something themselves; what it extends may do so unseen. */
function guardsSomething(graph: Graph, owner: ClassNode): boolean {
  return owner.superClass !== null || [...REGISTERS].some((name) => graph.survey.callsNamed(name).some((call) => contains(owner, call)));
}

function isGivenIn(graph: Graph, effect: Effect, givings: readonly Giving[]): boolean {
  const giving = givingIn(graph, effect, ENDING_NAMES);
  return giving !== null && givings.some(({ resource }) => isSame(resource, giving.resource));
}

/** What has the scope of a closure: itself, the generator that a call of it gives and that has not run, or the list that `map` makes of what it gives back. */
function keeperOf(graph: Graph, fn: FunctionNode, at: Node): Node {
  const called = callOnTheSpot(fn) ?? (fn.generator ? onlyCallOf(graph, fn) : null);
  if (called && fn.generator) return called;
  const destination = destinationOf(fn);
  const callee = destination.kind === 'argument' ? calleeOf(destination.call) : null;
  const isMapped = callee?.type === 'MemberExpression' && COLLECTS_RESULTS.has(memberName(callee) ?? '') && unitOf(at) !== fn;
  return destination.kind === 'argument' && isMapped ? destination.call : fn;
}

/** `function* rows() {…} return rows();` */
function onlyCallOf(graph: Graph, fn: FunctionNode): CallNode | null {
  const id = declaredNameOf(fn);
  const [only, second] = id ? mentionsOf(graph, id) : [];
  const destination = only && !second ? destinationOf(only) : null;
  return destination?.kind === 'callee' && destination.call.type === 'CallExpression' && unitOf(destination.call) === unitOf(fn) ? destination.call : null;
}

const NESTING_LIMIT = 3;

/** What a closure uses, or one that it gives back: what that is called for, it is called for later. */
function useInClosure(graph: Graph, fn: FunctionNode, outer: Activation, givings: readonly Giving[], depth: number): Pick<Orphan, 'at' | 'resource' | 'giving'> | null {
  const run = graph.general(fn, outer);
  const effects = effectsOf(graph, run);
  // What is asked about the resource may be whether it is still there.
  const tests = new Set(effects.flatMap(({ conditions }) => conditions?.map(({ test }) => test.node) ?? []));
  for (const effect of effects) {
    const at = effect.through[0] ?? effect.node;
    if ([...tests].some((test) => contains(test, at))) continue;
    const use = useIn(graph, { ...effect, conditions: conditionsApartFromOwn(graph, fn, effect) }, givings);
    if (use && contains(fn, at)) return { at, ...use };
  }
  if (depth >= NESTING_LIMIT) return null;
  for (const inner of closuresMadeIn(graph, fn)) {
    const use = isGivenBack(inner) ? useInClosure(graph, inner, run, givings, depth + 1) : null;
    if (use) return use;
  }
  return null;
}

function conditionsApartFromOwn(graph: Graph, fn: FunctionNode, effect: Effect): Effect['conditions'] {
  const conditions = fn.generator ? conditionsOnceItGoesOn(effect) : effect.conditions;
  return conditions?.filter(({ test: { node } }) => !isOwnState(graph, fn, node)) ?? null;
}

/** `if (left-- === 0)` of an iterator: a test of variables that only the closure writes, or what stands in the same literal, asks nothing about the resource. */
function isOwnState(graph: Graph, fn: FunctionNode, test: Node): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case 'Literal':
      return true;
    case 'UnaryExpression':
    case 'UpdateExpression':
      return isOwnState(graph, fn, node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isOwnState(graph, fn, node.left) && isOwnState(graph, fn, node.right);
    case 'Identifier': {
      const variable = graph.scopes.variableOf(node);
      const home = fn.parent.type === 'Property' ? fn.parent.parent : fn;
      return variable !== null && variable.defs.length > 0 && !graph.scopes.isSingleton(variable.scope) && variable.references.every((reference) => !reference.isWrite() || reference.init === true || contains(home, reference.identifier));
    }
    default:
      return false;
  }
}

/** Whether a function is returned where it stands, by itself or in a literal. */
function isGivenBack(fn: FunctionNode): boolean {
  let node: Node = fn;
  for (;;) {
    const destination = destinationOf(node);
    if (destination.kind === 'returned') return true;
    if (destination.kind !== 'property' && destination.kind !== 'element') return false;
    node = destination.literal;
  }
}

/** `use.bind(null, handle)` and `handle.use.bind(handle)`: what is bound is used whenever that is called. */
function boundIn(graph: Graph, run: Activation, givings: readonly Giving[]): readonly OrphanedClosure[] {
  return graph.survey.callsIn(run.unit).flatMap((call): readonly OrphanedClosure[] => {
    const callee = calleeOf(call);
    if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || memberName(callee) !== 'bind') return [];
    const closure = graph.object(call, run);
    for (const effect of effectsOfCalling(graph, closure, withArguments(call, []), run) ?? []) {
      const use = useIn(graph, effect, givings);
      if (use) return [{ messageId: 'orphaned', closure, scope: closure, at: call, ...use }];
    }
    return [];
  });
}

/** The bare handle, read from the guard and put where it stays after the call. */
function handlesOf(graph: Graph, root: Activation, target: GraphNode, givings: readonly Giving[]): readonly Orphan[] {
  return graph.uses(target).all.flatMap(({ node, activation, because }): readonly Orphan[] => {
    if (activation !== root || because !== undefined) return [];
    return readsOf(node).flatMap((read): readonly Orphan[] => {
      const resource: Place = { node: read, run: root };
      const term = termOf(graph, resource);
      const giving = givings.find((one) => isHandle(one.resource) && isSame(one.resource, term));
      return giving && isHandedOn(graph, read, root, target) ? [{ messageId: 'handedOn', at: read, resource, giving }] : [];
    });
  });
}

/** `guard.handle`, or the names that a pattern takes out of it. */
function readsOf(use: Node): readonly Node[] {
  const destination = destinationOf(use);
  if (destination.kind === 'read') return [destination.access];
  if (destination.kind !== 'bound' || destination.pattern.type !== 'ObjectPattern') return [];
  return destination.pattern.properties.flatMap((property) => (property.type === 'Property' && property.value.type === 'Identifier' ? [property.value] : []));
}

/** Whether the value of the expression, or the variable that is declared there, certainly goes where it stays. */
function isHandedOn(graph: Graph, read: Node, root: Activation, target: GraphNode): boolean {
  const variable = read.type === 'Identifier' ? graph.scopes.variableOf(read) : null;
  if (variable) return isNameHandedOn(graph, variable, root, target);
  const destination = destinationOf(read);
  if (destination.kind !== 'bound') return staysAt(graph, read, root, target);
  const name = destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
  return name !== null && isNameHandedOn(graph, name, root, target);
}

function isNameHandedOn(graph: Graph, variable: Variable, root: Activation, target: GraphNode): boolean {
  if (graph.scopes.isSingleton(variable.scope) || isRewritten(variable)) return false;
  return variable.references.some(({ identifier, init }) => init !== true && unitOf(identifier) === root.unit && staysAt(graph, identifier, root, target));
}

/** Whether what stands there is put where it stays, and the call does not take it out again. */
function staysAt(graph: Graph, node: Node, root: Activation, target: GraphNode): boolean {
  const effects = effectsOf(graph, root);
  if (effects.some(({ name }) => name !== null && (REMOVALS.has(name) || ENDS_LISTENING.named.test(name)))) return false;
  const destination = destinationOf(node);
  switch (destination.kind) {
    case 'assigned':
      return isAssignedForGood(graph, destination.to, root, target);
    case 'argument': {
      const { call } = destination;
      const effect = effects.find((one) => one.node === call && one.name !== 'call');
      if (!effect || effect.isFollowed || call.type !== 'CallExpression') return false;
      return isKeptByName(graph, effect, effects) || isPutIntoModule(graph, effect, target);
    }
    default:
      return false;
  }
}

/** A variable of the module, or a field of another object, that this call does not write again. */
function isAssignedForGood(graph: Graph, to: Node, root: Activation, target: GraphNode): boolean {
  if (to.type === 'Identifier') {
    const variable = graph.scopes.variableOf(to);
    const writes = variable?.references.filter((one) => one.isWrite() && unitOf(one.identifier) === root.unit);
    return variable !== null && variable.defs.length > 0 && graph.scopes.isSingleton(variable.scope) && writes?.length === 1;
  }
  if (to.type !== 'MemberExpression' || to.object.type !== 'ThisExpression' || isArrow(root.unit)) return false;
  const name = memberName(to);
  const owner = graph.soleObject(graph.value(to.object, root));
  return name !== null && owner !== null && owner !== target && graph.survey.writesOf(name).filter((access) => unitOf(access) === root.unit).length === 1;
}

/** `native.setHandler(pointer)`, `native.call('set_handler', pointer)`, unless the same is called again: that may take it back. */
function isKeptByName(graph: Graph, effect: Effect, effects: readonly Effect[]): boolean {
  const texts = effect.given.flatMap((place) => {
    const term = termOf(graph, place);
    return term.kind === 'constant' && term.value.startsWith('string ') ? [term.value.slice('string '.length)] : [];
  });
  const isKeeping = [...texts, ...(effect.name === null ? [] : [effect.name])].some((name) => KEEPS_HANDLE.named.test(name) || (LISTENING.has(name) && name === effect.name));
  return isKeeping && effects.every((one) => one === effect || one.name !== effect.name || one.isFollowed) && isUnconditional(graph, effect);
}

/** `handles.push(guard.handle)` into a collection of the module. */
function isPutIntoModule(graph: Graph, { name, receiver, run }: Effect, target: GraphNode): boolean {
  const of = receiver && name !== null && ADDS_A_MEMBER.has(name) ? graph.soleObject(graph.value(receiver.node, run)) : null;
  return of !== null && /^(?:map|set|array)$/.test(containerOf(graph, of) ?? '') && stayOf(graph, of, { isWeak: (node) => node === target }, () => false) === 'stays';
}

/** `await new Remote(port).call()`: the method uses the resource, and what would settle its promise does not keep the object. */
function waitsOf(graph: Graph, root: Activation, target: GraphNode, givings: readonly Giving[]): readonly Orphan[] {
  return graph.survey.callsIn(root.unit).flatMap((call): readonly Orphan[] => {
    const callee = calleeOf(call);
    if (call.type !== 'CallExpression' || callee.type !== 'MemberExpression' || graph.soleObject(graph.value(callee.object, root)) !== target) return [];
    const isAwaited = wrapped(call).parent?.type === 'AwaitExpression';
    if ((!isAwaited && destinationOf(call).kind !== 'returned') || conditionsOf(root.unit, call)?.length !== 0) return [];
    return calledBy(graph, call, root).flatMap((inner): readonly Orphan[] => {
      const promised = promisedBy(graph, inner);
      if (!promised || !isSettledByAnswer(graph, promised, givings)) return [];
      for (const effect of [...effectsOf(graph, inner), ...effectsOf(graph, promised.run)]) {
        const use = useIn(graph, effect, givings);
        if (use) return [{ messageId: 'awaited', at: call, ...use }];
      }
      return [];
    });
  });
}

/** The one promise that a function gives back, which is neither async nor a generator. */
interface Promised {
  /** Where the functions are named that settle it. */
  readonly settlers: readonly Node[];
  /** The run of the unit in which they are. */
  readonly run: Activation;
}

function promisedBy(graph: Graph, run: Activation, depth = 0): Promised | null {
  const { unit } = run;
  if (!isFunction(unit) || unit.async || unit.generator || depth > DEPTH_LIMIT) return null;
  const [result, second] = graph.survey.returnsOf(unit).map((one) => unwrap(one));
  if (!result || second) return null;
  switch (result.type) {
    case 'NewExpression': {
      const [executor] = pathOf(graph.scopes, result.callee) === 'Promise' ? result.arguments : [];
      if (!executor || !isFunction(executor) || executor.params[0]?.type !== 'Identifier') return null;
      return { settlers: executor.params.flatMap((param) => mentionsOf(graph, param)), run: graph.general(executor, run) };
    }
    case 'CallExpression': {
      const [inner, other] = calledBy(graph, result, run);
      return inner && !other && graph.concrete(graph.value(calleeOf(result), run)).length === 1 ? promisedBy(graph, inner, depth + 1) : null;
    }
    case 'Identifier': {
      const made = graph.scopes.variableOf(result)?.defs[0]?.node as Node | undefined;
      const init = made?.type === 'VariableDeclarator' && made.id.type === 'ObjectPattern' && made.init ? unwrap(made.init) : null;
      if (made?.type !== 'VariableDeclarator' || made.id.type !== 'ObjectPattern' || init?.type !== 'CallExpression' || pathOf(graph.scopes, calleeOf(init)) !== 'Promise.withResolvers') return null;
      return { settlers: made.id.properties.flatMap((property) => (property.type === 'Property' && keyName(property.key, property.computed) !== 'promise' ? mentionsOf(graph, property.value) : [])), run };
    }
    default:
      return null;
  }
}

function mentionsOf(graph: Graph, name: Node): readonly Node[] {
  const references = name.type === 'Identifier' ? (graph.scopes.variableOf(name)?.references ?? []) : [];
  return references.flatMap(({ identifier, init }) => (init === true ? [] : [identifier as Node]));
}

/** Whether what settles the promise is nowhere but in a collection, or with whoever has the resource. */
function isSettledByAnswer(graph: Graph, { settlers, run }: Promised, givings: readonly Giving[]): boolean {
  return settlers.length > 0 && settlers.every((identifier) => {
    const call = callGiven(identifier);
    if (call?.type !== 'CallExpression' || unitOf(call) !== run.unit) return false;
    const access = calleeOf(call);
    if (access.type !== 'MemberExpression') return false;
    const of = graph.soleObject(graph.value(access.object, run));
    if (of && containerOf(graph, of)) return ADDS_A_MEMBER.has(memberName(access) ?? '');
    return [access.object, ...argumentsOf(call)].some((one) => givings.some(({ resource }) => isHandle(resource) && isSame(resource, termOf(graph, { node: one, run }))));
  });
}

/** The call that is given the name, by itself or in a literal. */
function callGiven(name: Node): CallNode | null {
  let node: Node = name;
  for (;;) {
    const destination = destinationOf(node);
    if (destination.kind === 'argument') return destination.call;
    if (destination.kind !== 'property' && destination.kind !== 'element') return null;
    node = destination.literal;
  }
}

/** The functions that are written in a unit, methods of classes and what is nested deeper left out. */
function closuresMadeIn(graph: Graph, unit: Unit): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  const scope = isFunction(unit) ? graph.scopes.manager.acquire(unit) : null;
  const waiting: Scope[] = scope ? [scope] : [];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const block: Node = one.block;
    if (block === unit || !isFunction(block)) {
      if (!isClass(block)) waiting.push(...one.childScopes);
    } else if (unitOf(block) === unit && block.parent.type !== 'MethodDefinition') found.push(block);
  }
  return found;
}

/** What is given to a function that the file does not show, or is asked to do something, unless that releases it as well. A test may ask whether it is still there. */
function useIn(graph: Graph, effect: Effect, givings: readonly Giving[]): Pick<Orphan, 'resource' | 'giving'> | null {
  const { isFollowed, node, name, given, receiver } = effect;
  if (isFollowed || node.type !== 'CallExpression' || !isUnconditional(graph, effect)) return null;
  for (const place of receiver ? [...given, receiver] : given) {
    const term = termOf(graph, place);
    const giving = givings.find(({ resource, name: release }) => isHandle(resource) && (isSame(resource, term) || (FREES_MEMORY.named.test(release) && isOffset(term, resource))));
    if (giving && giving.name !== name) return { resource: operandOf(graph, place, giving.resource) ?? place, giving };
  }
  return null;
}

/** `base + index` */
function isOffset(term: Term, address: Term): boolean {
  return term.kind === 'composed' && /^[+-]$/.test(term.how) && term.parts.some((part) => isSame(part, address)) && !term.parts.some((part) => part.kind === 'constant' && part.value.startsWith('string'));
}

/** The operand that is the address itself, where a sum is written there. */
function operandOf(graph: Graph, { node, run }: Place, address: Term): Place | null {
  const sum = unwrap(node);
  const operands = sum.type === 'BinaryExpression' ? [sum.left, sum.right].map((operand): Place => ({ node: operand, run })) : [];
  return operands.find((operand) => isSame(termOf(graph, operand), address)) ?? null;
}

/** A name of a module or of nobody means the same to everyone: nobody hands it out. */
function isHandle(term: Term): boolean {
  switch (term.kind) {
    case 'name':
      return isFunction(term.run.unit);
    case 'part':
      return isHandle(term.of);
    case 'composed': {
      // `ptr >>> 0`, as glue code makes a number of what WebAssembly gave.
      const [of, zero] = term.parts;
      return /^(?:>>>?|\|)$/.test(term.how) && of !== undefined && zero?.kind === 'constant' && zero.value === 'number 0' && isHandle(of);
    }
    case 'object':
    case 'made':
      return true;
    default:
      return false;
  }
}

function problemOf(file: SourceFile, { site }: SiteRun, orphan: Orphan, target: GraphNode): Problem {
  const { messageId, at, resource, giving } = orphan;
  return {
    messageId,
    loc: at.loc,
    data: { resource: pathText(resource.node), target: targetText(target), line: String(site.call.loc.start.line), release: giving.name, method: orphan.method ?? '', made: at.type === 'NewExpression' || at.type === 'CallExpression' ? pathText(at.callee) : '' },
    repairs: () => repairsOf(file, orphan, target),
  };
}

function repairsOf({ source, graph }: SourceFile, orphan: Orphan, target: GraphNode): readonly Repair[] {
  const repair = repairOf();
  return listed(repair);

  function repairOf(): Repair | null {
    switch (orphan.messageId) {
      case 'orphaned':
        return orphan.closure ? (readThrough(source, graph, target, orphan.closure, orphan.resource.node) ?? keepWithResult(source, graph, target, orphan.closure)) : null;
      case 'orphanedObject':
      case 'orphanedGenerator':
        return orphan.closure ? keepWithResult(source, graph, target, orphan.closure) : null;
      case 'handedOn':
        return orphan.at.type === 'MemberExpression' ? keepInField(source, graph, orphan.at) : null;
      case 'awaited':
        return keepUntilSettled(source, graph, orphan.at);
    }
  }
}

function targetText({ what }: GraphNode): string {
  if (what.kind === 'receiver') return 'the object it belongs to (`this` of the method)';
  if (what.kind !== 'object') return 'the registered object';
  const { parent } = what.origin;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return `\`${parent.id.name}\``;
  return what.origin.type === 'NewExpression' ? `the \`${pathText(what.origin.callee)}\` of line ${String(what.origin.loc.start.line)}` : 'the registered object';
}
