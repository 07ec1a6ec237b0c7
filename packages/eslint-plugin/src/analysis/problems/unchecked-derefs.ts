/** Entries of weak caches that are taken for living ones because they are there: what `deref()` gives is handed out without a look. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LOOKS_UP } from '../catalog/effects.ts';
import { DEREFERENCE, LIVES_BY_ITSELF } from '../catalog/functions.ts';
import { REMOVALS } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import { callsOf, isCalledElsewhere, parameterIndex } from '../heap/callers.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation } from '../heap/nodes.ts';
import { containerOf, makesWeakReference } from '../heap/kinds.ts';
import { isHeldWeakly } from '../heap/registration-calls.ts';
import { type Condition, conditionsOnceItGoesOn, type Effect, effectsOf } from '../lifetimes/effects.ts';
import { isOwnVariable } from '../lifetimes/file-local.ts';
import { isFresh } from '../lifetimes/fresh.ts';
import { isSame, type Place, termOf } from '../lifetimes/identity.ts';
import { partsOf } from '../lifetimes/table-lists.ts';
import { isPlain } from '../lifetimes/plain.ts';
import type { Node, Problem, Source, Variable } from '../model.ts';
import { guardOf, testOf } from '../lifetimes/entry-guards.ts';
import { derefedSlot, type Slot, slotOf } from '../registrations/weak-tables.ts';
import { checkDeref } from '../repairs/checked-derefs.ts';
import { listed } from '../repairs/edits.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { baseOf, boundName, calleeOf, type CallNode, type ClassNode, classOfMember, contains, type FunctionNode, isCaught, isClass, isFunction, isNothing, keyName, memberName, pathText, symbolOfKey, unitOf, unwrap } from '../syntax/nodes.ts';
import { conditionsOf } from '../syntax/order.ts';

export function uncheckedDerefs(file: SourceFile): readonly Problem[] {
  if (!file.mentions.weakReference) return [];
  const { graph } = file;
  return answersTo(graph, graph.survey.callsNamed('deref'), (call) => uncheckedDeref(file, call));
}

/** A function that finds or makes what a key stands for, and gives what a dead entry refers to instead of making it anew. */
function uncheckedDeref({ graph, source }: SourceFile, call: CallNode): Problem | null {
  const unit = unitOf(call);
  if (!isFunction(unit) || call.type !== 'CallExpression' || !isHandedOut(graph, call) || !isReliedOn(graph, unit)) return null;
  const run = graph.activationAt(call);
  const effects = effectsOf(graph, run);
  const derefs = effects.filter(({ name, receiver }) => name === 'deref' && !(receiver && isJustMade(graph, receiver)));
  const [asked, second] = derefs;
  // Another `deref` of the same job may have found it alive, or have taken the dead entries out.
  const decided = asked && conditionsOnceItGoesOn(asked)?.flatMap((one) => partsOf({ test: one.test.node, outcome: one.outcome }).map(({ test, outcome }): Condition => ({ test: { node: test, run: one.test.run }, outcome })));
  if (asked?.node !== call || second || !decided) return null;
  const variable = placeOf(graph, call, unit);
  if (variable) return isAskedBefore(graph, effects, call) ? null : uncheckedPlace(source, graph, asked, decided, variable, unit);
  const slot = derefedSlot(graph, asked);
  const store = slot && storeOf(graph, effects, slot, propertyAsked(graph, asked));
  if (!slot || !store || isAskedBefore(graph, effects, call)) return null;
  const guards = decided.filter(({ test }) => !isOfParameter(graph, test.node, unit)).map((condition) => guardOf(graph, slot, condition));
  if (guards.includes('other') || guards.includes('absent')) return null;
  const tests = conditionsOnceItGoesOn(store)?.map((condition) => guardOf(graph, slot, condition));
  const isMadeIfAbsent = tests !== undefined && (tests.includes('absent') || isWrittenIfAbsent(store.node)) && !tests.includes('other');
  const at = store.through[0] ?? store.node;
  const isBefore = at.range[1] < call.range[0] || contains(calleeOf(call), at);
  // Found: the test says that there is an entry. Made: it is only made where there is none.
  if (isBefore ? !isMadeIfAbsent : !guards.includes('present')) return null;
  return {
    messageId: 'unchecked',
    loc: call.loc,
    data: { table: pathText(store.receiver?.node ?? call), line: String(store.node.loc.start.line) },
    repairs: () => {
      const property = propertyAsked(graph, asked);
      const repair = property === undefined ? null : checkDeref(source, graph, { call, property, test: onlyTest(asked), store: store.node, storeTest: onlyTest(store) });
      return listed(repair);
    },
  };
}

