/** Whether something in the file ends a hold: takes the listener off, the element out, or writes something else in its place. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LISTENING } from '../catalog/effects.ts';
import { CALLED_BY_USING } from '../catalog/functions.ts';
import { LISTENER_REMOVALS, REMOVALS } from '../catalog/stores.ts';
import { isCalledElsewhere, possibleCallsOf, runsOf } from '../heap/callers.ts';
import { constantOf } from '../heap/constants.ts';
import type { Graph } from '../heap/graph.ts';
import { makesWeakReference } from '../heap/kinds.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { calleeOf, type CallNode, type ClassNode, classOfMember, contains, isClass, isFunction, keyName, memberName, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { alwaysBefore } from '../syntax/order.ts';
import { isOwnVariable } from './file-local.ts';
import { isSweep, runsAfterDeath } from './finalization.ts';
import { type Holding, holdersOf } from './holders.ts';
import { comesOut } from './survival.ts';

const CLEARINGS = ['clearInterval', 'clearTimeout'];

/**
 * Whether code that the file is seen to run, or that others can call, may end the hold on `object`. What only the dead would end, or only
 * a method of `owner` that nobody calls, does not: whoever could call it would have to keep the object.
 */
export function mayEnd(graph: Graph, holding: Holding, object: GraphNode, owner: ClassNode | null): boolean {
  return isSharedList(graph, holding) || mayEndHere(graph, holding, object, owner);
}

/** The same, of code of this file alone: other modules may end the hold on what they have as well. */
export function mayEndHere(graph: Graph, holding: Holding, object: GraphNode, owner: ClassNode | null): boolean {
  return endingsOf(graph, holding, object).some((place) => !runsAfterDeath(graph, place) && !isSweep(graph, place) && mayRun(graph, place, holding.at, owner, disposerOf(holding, object)));
}

/** Whether what keeps the object by its scope is the closure that takes it off: who has that can end the hold, and with it goes the closure. */
export function isKeptToEnd(graph: Graph, { holder }: Holding, object: GraphNode): boolean {
  if (holder.kind !== 'object' || holder.how !== 'scope' || holder.of.what.kind !== 'object') return false;
  const { origin } = holder.of.what;
  return holdersOf(graph, object).all.some((other) => endingsOf(graph, other, object).some((place) => contains(origin, place)));
}

/** A collection that another module has as well, which may take out what it likes; a listener it cannot name. */
function isSharedList(graph: Graph, { holder, at }: Holding): boolean {
  if (holder.kind !== 'object' || holder.how !== 'element' || isListening(at)) return false;
  return graph.uses(holder.of).all.some(({ node }) => {
    const destination = destinationOf(node);
    return destination.kind === 'exported' || (destination.kind === 'bound' && destination.pattern.type === 'Identifier' && !isOwnVariable(graph, destination.pattern));
  });
}

function isListening(at: Node): boolean {
  const destination = destinationOf(at);
  const callee = destination.kind === 'argument' ? calleeOf(destination.call) : null;
  return callee?.type === 'MemberExpression' && LISTENING.has(memberName(callee) ?? '');
}

/** The places that may end the hold. */
export function endingsOf(graph: Graph, { holder, at }: Holding, object: GraphNode): readonly Node[] {
  switch (holder.kind) {
    case 'timer':
      return CLEARINGS.flatMap((name) => graph.survey.callsNamed(name));
    case 'listener':
      return listenerEndings(graph, object, at);
    case 'module': {
      const destination = destinationOf(at);
      const name = destination.kind === 'bound' ? destination.pattern : destination.kind === 'assigned' ? destination.to : at;
      return otherWrites(graph, name);
    }
    case 'object': {
      if (holder.how === 'scope' || holder.how === 'bound') return [];
      const destination = destinationOf(at);
      if (destination.kind === 'argument') {
        return isListening(at) ? listenerEndings(graph, object, at) : removalsFrom(graph, holder.of);
      }
      if (destination.kind === 'element') return removalsFrom(graph, holder.of);
      if (destination.kind === 'assigned' && destination.to.type === 'MemberExpression') {
        const { to } = destination;
        const name = memberName(to);
        const named = name === null ? [] : graph.survey.writesOf(name);
        return [...named, ...indexedCuts(graph)].filter((write) => write !== to && !isInMaking(write, to) && mayBeOn(graph, write.object, holder.of));
      }
      return [];
    }
    default:
      return [];
  }
}

