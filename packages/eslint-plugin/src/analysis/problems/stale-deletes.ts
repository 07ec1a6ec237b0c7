/** Cleanups that take away what a key stands for, which by then may belong to another, live object. */
import { ADDS_A_MEMBER } from '../catalog/stores.ts';
import { ACQUIRES } from '../catalog/releases.ts';
import type { SourceFile } from '../findings/file.ts';
import { callsOf, declaredNameOf } from '../heap/callers.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import type { Activation } from '../heap/nodes.ts';
import { releaseFrom } from '../lifetimes/collections.ts';
import { conditionsOnceItGoesOn, type Effect } from '../lifetimes/effects.ts';
import { isOwnVariable } from '../lifetimes/file-local.ts';
import { isSame, isUnique, type Place, type Term, termOf } from '../lifetimes/identity.ts';
import { areMembersOfOne, isInList, listOfEach } from '../lifetimes/members.ts';
import type { Node, Problem } from '../model.ts';
import { afterDeath } from '../registrations/after-death.ts';
import { guardOf } from '../lifetimes/entry-guards.ts';
import { callsOff } from '../registrations/registry-uses.ts';
import { givingIn } from '../registrations/releases.ts';
import { type Setting, settingsOf } from '../registrations/settings.ts';
import type { SiteRun } from '../registrations/sites.ts';
import { derefedSlot, emptiedSlots, isSameSlot, type Slot, slotOf, type WeakStore, weakStoresIn } from '../registrations/weak-tables.ts';
import { checkEntry } from '../repairs/checked-entries.ts';
import { listed } from '../repairs/edits.ts';
import { classOfMember, contains, type FunctionNode, lastName, nameOf, pathText, wrapped } from '../syntax/nodes.ts';

export function staleDeletes(file: SourceFile): readonly Problem[] {
  if (!file.mentions.registrar || !file.mentions.weakReference || !mayStore(file.graph)) return [];
  const problems = new Map<Node, Problem>();
  for (const [node, problem] of answersTo(file.graph, file.sites, (run) => [...problemsOf(file, run)])) if (!problems.has(node)) problems.set(node, problem);
  return [...problems.values()];
}

/** A cheap look: whether anything is put into a table of weak references, and asked for or taken out. */
function mayStore({ survey }: Graph): boolean {
  const isStored = survey.callsNamed('WeakRef').some((made) => !/^(?:ReturnStatement|ArrowFunctionExpression)$/.test(made.parent.type)) || survey.callsNamed('weak').length > 0 || survey.classes.some(({ superClass }) => superClass !== null && lastName(superClass) === 'WeakRef');
  return isStored && (survey.accessesOf('deref').length > 0 || survey.accessesOf('delete').length > 0 || survey.deletions.length > 0 || survey.accessesOf('deleteProperty').length > 0);
}

function problemsOf({ graph, source }: SourceFile, site: SiteRun): ReadonlyMap<Node, Problem> {
  const problems = new Map<Node, Problem>();
  if (site.isDoomed || site.unsure !== undefined || site.activation.call !== null) return problems;
  const settings = settingsOf(graph, site);
  const callingOff = settings.filter(({ run, effects }) => callsOff(graph, run, effects));
  for (const setting of settings) {
    const { run, effects, fn } = setting;
    const death = afterDeath(graph, run);
    const target = run.site.call.arguments[0];
    if (!death || !target || callingOff.includes(setting) || (isOnlyCalled(graph, fn) && callingOff.some((caller) => isPartOf(fn, caller)))) continue;
    for (const store of weakStoresIn(graph, effects, { node: target, run: run.activation })) {
      const again = isKeptAnyway(graph, setting, target) || isGuardedByCaller(graph, settings, setting, store) ? null : comesAgain(graph, setting, store);
      const taken = again && death.find((effect) => takes(graph, effect, store, again === 'looked up' && !isAcquired(graph, effects, store.slot)));
      if (!taken || isPutBack(graph, death, taken, store) || problems.has(taken.node)) continue;
      problems.set(taken.node, {
        messageId: emptiedSlots(graph, taken).length > 0 ? 'staleDelete' : 'staleRelease',
        loc: taken.node.loc,
        data: { call: textOf(taken, source.text), line: String(store.effect.node.loc.start.line), target: pathText(site.site.target) },
        repairs: () => {
          const repair = checkEntry({ source, graph, run: site, effect: taken, store });
          return listed(repair);
        },
      });
    }
  }
  return problems;
}

/** Why the key is given to another object while the entry of the dead one is still there: it is looked up, or just stored again. */
type Again = 'looked up' | 'stored';