/** `options.fresh !== true`: what the caller says of this one call. */
function isOfParameter(graph: Graph, test: Node, unit: FunctionNode): boolean {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return isOfParameter(graph, node.argument, unit);
    case 'BinaryExpression':
      return [node.left, node.right].every((side) => unwrap(side).type === 'Literal' || isNothing(side) || isOfParameter(graph, side, unit));
    case 'MemberExpression': {
      const base = baseOf(node);
      return base.type === 'Identifier' && !node.computed && parameterIndexOf(graph, unit, base) >= 0;
    }
    default:
      return false;
  }
}

function parameterIndexOf(graph: Graph, unit: FunctionNode, name: Node): number {
  const variable = graph.scopes.variableOf(name);
  return unit.params.findIndex((param) => graph.scopes.variableOf(boundName(param)) === variable && variable !== null);
}

/** `table[key] ??= new WeakRef(made)` */
function isWrittenIfAbsent(store: Node): boolean {
  return store.type === 'AssignmentExpression' && (store.operator === '??=' || store.operator === '||=');
}

/** `(table[key] = new WeakRef(made)).deref()` */
function isJustMade(graph: Graph, { node }: Place): boolean {
  const expression = unwrap(node);
  return makesWeakReference(graph, expression) || (expression.type === 'AssignmentExpression' && expression.operator === '=' && makesWeakReference(graph, unwrap(expression.right)));
}

function onlyTest({ conditions }: Effect): Node | null {
  const [only, second] = conditions ?? [];
  return only && !second ? only.test.node : null;
}

// ---- one reference for all

/** A variable around the function, or a private field, that has the one reference. */
interface ReferencePlace {
  readonly is: (node: Node) => boolean;
  readonly text: string;
  /** Where it is written, declarations left out. */
  readonly writes: readonly Node[];
}

function placeOf(graph: Graph, call: CallNode, unit: FunctionNode): ReferencePlace | null {
  const callee = calleeOf(call);
  const given = callee.type === 'MemberExpression' ? unwrap(callee.object) : null;
  // `(this.#ref ??= new WeakRef(made)).deref()`
  const receiver = given?.type === 'AssignmentExpression' && /^(?:\?\?|\|\|)=$/.test(given.operator) ? unwrap(given.left) : given;
  if (receiver?.type === 'Identifier') {
    const variable = graph.scopes.variableOf(receiver);
    const [def, second] = variable?.defs ?? [];
    const declared = def?.node as Node | undefined;
    if (!variable || second || declared?.type !== 'VariableDeclarator' || contains(unit, declared)) return null;
    const writes = variable.references.flatMap((reference) => (reference.isWrite() && reference.init !== true ? [reference.identifier as Node] : []));
    return { is: (node) => node.type === 'Identifier' && graph.scopes.variableOf(node) === variable, text: receiver.name, writes };
  }
  const name = receiver?.type === 'MemberExpression' && (receiver.property.type === 'PrivateIdentifier' || isOwnSymbol(graph, receiver)) ? memberName(receiver) : null;
  if (receiver?.type !== 'MemberExpression' || name === null) return null;
  const text = pathText(receiver);
  return { is: (node) => node.type === 'MemberExpression' && memberName(node) === name && pathText(node) === text, text, writes: graph.survey.writesOf(name) };
}

/** `this[kRef]`, of a symbol that no other file has. */
function isOwnSymbol(graph: Graph, access: TSESTree.MemberExpression): boolean {
  const name = access.computed ? memberName(access) : null;
  return name !== null && symbolOfKey(name) !== null && isOwnVariable(graph, access.property);
}

