/** How often a unit runs in the life of the program: what one run leaves behind is nothing, what each run leaves behind grows. */
import { CALLS_BACK, LISTENING } from '../catalog/effects.ts';
import { FIRST_EVENTS } from '../catalog/long-lived.ts';
import { CONTAINER_STORES } from '../catalog/stores.ts';
import { declaredNameOf, isCalledElsewhere, possibleCallsOf } from '../heap/callers.ts';
import { constantOf } from '../heap/constants.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, classOfMember, immediateCall, isFunction, isInLoop, memberName, type Unit, unitOf } from '../syntax/nodes.ts';
import { isOwnVariable } from './file-local.ts';
import { runsOnce } from './once.ts';

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
