/** How often a unit runs in the life of the program: what one run leaves behind is nothing, what each run leaves behind grows. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CALLS_BACK, LISTENING } from '../catalog/effects.ts';
import { FIRST_EVENTS } from '../catalog/long-lived.ts';
import { CONTAINER_STORES } from '../catalog/stores.ts';
import { declaredNameOf, isCalledElsewhere, possibleCallsOf } from '../heap/callers.ts';
import { constantOf } from '../heap/constants.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { baseOf, calleeOf, type ClassNode, classOfMember, constructorOf, contains, immediateCall, isClass, isField, isFunction, isInLoop, memberName, nameOf, pathText, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import { conditionsOf } from '../syntax/order.ts';
import { isOwnVariable } from './file-local.ts';
import { runsOnce } from './once.ts';
import { isFirstOnly } from './outliving.ts';

const DEPTH_LIMIT = 6;

/** Whether control may get to the place any number of times; false also where that is not known. */
export function mayBeReachedOften(graph: Graph, place: Node): boolean {
  return mayRunOften(graph, unitOf(place)) && !runsOnce(graph, place);
}

/** Whether the unit may run any number of times; false also where that is not known. */
export function mayRunOften(graph: Graph, unit: Unit, depth = 0): boolean {
  if (unit.type === 'Program' || depth > DEPTH_LIMIT) return false;
  const runsWith = (place: Node): boolean => !runsOnce(graph, place) && (isInLoop(place) || mayRunOften(graph, unitOf(place), depth + 1));
  const immediate = immediateCall(unit);
  if (immediate) return runsWith(immediate);
  // A method can be called as often as its instances live, its class need not be known to others.
  const member = classOfMember(unit);
  if (member && !member.isConstructor && isFunction(unit)) return true;
  // The name of a function expression is for itself: who else can call it is told by where it is put.
  const isPlaced = unit.type === 'FunctionExpression' && !member && destinationOf(unit).kind !== 'bound';
  if (isPlaced && runsOftenWhere(graph, unit, runsWith)) return true;
  if (member || declaredNameOf(unit)) {
    if (isCalledElsewhere(graph, unit)) return member !== null || !isGivenToOneCall(graph, unit);
    return possibleCallsOf(graph, unit).some(runsWith);
  }
  return isFunction(unit) && runsOftenWhere(graph, unit, runsWith);
}

/** Whether the program makes any number of instances: one for the whole program may leave on it what it likes. */
export function isMadeOften(graph: Graph, owner: ClassNode): boolean {
  const { parent } = owner;
  const name = nameOf(owner);
  const made = name === null ? [] : graph.survey.callsNamed(name).flatMap((one) => (one.type === 'NewExpression' ? [one] : []));
  if (isSingle(graph, owner, made)) return false;
  if (parent.type === 'ExportNamedDeclaration' || parent.type === 'ExportDefaultDeclaration' || owner.type === 'ClassExpression') return true;
  const variable = graph.scopes.manager.getDeclaredVariables(owner).find((one) => one.identifiers[0] === owner.id);
  const isNamedElsewhere = variable?.references.some(({ identifier }) => !isOwnUse(graph, identifier)) === true;
  return isNamedElsewhere || made.some((one) => mayBeReachedOften(graph, one) && !isFirstOnly(one));
}

/** What a function gets that is not seen may be made once, in a container of services; an element of the page may be made again and again. */
function isOwnUse(graph: Graph, name: Node): boolean {
  const { parent } = name;
  if (parent?.type === 'CallExpression') return parent.callee !== name && pathOf(graph.scopes, calleeOf(parent)) !== 'customElements.define';
  return parent?.type === 'NewExpression' || parent?.type === 'MemberExpression' || (parent !== undefined && isClass(parent));
}

/**
 * Whether there is one instance: the module makes it as it is loaded, the class itself does, in a static field or where there is none yet, or throws where
 * there is one, or gives that back.
 */