/** `if (!shared) shared = new WeakRef(made); return shared.deref();` */
function uncheckedPlace(source: Source, graph: Graph, asked: Effect, decided: readonly Condition[], place: ReferencePlace, unit: FunctionNode): Problem | null {
  const [write, second] = place.writes.filter((one) => unitOf(one) === unit);
  const store = write?.parent;
  if (!write || second || store?.type !== 'AssignmentExpression' || store.left !== write || !place.is(write)) return null;
  if (place.writes.some((one) => one !== write && !isEmptying(one))) return null;
  const run = graph.activationAt(store);
  const conditions = conditionsOf(unit, store)?.map(({ test, outcome }) => presenceIn(graph, place, test, outcome));
  if (!isWeakReferenceOf(graph, { node: store.right, run })) return null;
  const isMadeIfAbsent = store.operator !== '=' || (conditions !== undefined && conditions.includes('absent') && conditions.every((one) => one === 'absent'));
  const guards = decided.filter(({ test }) => !isOfParameter(graph, test.node, unit)).map(({ test, outcome }) => presenceIn(graph, place, test.node, outcome));
  if (guards.some((one) => one !== 'present')) return null;
  const isBefore = store.range[1] < asked.node.range[0] || contains(asked.node, store);
  if (isBefore && guards.length === 0 ? !isMadeIfAbsent : guards.length === 0) return null;
  return {
    messageId: 'unchecked',
    loc: asked.node.loc,
    data: { table: place.text, line: String(store.loc.start.line) },
    repairs: () => {
      const { node } = asked;
      if (node.type !== 'CallExpression') return [];
      const tests = conditionsOf(unit, store);
      const [storeTest, other] = tests ?? [];
      return listed(checkDeref(source, graph, { call: node, property: null, test: onlyTest(asked), store, storeTest: storeTest && !other ? storeTest.test : null }));
    },
  };
}

function isEmptying({ parent }: Node): boolean {
  const right = parent?.type === 'AssignmentExpression' && parent.operator === '=' ? unwrap(parent.right) : null;
  return right !== null && isNothing(right);
}

/** What a test says of whether there is a reference; null where it says something else. */
function presenceIn(graph: Graph, place: ReferencePlace, test: Node, outcome: boolean | null): 'present' | 'absent' | null {
  const node = unwrap(test);
  if (outcome === null) return null;
  if (place.is(node)) return outcome ? 'present' : 'absent';
  if (node.type === 'UnaryExpression' && node.operator === '!') return presenceIn(graph, place, node.argument, !outcome);
  const named = node.type === 'Identifier' ? testOf(graph, node) : null;
  if (named) return presenceIn(graph, place, named, outcome);
  if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return null;
  const [one, other] = [unwrap(node.left), unwrap(node.right)];
  const compared = isNothing(other) ? one : isNothing(one) ? other : null;
  return compared && presenceIn(graph, place, compared, outcome !== node.operator.startsWith('='));
}

/** Whether other files call the function, which gives an object for whatever key, or a call in this file takes what it gives without a look. */
function isReliedOn(graph: Graph, unit: FunctionNode): boolean {
  return isCalledElsewhere(graph, unit) || callsOf(graph, unit).some(({ call }) => {
    const destination = destinationOf(call);
    // Who takes the dead entry out before asks for another.
    if (REMOVED.some((name) => graph.survey.callsNamed(name).some((one) => unitOf(one) === unitOf(call) && one.range[1] < call.range[0]))) return false;
    return destination.kind === 'argument' || destination.kind === 'returned' || ((destination.kind === 'read' || destination.kind === 'receiver') && !destination.access.optional);
  });
}

/** Which property of the entry the reference is; null where it is the entry itself, undefined where it lies deeper. */
function propertyAsked(graph: Graph, { receiver }: Effect): string | null | undefined {
  const term = receiver && termOf(graph, receiver);
  if (term?.kind !== 'part') return null;
  return term.of.kind === 'entry' ? term.name : undefined;
}

