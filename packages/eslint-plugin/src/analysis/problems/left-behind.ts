/** What an object or a call puts on something that outlives it, and does not take off when it is done. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LISTENING, STORING } from '../catalog/effects.ts';
import { CLOSES, CLOSES_FOR_NOW, FIRST_EVENTS, LISTENING_ONCE, namesKeeper } from '../catalog/long-lived.ts';
import { CONTAINER_STORES, LISTENER_REMOVALS } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import { entryOf } from '../catalog/entry.ts';
import { callsOf, runsOf } from '../heap/callers.ts';
import { classChain } from '../heap/classes.ts';
import { containerOf } from '../heap/kinds.ts';
import { constantOf } from '../heap/constants.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import { neededBy } from '../heap/needed.ts';
import { closingAmong, closingText } from '../lifetimes/closings.ts';
import { endingsOf, isMadeThere } from '../lifetimes/endings.ts';
import { isOwnVariable } from '../lifetimes/file-local.ts';
import { isNewEachTime } from '../lifetimes/fresh.ts';
import { type Holding, holdersOf, isPromise } from '../lifetimes/holders.ts';
import { comesOut } from '../lifetimes/survival.ts';
import { listStoresOf } from '../lifetimes/table-lists.ts';
import { type Hold, holdOf } from '../lifetimes/outliving.ts';
import { isOnlyGivenBack } from '../lifetimes/roots.ts';
import { settlesSoon, waitsForListener } from '../lifetimes/settling.ts';
import { isMadeOften, mayBeReachedOften } from '../lifetimes/repetition.ts';
import type { Node, Problem } from '../model.ts';
import { listed } from '../repairs/edits.ts';
import { takeOffAlike, takeOffAtEnd, takeOffSame, takeOutAtEnd } from '../repairs/taken-off.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { baseOf, calleeOf, type CallNode, type ClassNode, classOfMember, contains, type FunctionNode, isArrow, isField, isFunction, keyName, memberName, nameOf, pathText, receiverUnitOf, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';

/** `isSaid`: whether another rule speaks of a closure inside of the place. */
export function leftBehind(file: SourceFile, isSaid: (loc: Problem['loc']) => boolean): readonly Problem[] {
  if (!namesKeeper(file.source.text) && !RACE.test(file.source.text)) return [];
  const { graph } = file;
  if (graph.survey.evals.length > 0) return [];
  const removals = [...LISTENER_REMOVALS].flatMap((name) => graph.survey.callsNamed(name));
  const added = ['setInterval', ...LISTENING, ...LISTENING_ONCE].flatMap((name) => graph.survey.callsNamed(name)).filter((call) => unitOf(call).type !== 'Program');
  return [
    ...answersTo(graph, removals, (removal) => removesNothing(file, removal, added)),
    ...answersTo(graph, added, (call) => (removals.some((removal) => isSamePlace(graph, call, removal)) ? null : stays(file, call, isSaid))),
    ...answersTo(graph, STORING.flatMap((name) => graph.survey.callsNamed(name)), (call) => staysInCollection(file, call)),
    ...answersTo(graph, [...removals, ...graph.survey.callsNamed('delete'), ...graph.survey.callsNamed('splice')], (removal) => droppedHandles(graph, removal)),
    ...answersTo(graph, graph.survey.callsNamed('race'), (call) => racesFor(graph, call)),
  ];
}

const RACE = /\bPromise\s*\.\s*race\b/;

// ---- removals that remove nothing