function isSingle(graph: Graph, owner: ClassNode, made: readonly TSESTree.NewExpression[]): boolean {
  if (made.length === 1 && made.every((one) => unitOf(one).type === 'Program' && !isInLoop(one))) return true;
  const own = made.filter((one) => contains(owner, one));
  if (own.length > 0 && own.length === made.length && own.every((one) => isField(unitOf(one)) || isFirstOnly(one))) return true;
  const constructor = constructorOf(owner);
  const exits = constructor ? [...graph.survey.throwsIn(constructor), ...graph.survey.returnsOf(constructor)] : [];
  return exits.some((exit) => constructor && conditionsOf(constructor, exit)?.some(({ test }) => testedPlaces(test).some((place) => isSetBy(graph, constructor, place))) === true);
}

function testedPlaces(test: Node): readonly Node[] {
  const node = unwrap(test);
  switch (node.type) {
    case 'UnaryExpression':
      return testedPlaces(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [...testedPlaces(node.left), ...testedPlaces(node.right)];
    case 'Identifier':
    case 'MemberExpression':
      return [node];
    default:
      return [];
  }
}

/** Whether the place is no part of the instance, and the constructor writes it. */
function isSetBy(graph: Graph, constructor: Node, place: Node): boolean {
  const base = baseOf(place);
  const variable = base.type === 'Identifier' ? graph.scopes.variableOf(base) : null;
  // The name of a class is there twice: around it and inside of it.
  if (!variable || !(graph.scopes.isSingleton(variable.scope) || variable.defs.some(({ node }) => contains(node, constructor)))) return false;
  const name = place.type === 'MemberExpression' ? memberName(place) : null;
  const writes = name === null ? variable.references.flatMap((reference) => (reference.isWrite() ? [reference.identifier as Node] : [])) : graph.survey.writesOf(name);
  return writes.some((write) => unitOf(write) === constructor && pathText(write) === pathText(place));
}

/** `main().catch(fail)`, `addEventListener('load', start)`: the one mention that is no call gives it to what calls it once. */
function isGivenToOneCall(graph: Graph, unit: Unit): boolean {
  const id = declaredNameOf(unit);
  const variable = id && graph.scopes.variableOf(id);
  if (!variable || !isOwnVariable(graph, id)) return false;
  const uses = variable.references.filter((reference) => reference.init !== true && destinationOf(reference.identifier).kind !== 'callee');
  return uses.length > 0 && uses.every(({ identifier }) => isFirstEvent(graph, identifier));
}

/** By where a function without a name is put. */
function runsOftenWhere(graph: Graph, fn: Node, runsWith: (place: Node) => boolean): boolean {
  const destination = destinationOf(fn);
  switch (destination.kind) {
    case 'argument': {
      const callee = calleeOf(destination.call);
      if (destination.call.type === 'NewExpression') return pathOf(graph.scopes, callee) === 'Promise' && runsWith(destination.call);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
      if (name !== null && LISTENING.has(name)) return !isFirstEvent(graph, fn);
      if (name !== null && Object.hasOwn(CONTAINER_STORES.promise, name)) return runsWith(destination.call);
      if (name !== null && CALLS_BACK.has(name)) return true;
      if (pathOf(graph.scopes, callee) === 'setInterval') return true;
      return false;
    }
    // Who gets a function may call it again and again; so may those who find it in an object or a module.
    case 'returned':
    case 'assigned':
    case 'property':
    case 'exported':
      return true;
    default:
      return false;
  }
}

/** `x.on('ready', fn)` */
function isFirstEvent(graph: Graph, fn: Node): boolean {
  const destination = destinationOf(fn);
  if (destination.kind !== 'argument') return false;
  const [event] = destination.call.arguments;
  const constant = event && constantOf(graph, event, graph.activationAt(destination.call));
  return typeof constant?.value === 'string' && FIRST_EVENTS.has(constant.value);
}