/** The one call that puts a new WeakRef under the key, in the same function, by itself or as that property of a record. */
function storeOf(graph: Graph, effects: readonly Effect[], slot: Pick<Slot, 'table' | 'key'>, property: string | null | undefined): Effect | null {
  const [only, second] = effects.filter((effect) => {
    const entry = effect.name === 'set' || effect.name === '[]=' ? effect.given[1] : undefined;
    const stored = entry && slotOf(graph, effect);
    return stored && isSame(stored.table, slot.table) && isSame(stored.key, slot.key);
  });
  if (!only || second) return null;
  const entry = only.given[1];
  const reference = entry && (property === null ? madeAt(graph, entry) : property === undefined ? null : recordedAt(graph, entry, property));
  return reference && isWeakReferenceOf(graph, reference) ? only : null;
}

/** What is made and stored there; a variable that got what was looked up has what it was given since. */
function madeAt(graph: Graph, { node, run }: Place): Place {
  const name = unwrap(node);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const [write, second] = variable?.references.filter((reference) => reference.isWrite() && reference.init !== true) ?? [];
  const given = write?.writeExpr;
  return given && !second && unitOf(write.identifier) === unitOf(node) ? { node: given, run } : { node, run };
}

/** The property of a record that is stored there, which has texts and numbers beside it and nothing that may keep an object. */
function recordedAt(graph: Graph, entry: Place, name: string): Place | null {
  const term = termOf(graph, madeAt(graph, entry));
  if (term.kind !== 'made' || term.node.type !== 'ObjectExpression') return null;
  let found: Place | null = null;
  for (const property of term.node.properties) {
    if (property.type !== 'Property' || property.kind !== 'init' || property.method) return null;
    if (keyName(property.key, property.computed) === name) found = { node: property.value, run: term.run };
    else if (!isPlain(graph, { node: property.value, run: term.run })) return null;
  }
  return found;
}

/** A WeakRef of something that only the function and its caller have, as far as the file shows. */
function isWeakReferenceOf(graph: Graph, entry: Place): boolean {
  const term = termOf(graph, entry);
  if (term.kind !== 'made' || !makesWeakReference(graph, term.node)) return false;
  const [referent] = term.node.arguments;
  if (!referent) return false;
  const name = unwrap(referent);
  if (name.type !== 'Identifier') return isMadeThere(graph, name);
  const variable = graph.scopes.variableOf(name);
  const declared = variable?.defs[0]?.node as Node | undefined;
  if (variable?.defs.length !== 1 || graph.scopes.isSingleton(variable.scope)) return false;
  const init = declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier' ? declared.init : declared === term.run.unit ? madeFor(graph, variable, term.run) : null;
  if (!init || !isMadeThere(graph, init)) return false;
  if (graph.environments.captorOf(variable, variable.scope)) return false;
  return variable.references.every((reference) => {
    const use: Node = reference.identifier;
    if (reference.isWrite()) return reference.init === true;
    if (unitOf(use) !== unitOf(term.node)) return false;
    const destination = destinationOf(use);
    switch (destination.kind) {
      case 'returned':
      case 'nowhere':
      case 'read':
        return true;
      case 'argument':
        return isHeldWeakly(graph, destination.call, destination.index);
      default:
        return false;
    }
  });
}

/** `keep(key, load(key))`: what a parameter is given in the call. */
function madeFor(graph: Graph, variable: Variable, { unit, call }: Activation): Node | null {
  if (call?.type !== 'CallExpression') return null;
  const index = parameterIndex(graph, unit, variable);
  const given = call.arguments.slice(0, index + 1);
  return index >= 0 && !given.some(({ type }) => type === 'SpreadElement') ? (given[index] ?? null) : null;
}

/**
 * Whether the expression makes the object, and nobody else has it: by what is seen of it, or by a function or class of another file, which is
 * taken to make what it gives. Not what is looked up or read somewhere.
 */