/** `this.stop = null` in a constructor: over by the time that somebody who has the instance writes `handle.stop = …`. */
function isInMaking(write: TSESTree.MemberExpression, later: TSESTree.MemberExpression): boolean {
  return write.object.type === 'ThisExpression' && later.object.type !== 'ThisExpression' && classOfMember(unitOf(write))?.isConstructor === true;
}

/** `table[key] = other`, `delete table[key]`: under whichever name. */
function indexedCuts(graph: Graph): readonly TSESTree.MemberExpression[] {
  const deleted = graph.survey.deletions.flatMap(({ argument }) => (argument.type === 'MemberExpression' && memberName(argument) === null ? [argument] : []));
  return [...graph.survey.computedWrites.filter((access) => memberName(access) === null), ...deleted];
}

function mayBeOn(graph: Graph, expression: Node, object: GraphNode): boolean {
  const objects = graph.concrete(graph.value(expression, graph.activationAt(expression)));
  return objects.length === 0 || objects.some(({ node }) => node.what.kind !== 'object' || originOf(node) === originOf(object));
}

/** Calls that may take this listener off: not those that are given a function which is only made there. */
function listenerEndings(graph: Graph, listener: GraphNode, at: Node): readonly Node[] {
  const destination = destinationOf(at);
  const added = destination.kind === 'argument' ? destination.call : null;
  const removals = [...LISTENER_REMOVALS].flatMap((name) => graph.survey.callsNamed(name)).filter((call) => {
    const [, given] = call.arguments;
    if (added && isOfOtherEvent(graph, added, call)) return false;
    return !given || mayBeThe(graph, given, listener);
  });
  return [...removals, ...unseenCallsWith(graph, listener, at)];
}

/** Whether the removal names another event than the one that is listened to. A name with a space or a dot in it may stand for several. */
export function isOfOtherEvent(graph: Graph, added: CallNode, removal: CallNode): boolean {
  const [event, ended] = [added, removal].map((call) => {
    const [type] = call.arguments;
    const name = type && type.type !== 'SpreadElement' ? constantOf(graph, type, graph.activationAt(call))?.value : undefined;
    return typeof name === 'string' && /^[^\s.]+$/.test(name) ? name : undefined;
  });
  return event !== undefined && ended !== undefined && event !== ended;
}

/** Whether the expression may be the listener: functions and bound functions that are made where they are given never are. */
function mayBeThe(graph: Graph, expression: Node, listener: GraphNode): boolean {
  const given = unwrap(expression);
  if (isMadeThere(given)) return false;
  const values = graph.concrete(graph.value(given, graph.activationAt(given)));
  return values.length === 0 || values.some(({ node }) => node.what.kind !== 'object' || originOf(node) === originOf(listener));
}

/** A function, or a bound one, that is made where it stands. */
export function isMadeThere(node: Node): boolean {
  return isFunction(node) || (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && memberName(node.callee) === 'bind');
}

function otherWrites(graph: Graph, name: Node): readonly Node[] {
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  return (variable?.references ?? []).flatMap((reference) => (reference.isWrite() && (reference.identifier as Node) !== name && reference.init !== true ? [reference.identifier as Node] : []));
}

/** Calls and writes that may take a member out of the collection. */
function removalsFrom(graph: Graph, collection: GraphNode): readonly Node[] {
  const found = graph.uses(collection).all.flatMap(({ node }): readonly Node[] => {
    const destination = destinationOf(node);
    if (destination.kind === 'receiver') return REMOVALS.has(memberName(destination.access) ?? 'delete') ? [destination.call] : [];
    if (destination.kind === 'read') {
      const { parent } = destination.access;
      return memberName(destination.access) === 'length' && parent.type === 'AssignmentExpression' && parent.left === destination.access ? [parent] : [];
    }
    if (destination.kind === 'bound') return otherWrites(graph, destination.pattern);
    return [];
  });
  return [...new Set([...found, ...unseenCallsWith(graph, collection, null)])];
}