function comesAgain(graph: Graph, { root, fn, effects }: Setting, { effect, slot }: WeakStore): Again | null {
  const list = listOfEach(graph, slot.key);
  const guards = (conditionsOnceItGoesOn(effect) ?? (list && effect.inTurn))?.map((condition) => guardOf(graph, slot, condition));
  if (!guards || guards.includes('absent')) return null;
  const at = outermost(effect);
  const isLookedUp = effects.some((one) => {
    const asked = outermost(one).range[0] < at.range[0] || one.node.range[0] < effect.node.range[0] ? derefedSlot(graph, one) : null;
    return asked !== null && isSame(asked.table, slot.table) && (isSame(asked.key, slot.key) || (list !== null && isInList(graph, asked.key, list))) && isTested(graph, one.node, one.through);
  });
  if (isLookedUp) return 'looked up';
  if (guards.some((guard) => guard !== 'unrelated')) return null;
  if (slot.key.kind === 'constant') return 'stored';
  return isGivenAnyKey(graph, root, fn, slot) ? 'stored' : null;
}

/** Whether the function runs as a part of what the other one does: whoever calls it that way has done what stands before it. */
function isPartOf(fn: FunctionNode, { effects }: Setting): boolean {
  return effects.some(({ run }) => run.unit === fn);
}

/** Whether the function stores only where a function that calls it has looked, and nobody else can call it. */
function isGuardedByCaller(graph: Graph, settings: readonly Setting[], { fn }: Setting, store: WeakStore): boolean {
  if (!isOnlyCalled(graph, fn)) return false;
  return settings.some(({ fn: caller, effects }) => {
    const effect = caller === fn ? undefined : effects.find(({ node, run, through }) => node === store.effect.node && (run.unit === fn || through.some((call) => contains(fn, call))));
    const slot = effect && slotOf(graph, effect);
    if (!effect || !slot) return false;
    // What the function asks itself is asked where it is judged by itself.
    return !effect.conditions || effect.conditions.some((condition) => !contains(fn, condition.test.node) && guardOf(graph, slot, condition) === 'absent');
  });
}

/** Whether the cleanup may store again what it took out: an entry of another object stays then. */
function isPutBack(graph: Graph, death: readonly Effect[], taken: Effect, { slot }: WeakStore): boolean {
  return death.some((effect) => {
    if (effect === taken || !/^(?:set|\[\]=)$/.test(effect.name ?? '') || emptiedSlots(graph, effect).length > 0) return false;
    const stored = slotOf(graph, effect);
    return stored !== null && isSame(stored.table, slot.table);
  });
}

/** Whether the object, or the promise that it came from, is put into a collection as well that nothing is taken out of: it never dies. */
function isKeptAnyway(graph: Graph, { run, effects }: Setting, target: Node): boolean {
  const object = graph.soleObject(graph.value(target, run.activation));
  const term = termOf(graph, { node: target, run: run.activation });
  const promise = term.kind === 'made' && term.node.type === 'AwaitExpression' ? termOf(graph, { node: term.node.argument, run: term.run }) : null;
  const isIt = (one: Place): boolean => (object !== null && graph.soleObject(graph.value(one.node, one.run)) === object) || (promise !== null && isSame(termOf(graph, one), promise));
  return effects.some(({ name, receiver, given, isFollowed }) => {
    if (!receiver || isFollowed || name === null || !ADDS_A_MEMBER.has(name) || !given.some(isIt)) return false;
    const collection = graph.soleObject(graph.value(receiver.node, receiver.run));
    return collection !== null && /^(?:map|set|array)$/.test(containerOf(graph, collection) ?? '') && releaseFrom(graph, collection) === null;
  });
}

function outermost({ node, through }: Effect): Node {
  return through[0] ?? node;
}

/** Whether the function stores what it is given under the key that it is given, and the file shows no reason why that should be a new one each time. */
function isGivenAnyKey(graph: Graph, root: Activation, fn: FunctionNode, { table, key }: Slot): boolean {
  if (key.kind !== 'name' || key.run !== root || (key.variable.defs[0]?.type as string) !== 'Parameter') return false;
  const index = fn.params.findIndex((param) => param === key.variable.defs[0]?.name);
  const calls = callsOf(graph, fn);
  const keys = calls.flatMap(({ call }): Term[] => {
    const argument = call.arguments[index];
    return argument ? [termOf(graph, { node: argument, run: graph.activationAt(call) })] : [];
  });
  if (calls.length > 0 && keys.every((one) => isUnique(graph, one))) return false;
  if (classOfMember(fn)?.isConstructor === true) return false;
  const isOpen = !isOnlyCalled(graph, fn);
  return (isOpen || calls.length > 0) && (nameOf(fn) === 'set' || !UNIQUE_NAMES.test(key.variable.name)) && isAskedByKey(graph, table);
}

/** Names of keys that each object has for itself. */
const UNIQUE_NAMES = /(?:^|[a-z_])(?:id|uid|uuid|guid|handle|ptr|pointer|address|serial|token|symbol|fd|descriptor)$/i;