function isMadeThere(graph: Graph, expression: Node, depth = 0): boolean {
  const node = unwrap(expression);
  switch (node.type) {
    case 'AwaitExpression':
      return isMadeThere(graph, node.argument, depth);
    case 'AssignmentExpression':
      return node.operator === '=' && node.left.type === 'Identifier' && isMadeThere(graph, node.right, depth);
    case 'ConditionalExpression':
      return isMadeThere(graph, node.consequent, depth) && isMadeThere(graph, node.alternate, depth);
    case 'ClassExpression':
      return true;
    case 'CallExpression':
    case 'NewExpression': {
      if (isFresh(graph, node)) return true;
      const callee = calleeOf(node);
      const run = graph.activationAt(node);
      const called = graph.callables(graph.value(callee, run));
      if (called.length > 0) return depth < HELPERS && called.every(({ fn }) => isFunction(fn) && !fn.generator && areMadeThere(graph, graph.survey.returnsOf(fn), depth + 1));
      if (LIVES_BY_ITSELF.has(pathOf(graph.scopes, callee) ?? '')) return false;
      if (node.type === 'NewExpression') return true;
      if (callee.type !== 'MemberExpression') return callee.type === 'Identifier';
      const object = unwrap(callee.object);
      if (object.type === 'CallExpression' || LOOKS_UP.has(memberName(callee) ?? '')) return false;
      return graph.concrete(graph.value(object, run)).every((one) => containerOf(graph, one.node) === null);
    }
    default:
      return isFresh(graph, node);
  }
}

const HELPERS = 3;

function areMadeThere(graph: Graph, results: readonly Node[], depth: number): boolean {
  return results.length > 0 && results.every((result) => {
    const node = unwrap(result);
    const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
    const declared = variable?.defs[0]?.node as Node | undefined;
    if (!variable) return isMadeThere(graph, node, depth);
    return !graph.scopes.isSingleton(variable.scope) && declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier' && declared.init !== null && isMadeThere(graph, declared.init, depth) && variable.references.every(({ identifier, init }) => init === true || /^(?:returned|read|nowhere)$/.test(destinationOf(identifier).kind));
  });
}

/** Whether a call before it may ask the references or take dead ones out: in the function itself, in its callbacks, or in a function of the file that it calls. */
function isAskedBefore(graph: Graph, effects: readonly Effect[], call: CallNode): boolean {
  const unit = unitOf(call);
  const called = effects.filter(({ node, isFollowed }) => isFollowed && node.range[0] < call.range[0]).flatMap(({ callee }) => (callee ? graph.callables(graph.value(callee.node, callee.run)).map(({ fn }): Node => fn) : []));
  return ASKING.some((name) => graph.survey.callsNamed(name).some((one) => one !== call && ((contains(unit, one) && one.range[0] < call.range[0]) || called.some((fn) => contains(fn, one) && !(isClass(fn) && isInMethod(fn, one))))));
}

/** Whether the place is in a method of the class, which `new` does not call. */
function isInMethod(owner: ClassNode, place: Node): boolean {
  let unit = unitOf(place);
  while (classOfMember(unit)?.owner !== owner && unit.type !== 'Program') unit = unitOf(unit);
  return unit.parent?.type === 'MethodDefinition' && unit.parent.kind !== 'constructor';
}

const REMOVED: readonly string[] = [...REMOVALS];

const ASKING: readonly string[] = [DEREFERENCE, ...REMOVED];

/** Whether the caller gets it, or something is read of it, and nothing looks whether there is anything. */
function isHandedOut(graph: Graph, expression: Node): boolean {
  const destination = destinationOf(expression);
  switch (destination.kind) {
    case 'returned':
      return true;
    case 'same':
      return destination.by.type === 'ConditionalExpression' && isHandedOut(graph, destination.by);
    case 'read':
    case 'receiver':
      return !destination.access.optional && !isCaught(expression);
    case 'bound': {
      const { pattern } = destination;
      const variable = pattern.type === 'Identifier' ? graph.scopes.variableOf(pattern) : null;
      const uses = variable?.references.filter(({ init }) => init !== true) ?? [];
      return uses.length > 0 && uses.every((reference) => {
        const kind = destinationOf(reference.identifier);
        return reference.isRead() && (kind.kind === 'returned' || ((kind.kind === 'read' || kind.kind === 'receiver') && !kind.access.optional && !isCaught(reference.identifier)));
      });
    }
    default:
      return false;
  }
}