/** `off(type, this.listener.bind(this))`: what is made for the removal was never added. */
function removesNothing({ source, graph }: SourceFile, removal: CallNode, added: readonly CallNode[]): Problem | null {
  const callee = calleeOf(removal);
  const [type, given, options] = removal.arguments;
  if (callee.type !== 'MemberExpression' || !type || !given || given.type === 'SpreadElement') return null;
  const beside = added.filter((call) => isSamePlace(graph, call, removal));
  if (beside.length === 0) return null;
  const made = madeFor(graph, removal, given);
  if (made) {
    // What is added and taken off again in one call may be the same; an arrow that stands in `removeEventListener` is said by others.
    const isSaidByOthers = isFunction(unwrap(given)) && memberName(callee) === 'removeEventListener';
    if (isSaidByOthers || beside.some((call) => unitOf(call) === unitOf(removal) && call.arguments[1] && isOneThing(graph, call.arguments[1], given))) return null;
    return { messageId: 'removesNothing', loc: given.loc, data: { made: textOf(made), on: pathText(callee.object), line: lineOf(beside) }, repairs: () => listed(takeOffSame(source, graph, removal, given, beside)) };
  }
  const other = addedInstead(graph, given, beside.filter((call) => isSameBase(graph, call, removal)));
  if (other) return { messageId: 'removesAnother', loc: given.loc, data: { given: pathText(given), on: pathText(callee.object), line: String(other.loc.start.line) }, repairs: () => [] };
  if (memberName(callee) !== 'removeEventListener') return null;
  const own = captureOf(options);
  const same = beside.filter(({ arguments: [, listener] }) => listener && isOneThing(graph, listener, given));
  if (own === null || same.length === 0 || same.some(({ arguments: [, , theirs] }) => captureOf(theirs) !== !own)) return null;
  const others = [...LISTENER_REMOVALS].flatMap((name) => graph.survey.callsNamed(name)).filter((other) => other !== removal && (!other.arguments[1] || isOneThing(graph, other.arguments[1], given)));
  return others.length > 0 ? null : { messageId: 'removesOther', loc: removal.loc, data: { on: pathText(callee.object), line: lineOf(same), how: own ? 'without' : 'with' }, repairs: () => listed(takeOffAlike(source, removal, same, !own)) };
}

/** The same event on the same object, as it is written. */
function isSamePlace(graph: Graph, call: CallNode, removal: CallNode): boolean {
  const [one, other] = [calleeOf(call), calleeOf(removal)];
  if (one.type !== 'MemberExpression' || other.type !== 'MemberExpression' || pathText(one.object) !== pathText(other.object)) return false;
  const [event, ended] = [call.arguments[0], removal.arguments[0]].map((type) => type && constantOf(graph, type, graph.activationAt(type))?.value);
  return event !== undefined && event === ended && call.arguments.length > 1;
}

/** The function that is made whenever the removal runs; null where it may be one that was there before. */
function madeFor(graph: Graph, removal: CallNode, given: Node): Node | null {
  const [only, second] = graph.concrete(graph.value(given, graph.activationAt(removal)));
  const { what } = only?.node ?? {};
  if (second || only?.because !== undefined || what?.kind !== 'object') return null;
  const { origin } = what;
  const isBound = origin.type === 'CallExpression' && origin.callee.type === 'MemberExpression' && memberName(origin.callee) === 'bind';
  if (!isBound && !(isFunction(origin) && origin.type !== 'FunctionDeclaration' && origin.parent.type !== 'MethodDefinition')) return null;
  return unitOf(origin) === unitOf(removal) && isOnlyFor(graph, origin) ? origin : null;
}

/** What is added in the place of the function that is to be removed: a closure that is made where it is added, wherever something is added there. The function itself is added nowhere. */
function addedInstead(graph: Graph, given: Node, beside: readonly CallNode[]): CallNode | null {
  const method = graph.soleObject(graph.value(given, graph.activationAt(given)));
  if (method?.what.kind !== 'object' || !isFunction(method.what.origin) || mayBeAdded(graph, method.what.origin)) return null;
  const { origin } = method.what;
  const isClosureThere = ({ arguments: [, listener] }: CallNode): boolean => listener !== undefined && isMadeThere(unwrap(listener)) && !contains(listener, origin);
  return beside.every(isClosureThere) ? (beside[0] ?? null) : null;
}