/** Calls of functions of other files that get the object, and may take off a listener or empty a collection. */
export function unseenCallsWith(graph: Graph, object: GraphNode, hold: Node | null): readonly Node[] {
  return graph.uses(object).all.flatMap(({ node, activation }): readonly Node[] => {
    const destination = destinationOf(node);
    if (node === hold || destination.kind !== 'argument' || destination.call.type !== 'CallExpression') return [];
    const callee = calleeOf(destination.call);
    const isForeign = callee.type === 'Identifier' ? pathOf(graph.scopes, callee) === null : moduleOf(graph.scopes, callee) !== null;
    return isForeign && graph.callables(graph.value(callee, activation)).length === 0 ? [destination.call] : [];
  });
}

/** Whether the place may run while the hold is there. */
function mayRun(graph: Graph, place: Node, hold: Node, owner: ClassNode | null, disposer: Node | null): boolean {
  const unit = unitOf(place);
  if (unit === unitOf(hold)) return !alwaysBefore(place, hold);
  return isReached(graph, unit, { hold, owner, disposer }, new Set());
}

/** `handle.stop = () => …`: who has the handle may call it or not; what only this function ends is not ended by anybody else. */
function disposerOf({ holder, at }: Holding, { what }: GraphNode): Node | null {
  const isField = holder.kind === 'object' && holder.how !== 'scope' && destinationOf(at).kind === 'assigned';
  return isField && what.kind === 'object' && isFunction(what.origin) ? what.origin : null;
}

interface Held {
  readonly hold: Node;
  readonly owner: ClassNode | null;
  /** A function whose calls do not count. */
  readonly disposer: Node | null;
}

/** Whether the file runs the unit, or lets others do so. */
function isReached(graph: Graph, unit: Unit, held: Held, seen: Set<Unit>): boolean {
  if (unit.type === 'Program' || contains(unit, held.hold)) return true;
  if (seen.has(unit)) return false;
  seen.add(unit);
  if (isCalledByUsing(graph, unit)) return true;
  // What is only called where something is found dead ends nothing that this keeps alive.
  if (possibleCallsOf(graph, unit).some((call) => !(held.disposer && contains(held.disposer, call)) && !isSweep(graph, call) && isReached(graph, unitOf(call), held, seen))) return true;
  const member = classOfMember(unit);
  // Others may call the methods of what they have; of the object itself nobody has more than a weak reference.
  if (member) return member.owner !== held.owner;
  if (unitOf(unit).type === 'Program') return isCalledElsewhere(graph, unit);
  return isFunction(unit) && isClosureUsed(graph, unit, held.owner);
}

/** `using entry = …` calls it where its block is left: which object's it is, is not asked. */
function isCalledByUsing({ survey }: Graph, unit: Unit): boolean {
  const { parent } = unit;
  const isMember = parent?.type === 'Property' || parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition';
  return isMember && CALLED_BY_USING.has(keyName(parent.key, parent.computed) ?? '') && /\busing\s+[\w$]/u.test(survey.textBetween(0, Infinity));
}

/** Whether a closure is called, or handed on to be called, as it comes out of the function around it, also by who is not seen. */
function isClosureUsed(graph: Graph, closure: Node, owner: ClassNode | null): boolean {
  const around = unitOf(closure);
  const isOut = (run: Activation): boolean => !isFieldOf(owner, closure) && comesOut(graph, graph.object(closure, run));
  return [graph.activationOf(around), ...runsOf(graph, around, 0)].some((run) =>
    isOut(run) || graph.uses(graph.object(closure, run)).all.some(({ node, activation }) => {
      const destination = destinationOf(node);
      if (destination.kind === 'callee') return !isSweep(graph, wrapped(node).parent ?? node);
      if (destination.kind === 'receiver') return true;
      return destination.kind === 'argument' && activation !== run && !makesWeakReference(graph, destination.call);
    }),
  );
}

/** `this.hide = () => …` in the class, as good as a method of it: whoever could call it would have to keep the object. */
function isFieldOf(owner: ClassNode | null, closure: Node): boolean {
  const destination = destinationOf(closure);
  const isAssigned = destination.kind === 'assigned' && destination.to.type === 'MemberExpression' && destination.to.object.type === 'ThisExpression';
  return owner !== null && (isAssigned || unitOf(closure).type === 'PropertyDefinition') && classOfMember(unitOf(closure))?.owner === owner;
}

/** The class that the referent is an instance of. */
export function classOfObject(node: GraphNode | null): ClassNode | null {
  const { what } = node ?? {};
  return what?.kind === 'receiver' && isClass(what.owner) ? what.owner : null;
}