/** Whether nobody but the calls that the file shows can call the function. */
function isOnlyCalled(graph: Graph, fn: FunctionNode): boolean {
  if (classOfMember(fn) !== null) return fn.parent.type === 'MethodDefinition' && fn.parent.key.type === 'PrivateIdentifier' && isOnlyCalledMember(graph, `#${fn.parent.key.name}`);
  const name = declaredNameOf(fn);
  const variable = name && graph.scopes.variableOf(name);
  if (!variable || !isOwnVariable(graph, name) || fn.parent.type.startsWith('Export')) return false;
  return variable.references.every((reference) => {
    const use = wrapped(reference.identifier);
    return reference.init === true || (use.parent?.type === 'CallExpression' && use.parent.callee === use);
  });
}

function isOnlyCalledMember(graph: Graph, name: string): boolean {
  return graph.survey.accessesOf(name).every((access) => {
    const use = wrapped(access);
    return use.parent?.type === 'CallExpression' && use.parent.callee === use;
  });
}

/** Whether anybody asks the table for what lives under some key. */
function isAskedByKey(graph: Graph, table: Term): boolean {
  return graph.survey.callsNamed('deref').some((call) => {
    const run = graph.activationAt(call);
    const asked = call.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? derefedSlot(graph, { node: call, name: 'deref', callee: null, receiver: { node: call.callee.object, run }, given: [], run, isFollowed: false, conditions: [], through: [] }) : null;
    return asked !== null && isSame(asked.table, table);
  });
}

/** Whether the effect takes the entry out, or gives back what the key stands for, whoever has it by then. */
function takes(graph: Graph, effect: Effect, store: WeakStore, isReleasable: boolean): boolean {
  const isUnchecked = (conditions: Effect['conditions'] | undefined, slot: Slot): boolean => conditions?.every((condition) => /^(?:present|unrelated)$/.test(guardOf(graph, slot, condition))) === true;
  const slots = emptiedSlots(graph, effect);
  // A cleanup that goes over the keys takes out the entry of each.
  if (!effect.conditions) return slots.some((slot) => isUnchecked(effect.inTurn, slot) && isGoneOver(graph, slot, store.slot));
  if (!isUnchecked(effect.conditions, store.slot)) return false;
  if (slots.length > 0) return slots.some((slot) => isSameSlot(slot, store.slot));
  const resource = isReleasable ? givingIn(graph, effect)?.argument ?? null : null;
  return resource !== null && isSame(termOf(graph, resource), store.slot.key);
}

/** Whether each key of a list is taken out, and the entry is stored under one of them, or under each. */
function isGoneOver(graph: Graph, { table, key, isMap }: Slot, stored: Slot): boolean {
  const list = isMap === stored.isMap && isSame(table, stored.table) ? listOfEach(graph, key) : null;
  return list !== null && (isInList(graph, stored.key, list) || areMembersOfOne(graph, key, stored.key));
}

/** Whether the new object may have a claim of its own to what the key stands for: somebody outside of the file is told of the key again. */
function isAcquired(graph: Graph, effects: readonly Effect[], { key }: Slot): boolean {
  return effects.some((effect) => {
    const { node, name, given } = effect;
    if (node.type !== 'CallExpression' || name === 'register' || slotOf(graph, effect)) return false;
    return given.some((one) => isSame(termOf(graph, one), key)) && (!effect.isFollowed || (name !== null && ACQUIRES.named.test(name)));
  });
}

/** Whether something depends on whether the expression gives anything; what a helper gives is asked where it is called. */
function isTested(graph: Graph, expression: Node, through: readonly Node[], depth = 0): boolean {
  const outer = wrapped(expression);
  const { parent } = outer;
  const outside = through.at(-1);
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
      return parent.test === outer || (parent.type === 'ConditionalExpression' && isTested(graph, parent, through, depth));
    case 'LogicalExpression':
      return parent.left === outer || isTested(graph, parent, through, depth);
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'BinaryExpression':
      return /^[!=]==?$/.test(parent.operator);
    case 'AwaitExpression':
      return isTested(graph, parent, through, depth);
    case 'ReturnStatement':
      return outside !== undefined && isTested(graph, outside, through.slice(0, -1), depth);
    case 'ArrowFunctionExpression':
      return parent.body === outer && outside !== undefined && isTested(graph, outside, through.slice(0, -1), depth);
    case 'VariableDeclarator':
    case 'AssignmentExpression': {
      const id = parent.type === 'VariableDeclarator' ? parent.id : parent.left;
      const variable = id.type === 'Identifier' && depth < 3 ? graph.scopes.variableOf(id) : null;
      return (parent.type === 'AssignmentExpression' && isTested(graph, parent, through, depth + 1)) || variable?.references.some((one) => one.isRead() && isTested(graph, one.identifier, through, depth + 1)) === true;
    }
    default:
      return false;
  }
}

function textOf({ node }: Effect, text: string): string {
  const written = text.slice(...node.range);
  return written.length > 60 && node.type === 'CallExpression' ? `${pathText(node.callee)}(…)` : written;
}