/** Whether the function is mentioned anywhere but where it is called or removed: by another name of the object, or by a helper, it may be added. */
function mayBeAdded(graph: Graph, fn: FunctionNode): boolean {
  const name = nameOf(fn);
  if (name === null) return true;
  return graph.survey.leavesOf(name).some((leaf) => {
    const { parent } = leaf;
    if (leaf === fn.id || ((parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition' || parent?.type === 'Property') && parent.value === fn) || (parent?.type === 'VariableDeclarator' && parent.init === fn)) return false;
    const mention = parent?.type === 'MemberExpression' && parent.property === leaf ? parent : leaf;
    const destination = destinationOf(mention);
    if (destination.kind === 'callee') return false;
    const callee = destination.kind === 'argument' ? calleeOf(destination.call) : null;
    return !(callee?.type === 'MemberExpression' && LISTENER_REMOVALS.has(memberName(callee) ?? ''));
  });
}

/** Whether what the two are called on is had from one variable, or from `this` in one class. */
function isSameBase(graph: Graph, one: CallNode, other: CallNode): boolean {
  const [first, second] = [baseOf(calleeOf(one)), baseOf(calleeOf(other))];
  if (first.type === 'Identifier' && second.type === 'Identifier') return graph.scopes.variableOf(first) === graph.scopes.variableOf(second);
  const owners = [first, second].map((base) => classOfMember(receiverUnitOf(base))?.owner);
  return first.type === 'ThisExpression' && second.type === 'ThisExpression' && owners[0] !== undefined && owners[0] === owners[1];
}

/** Whether what is made goes to a constant, or nowhere but there. */
function isOnlyFor(graph: Graph, origin: Node): boolean {
  const destination = destinationOf(origin);
  if (destination.kind === 'argument') return true;
  const variable = destination.kind === 'bound' && destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
  return variable?.references.every((reference) => reference.init === true || (reference.isRead() && destinationOf(reference.identifier).kind === 'argument')) === true;
}

/** Whether two expressions certainly give one object: of one variable, of one place. */
function isOneThing(graph: Graph, one: Node, other: Node): boolean {
  const [a, b] = [one, other].map((node) => graph.soleObject(graph.value(node, graph.activationAt(node))));
  if (a && b && a.what.kind === 'object' && originOf(a) === originOf(b)) return true;
  const [first, second] = [unwrap(one), unwrap(other)];
  if (first.type === 'Identifier' && second.type === 'Identifier') return graph.scopes.variableOf(first) === graph.scopes.variableOf(second);
  return first.type === 'MemberExpression' && second.type === 'MemberExpression' && pathText(first) === pathText(second) && !pathText(first).includes('…');
}

/** Whether the listener is one for the way down; null where that is not shown. */
function captureOf(options: Node | undefined): boolean | null {
  const given = options && unwrap(options);
  if (!given) return false;
  if (given.type === 'Literal') return typeof given.value === 'boolean' ? given.value : null;
  if (given.type !== 'ObjectExpression') return null;
  let capture = false;
  for (const property of given.properties) {
    const key = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    if (property.type !== 'Property' || key === null) return null;
    if (key !== 'capture') continue;
    if (property.value.type !== 'Literal' || typeof property.value.value !== 'boolean') return null;
    capture = property.value.value;
  }
  return capture;
}

function textOf(made: Node): string {
  return made.type === 'CallExpression' ? pathText(made.callee) : (nameOf(made) ?? '() => …');
}

function lineOf(calls: readonly CallNode[]): string {
  return String(calls[0]?.loc.start.line ?? 0);
}

// ---- listeners and intervals that nothing takes off

function stays({ source, graph }: SourceFile, call: CallNode, isSaid: (loc: Problem['loc']) => boolean): Problem | null {
  const isTimer = pathOf(graph.scopes, calleeOf(call)) === 'setInterval';
  const given = call.arguments[isTimer ? 0 : 1];
  if (!given || given.type === 'SpreadElement' || call.type !== 'CallExpression') return null;
  const unit = unitOf(call);
  const end = endOf(graph, unit, call);
  if (!end || (end.kind === 'class' ? !isMadeOften(graph, end.owner) : !mayBeReachedOften(graph, call))) return null;
  for (const run of [...runsOf(graph, unit, 0), graph.activationAt(call)]) {
    const held = graph.soleObject(graph.value(given, run));
    const hold = held && holdOf(graph, held);
    if (!held || !hold || !contains(call, hold.at) || !isUnwelcome(graph, call, hold, run, end)) continue;
    if ((end.kind === 'class' || end.kind === 'literal') && isEndedUnseen(graph, call, given, end)) return null;
    const kept = keptBy(graph, held, end, run);
    if (end.kind === 'work' && isSaid(call.loc)) return null;
    if (kept !== null) return { messageId: isTimer ? 'timerStays' : end.kind === 'work' ? 'staysAfterWork' : 'staysAfterEnd', loc: calleeOf(call).loc, data: { holder: hold.holder, kept, end: end.text }, repairs: () => (end.kind === 'class' ? listed(takeOffAtEnd(source, graph, call, given, end.owner, captureOf(call.arguments[2]))) : []) };
  }
  return null;
}

type End =
  | { readonly kind: 'class'; readonly owner: ClassNode; readonly text: string }
  | { readonly kind: 'literal'; readonly literal: TSESTree.ObjectExpression; readonly text: string; /** Whether it can be done only once. */ readonly isForGood: boolean }
  | { readonly kind: 'function' | 'work'; readonly text: string };

/** By what the one who adds it is done: a method of its class, or of the class that has it, a removal beside it, or the work of its call. */
function endOf(graph: Graph, unit: Unit, call: CallNode): End | null {
  const member = memberAround(unit);
  const closing = member && (closingOf(graph, member, unit, call) ?? closingOfOwner(graph, member));
  if (member && closing && !isWorkForSignal(graph, unit, call)) return { kind: 'class', owner: member, text: closing };
  const beside = [...LISTENER_REMOVALS].flatMap((name) => graph.survey.callsNamed(name)).find((removal) => contains(unit, removal) && removal.arguments.length > 1);
  if (beside && !member) return { kind: 'function', text: `line ${String(beside.loc.start.line)}` };
  const literal = member ? null : closingLiteral(graph, unit);
  if (literal) return literal;
  return isFunction(unit) && isWork(graph, unit, call) ? { kind: 'work', text: workText(unit) } : null;
}

/** Whether the call of a method waits for its work, and the signal is the one that it was given for that: it ends before the object does. */
function isWorkForSignal(graph: Graph, unit: Unit, call: CallNode): boolean {
  const callee = calleeOf(call);
  const [event] = call.arguments;
  const base = callee.type === 'MemberExpression' ? baseOf(callee.object) : null;
  const [def, second] = base?.type === 'Identifier' ? (graph.scopes.variableOf(base)?.defs ?? []) : [];
  const isGiven = def !== undefined && !second && (def.type as string) === 'Parameter' && !(classOfMember(def.node as Unit)?.isConstructor === true);
  return isGiven && event !== undefined && constantOf(graph, event, graph.activationAt(call))?.value === 'abort' && isFunction(unit) && isWork(graph, unit, call);
}

/** By the function that begins the work: the one that is given to `new Promise` has no name. */
function workText(unit: Unit): string {
  for (let around: Unit = unit; around.type !== 'Program'; around = unitOf(around)) {
    const name = nameOf(around);
    if (name !== null) return `\`${name}\``;
  }
  return 'this function';
}

/** The class whose member the unit is, or stands in. */
function memberAround(unit: Unit): ClassNode | null {
  for (let around: Unit = unit; around.type !== 'Program'; around = unitOf(around)) {
    const member = classOfMember(around);
    if (member) return member.isStatic ? null : member.owner;
    if (!isFunction(around) || !isArrow(around)) return null;
  }
  return null;
}

/**
 * Whether a method by which an instance is done calls what is not seen, and which may take the listener off: it gets the emitter or the instance, or is
 * that of a base class that finds the listener in the instance.
 */
function isEndedUnseen(graph: Graph, call: CallNode, given: Node, end: Extract<End, { kind: 'class' | 'literal' }>): boolean {
  const callee = calleeOf(call);
  const emitter = callee.type === 'MemberExpression' ? callee.object : null;
  const isFoundInInstance = !isMadeThere(unwrap(given));
  const units = end.kind === 'class' ? closingUnits(graph, end.owner) : functionsOf(end.literal).flatMap(({ name, value }) => (CLOSES.named.test(name ?? '') ? [value] : []));
  return units.some((unit) => graph.survey.callsIn(unit).some((ending) => {
    const ended = calleeOf(ending);
    if (ended.type === 'MemberExpression' && ended.object.type === 'Super') return end.kind === 'class' && isFoundInInstance && isBaseUnseen(graph, end.owner);
    const isForeign = ended.type === 'Identifier' ? pathOf(graph.scopes, ended) === null : moduleOf(graph.scopes, ended) !== null;
    if (!isForeign || graph.callables(graph.value(ended, graph.activationAt(ending))).length > 0) return false;
    return ending.arguments.some((argument) => {
      const handed = unwrap(argument.type === 'SpreadElement' ? argument.argument : argument);
      return handed.type === 'ThisExpression' ? isFoundInInstance : emitter !== null && isSameObject(graph, handed, emitter);
    });
  }));
}

function isSameObject(graph: Graph, one: Node, other: Node): boolean {
  const [a, b] = [one, other].map((node) => graph.soleObject(graph.value(node, graph.activationAt(node))));
  const path = pathOf(graph.scopes, one);
  return (a !== null && a === b) || (path !== null && path === pathOf(graph.scopes, other));
}

/** The methods of the class, or of a base class, by which an instance is done, and those that they call on it. */
function closingUnits(graph: Graph, owner: ClassNode): readonly FunctionNode[] {
  const methods = classChain(graph, graph.instance(owner, graph.activationAt(owner))).flatMap((link) => link.owner.body.body.flatMap((member) => (member.type === 'MethodDefinition' && !member.static ? [member] : [])));
  const named = (name: string): readonly Node[] => methods.flatMap((member) => (keyName(member.key, member.computed) === name ? [member.value as Node] : []));
  const found = new Set(methods.flatMap((member) => (CLOSES.named.test(keyName(member.key, member.computed) ?? '') ? [member.value as Node] : [])));
  // A set is walked in the order of insertion, what is added on the way included.
  for (const unit of found) {
    for (const call of isFunction(unit) ? graph.survey.callsIn(unit) : []) {
      const callee = calleeOf(call);
      if (callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression') for (const called of named(memberName(callee) ?? '')) found.add(called);
    }
  }
  return [...found].filter(isFunction);
}

function isBaseUnseen(graph: Graph, owner: ClassNode): boolean {
  return Boolean(classChain(graph, graph.instance(owner, graph.activationAt(owner))).at(-1)?.owner.superClass);
}

/** The method of the class, or of a base class, by which an instance is done, with all that `call` puts elsewhere. */
function closingOf(graph: Graph, owner: ClassNode, unit: Unit, call: CallNode | null): string | null {
  const methods = classChain(graph, graph.instance(owner, graph.activationAt(owner))).flatMap((link) =>
    link.owner.body.body.flatMap((member) => (member.type === 'MethodDefinition' && !member.static ? [{ name: keyName(member.key, member.computed), value: member.value }] : [])),
  );
  const name = closingAmong(graph, methods, call, (opening) => contains(opening, unit));
  return name === null ? null : `\`${closingText(name)}\``;
}

/** The literal that a function makes for its caller and that has a method by which it is done. */
function closingLiteral(graph: Graph, unit: Unit): Extract<End, { kind: 'literal' }> | null {
  if (!isFunction(unit)) return null;
  const [result, second] = graph.survey.returnsOf(unit);
  const made = result && !second ? graph.soleObject(graph.value(result, graph.activationOf(unit)))?.what : null;
  const literal = made?.kind === 'object' && made.origin.type === 'ObjectExpression' && unitOf(made.origin) === unit ? made.origin : null;
  if (!literal) return null;
  const name = closingAmong(graph, functionsOf(literal), null, () => false);
  return name === null ? null : { kind: 'literal', literal, text: `\`${closingText(name)}\``, isForGood: !CLOSES_FOR_NOW.named.test(name) };
}

function functionsOf(literal: TSESTree.ObjectExpression): readonly { readonly name: string | null; readonly value: FunctionNode }[] {
  return literal.properties.flatMap((property) => {
    const value = property.type === 'Property' ? unwrap(property.value) : null;
    return property.type === 'Property' && value && isFunction(value) ? [{ name: keyName(property.key, property.computed), value }] : [];
  });
}

/** That of the class which has an instance in a field. */
function closingOfOwner(graph: Graph, owner: ClassNode): string | null {
  const name = nameOf(owner);
  for (const made of name === null ? [] : graph.survey.callsNamed(name)) {
    const destination = made.type === 'NewExpression' ? destinationOf(made) : null;
    const isOwn = destination?.kind === 'field' || (destination?.kind === 'assigned' && destination.to.type === 'MemberExpression' && unwrap(destination.to.object).type === 'ThisExpression');
    const around = isOwn ? memberAround(unitOf(made)) : null;
    const closing = around && around !== owner ? closingOf(graph, around, unitOf(made), null) : null;
    if (closing !== null) return closing;
  }
  return null;
}

/** Whether the call waits for something after it has added the listener: with that the work is done. */
function isWork(graph: Graph, fn: Node, call: CallNode): boolean {
  if (!isFunction(fn)) return false;
  const destination = destinationOf(fn);
  if (destination.kind === 'argument' && destination.call.type === 'NewExpression') return pathOf(graph.scopes, calleeOf(destination.call)) === 'Promise' && !waitsForListener(graph, fn, call);
  return fn.async && !fn.generator && graph.survey.suspensionsOf(fn).some((suspension) => suspension.range[0] > call.range[1]);
}

/** An object of the file's own, or what aborts: who gives a stream or a socket lets go of it with its listeners. */
function isUnwelcome(graph: Graph, call: CallNode, { span }: Hold, run: Activation, end: End): boolean {
  const [event] = call.arguments;
  const constant = event && constantOf(graph, event, run);
  const name = typeof constant?.value === 'string' ? constant.value : null;
  const callee = calleeOf(call);
  if (name === 'abort' && callee.type === 'MemberExpression' && memberName(callee) === 'addEventListener') return span === 'program' || (end.kind !== 'class' && end.kind !== 'literal');
  // The end of the program is what they are there for, and what comes once is soon over.
  return span === 'program' && !(name !== null && FIRST_EVENTS.has(name));
}

/** What the listener needs of the one who is done; null where that is nothing. */
function keptBy(graph: Graph, held: GraphNode, end: End, run: Activation): string | null {
  const needed = neededBy(graph, held);
  if (!needed) return null;
  if (end.kind === 'class') return needed.has(graph.receiver(run)) ? `this \`${nameOf(end.owner) ?? 'object'}\`` : null;
  if (end.kind === 'literal') {
    const object = graph.object(end.literal, run);
    if (needed.has(object)) return givenName(end.literal, 'what it gives back');
    // What the functions of the literal work on is done with it: it is made in the same call.
    if (!end.isForGood) return null;
    const parts = neededBy(graph, object);
    const shared = [...needed].find((node) => node !== held && isOfCall(node) && node.activation.unit === run.unit && parts?.has(node) === true);
    return shared ? givenName(originOf(shared), 'what it uses') : null;
  }
  // What a bound function or one that is made elsewhere keeps is no more than it needs.
  if (held.what.kind !== 'object' || !isFunction(held.what.origin) || !contains(held.activation.unit, held.what.origin)) return null;
  if (end.kind === 'work' && held.activation.unit !== run.unit) return null;
  const all = [...needed].filter((node) => node !== held && isOfCall(node) && (end.kind !== 'work' || !isOfInstance(node)));
  const [kept] = all;
  if (!kept) return null;
  // A listener of what goes on when the work is done is there for that. The promise of the work is what ends.
  const { origin } = held.what;
  if (end.kind === 'work' && all.some((node) => !isPromise(graph, node) && isLasting(graph, node, origin))) return null;
  return givenName(originOf(kept), 'what it uses');
}

/** By the variable that is declared with it. */
function givenName(made: Node, otherwise: string): string {
  const destination = destinationOf(made);
  return destination.kind === 'bound' && destination.pattern.type === 'Identifier' ? `\`${destination.pattern.name}\`` : otherwise;
}

/** Made with an instance, in a field or the constructor: it was there before the call. */
function isOfInstance({ activation: { unit } }: GraphNode): boolean {
  return isField(unit) || classOfMember(unit)?.isConstructor === true;
}

/** Whether somebody certainly has the object when the call is over: who called, or what was there before, where in this call only the listener takes it out. */
function isLasting(graph: Graph, node: GraphNode, listener: Node, depth = 0): boolean {
  if (!isOfCall(node)) return true;
  return depth < LEVELS && holdersOf(graph, node).all.some((holding) => {
    const { holder, at, because } = holding;
    if (because !== undefined || contains(listener, at)) return false;
    if (holder.kind === 'caller' || holder.kind === 'module') return true;
    if (holder.kind !== 'object' || (holder.how !== 'field' && holder.how !== 'element')) return false;
    return isLasting(graph, holder.of, listener, depth + 1) && endingsOf(graph, holding, node).every((place) => contains(listener, place) || !contains(unitOf(at), place));
  });
}

const LEVELS = 3;

/** An object that is made in a call, and no function. */
function isOfCall({ what, activation }: GraphNode): boolean {
  return what.kind === 'object' && activation.unit.type !== 'Program' && !isFunction(what.origin);
}

// ---- entries

/** `instances.add(this)`, or `hooks.push(() => this.draw())`, where nothing takes anything out. */
function staysInCollection({ source, graph }: SourceFile, call: CallNode): Problem | null {
  const callee = calleeOf(call);
  const index = call.arguments.findIndex((argument) => isThisOrClosure(graph, argument));
  const [key] = call.arguments;
  const owner = memberAround(unitOf(call));
  const at = call.arguments[index];
  if (callee.type !== 'MemberExpression' || !at || !owner || !isMadeOften(graph, owner)) return null;
  const closing = closingOf(graph, owner, unitOf(call), call) ?? closingOfOwner(graph, owner);
  if (closing === null) return null;
  const run = graph.activationAt(call);
  const isItself = unwrap(at).type === 'ThisExpression';
  const kept = isItself ? graph.receiver(run) : graph.soleObject(graph.value(at, run));
  if (!kept || (!isItself && neededBy(graph, kept)?.has(graph.receiver(run)) !== true)) return null;
  const inTable = call.type === 'CallExpression' ? listStoresOf(graph).get(call) : undefined;
  const isInList = inTable?.value === at && !inTable.isOfInstance;
  const name = isInList ? inTable.table : unwrap(callee.object);
  if (!isInList && !staysIn(graph, callee, { at, activation: run }, kept, { index, key })) return null;
  return { messageId: 'entryStays', loc: callee.loc, data: { holder: `\`${pathText(name)}\``, kept: `this \`${nameOf(owner) ?? 'object'}\``, end: closing }, repairs: () => (isItself && !isInList && call.type === 'CallExpression' ? listed(takeOutAtEnd(source, graph, call, owner)) : []) };
}

/** Whether the collection of the module that the call is made on has the entry from then on. */
function staysIn(graph: Graph, callee: TSESTree.MemberExpression, { at, activation }: Pick<Holding, 'at' | 'activation'>, kept: GraphNode, { index, key }: { readonly index: number; readonly key: Node | undefined }): boolean {
  const name = unwrap(callee.object);
  const collection = graph.soleObject(graph.value(name, activation));
  if (collection?.what.kind !== 'object' || collection.activation.unit.type !== 'Program') return false;
  const kind = containerOf(graph, collection);
  const store = kind === 'array' || kind === 'set' || kind === 'map' ? entryOf(CONTAINER_STORES[kind], memberName(callee) ?? '') : undefined;
  if (!store || index < store.from || (store.to !== undefined && index > store.to) || (kind === 'map' && index > 0 && !(key && isNewEachTime(graph, key, activation)))) return false;
  if (name.type !== 'Identifier' || !isOwnVariable(graph, name) || comesOut(graph, collection) || holdOf(graph, collection) === null) return false;
  return endingsOf(graph, { holder: { kind: 'object', of: collection, how: 'element' }, at, activation, because: undefined }, kept).length === 0;
}

/** `this`, or a function that stands there or in a field: whatever else the instance is given may be for others as well. */
function isThisOrClosure(graph: Graph, argument: Node): boolean {
  const node = unwrap(argument);
  if (node.type === 'ThisExpression' || isMadeThere(node)) return true;
  if (node.type !== 'MemberExpression' || unwrap(node.object).type !== 'ThisExpression') return false;
  const { what } = graph.soleObject(graph.value(node, graph.activationAt(node))) ?? {};
  return what?.kind === 'object' && isFunction(what.origin);
}

// ---- handles that are dropped

/** Calls of a helper that gives back what takes the listener off again, and that nobody keeps. */
function droppedHandles(graph: Graph, removal: CallNode): readonly Problem[] {
  const handle = unitOf(removal);
  if (!isFunction(handle)) return [];
  const helper = unitOf(handle);
  if (!isFunction(helper) || !isOnlyGivenBack(graph, handle)) return [];
  return callsOf(graph, helper).flatMap(({ call }): Problem[] => {
    if (call.type !== 'CallExpression' || call.parent.type !== 'ExpressionStatement') return [];
    const unit = unitOf(call);
    const member = memberAround(unit);
    if (member ? !isMadeOften(graph, member) : !mayBeReachedOften(graph, call)) return [];
    const run = graph.activationAt(call);
    const given = call.arguments.find((argument) => isMadeThere(unwrap(argument)));
    const held = given && graph.soleObject(graph.value(given, run));
    const hold = held && holdOf(graph, held);
    const needed = held && neededBy(graph, held);
    if (hold?.span !== 'program' || !needed || ![...needed].some((node) => node !== held && (node.what.kind === 'receiver' || isOfCall(node)))) return [];
    return [{ messageId: 'handleDropped', loc: calleeOf(call).loc, data: { call: pathText(call.callee), holder: hold.holder, line: String(removal.loc.start.line) }, repairs: () => [] }];
  });
}

// ---- promises that may never settle

/** `Promise.race([work, closed])` with a promise of the module: each race leaves a reaction on it, and its result with that. */
function racesFor(graph: Graph, call: CallNode): Problem | null {
  if (pathOf(graph.scopes, calleeOf(call)) !== 'Promise.race' || !mayBeReachedOften(graph, call)) return null;
  const [list] = call.arguments;
  if (list?.type !== 'ArrayExpression') return null;
  const lasting = list.elements.find((element) => element !== null && isPromiseOfModule(graph, element));
  return lasting ? { messageId: 'raceStays', loc: lasting.loc, data: { promise: pathText(lasting) }, repairs: () => [] } : null;
}

/** A constant of the module that is a promise made by `new Promise` or `Promise.withResolvers`, which this call does not settle, and nothing that soon comes by itself. */
function isPromiseOfModule(graph: Graph, expression: Node): boolean {
  const node = unwrap(expression);
  const isMember = node.type === 'MemberExpression' && memberName(node) === 'promise';
  const name = isMember ? unwrap(node.object) : node;
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as TSESTree.Node | undefined;
  if (!variable || second || !graph.scopes.isSingleton(variable.scope) || declared?.type !== 'VariableDeclarator' || declared.parent.kind !== 'const' || !declared.init) return false;
  const init = unwrap(declared.init);
  const isWithResolvers = init.type === 'CallExpression' && pathOf(graph.scopes, calleeOf(init)) === 'Promise.withResolvers';
  if (isWithResolvers) return isMember || (declared.id.type === 'ObjectPattern' && declared.id.properties.some((property) => property.type === 'Property' && keyName(property.key, property.computed) === 'promise' && property.value === def?.name));
  return !isMember && init.type === 'NewExpression' && pathOf(graph.scopes, init.callee) === 'Promise' && !settlesSoon(graph, init);
}
