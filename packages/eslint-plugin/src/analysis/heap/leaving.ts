/**
 * Whether an object leaves the function that made it: where other code may have it by a name that this file does not show, a statement
 * that writes to something unknown may write to it.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS, type Keep } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { KEEPS_NOTHING } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { type Destination, destinationOf } from '../syntax/destinations.ts';
import { isAppliedList, pathOf } from '../syntax/names.ts';
import { calleeOf, contains, isFunction, memberName, unitOf } from '../syntax/nodes.ts';
import { receiverOf } from './callers.ts';
import { argumentsVariable } from './contexts.ts';
import type { Graph } from './graph.ts';
import { builtinContainerOf } from './kinds.ts';
import type { Activation, GraphNode } from './nodes.ts';
import { isRegistration } from './registration-calls.ts';

/**
 * Whether other code gets hold of the object, or another name: it is passed on, returned, stored, or calls back with itself as
 * `this`. Of a literal that has it, what is taken out counts as well.
 */
export function leavesHome(graph: Graph, object: GraphNode): boolean {
  return leaves(graph, object, new Set());
}

/** The same, where what its own methods do with it is among its uses: they call nobody back. */
export function isHandedOn(graph: Graph, object: GraphNode): boolean {
  return leaves(graph, object, new Set(), true);
}

/** `seen` has the object that is asked for, and those around it that have it. */
function leaves(graph: Graph, object: GraphNode, seen: Set<GraphNode>, isOwnFollowed = false): boolean {
  const isHolder = seen.size > 0;
  if (seen.has(object)) return false;
  seen.add(object);
  if (isArguments(object)) return argumentsLeave(graph, object);
  return graph.uses(object).all.some(({ node, activation }) => {
    const destination = destinationOf(node);
    switch (destination.kind) {
      case 'nowhere':
      case 'same': // the other expression is a use as well
      case 'callee':
      case 'key':
        return false;
      case 'read':
        return isHolder && memberName(destination.access) !== 'length';
      case 'bound':
        return destination.pattern.type === 'Identifier' ? isShared(graph, destination.pattern, node) : isHolder;
      case 'assigned':
        return isShared(graph, destination.to, node);
      case 'argument':
        return followedInto(graph, destination, activation)?.some((list) => leaves(graph, list, seen, isOwnFollowed)) ?? (!isOnlyLookedAt(graph, destination) && !isOnlyWalked(graph, destination, isHolder ? seen.size - 1 : 0) && !(destination.call.type === 'CallExpression' && isRegistration(graph, destination.call)));
      case 'receiver':
        if (isOwnFollowed && destination.call.type === 'CallExpression' && graph.callables(graph.value(destination.access, activation)).length > 0) return false;
        return destination.call.type === 'TaggedTemplateExpression' || destination.call.arguments.length > 0 || mayGiveItself(graph, destination.call, destination.access);
      case 'property':
      case 'element':
        // Whoever gets hold of the literal gets hold of what is in it.
        return leaves(graph, graph.object(destination.literal, activation), seen, isOwnFollowed);
      case 'members':
        // Walking over a list gives what is in it, and nobody the list.
        if (builtinContainerOf(graph, object) === null || graph.survey.leavesOf('iterator').length > 0) return true;
        return isHolder && !(destination.into.type === 'CallExpression' && isRegistration(graph, destination.into));
      case 'field':
      case 'extended':
      case 'template':
      case 'returned':
      case 'yielded':
      case 'thrown':
      case 'exported':
      case 'unknown':
        return true;
    }
  });
}

/** Whether a mention of `arguments` is more than a read of one of them, or of all of them for another call. */
function argumentsLeave(graph: Graph, { activation }: GraphNode): boolean {
  const variable = argumentsVariable(graph, activation);
  if (!variable || graph.survey.evals.some((call) => contains(activation.unit, call))) return true;
  return variable.references.some(({ identifier }) => {
    const destination = destinationOf(identifier);
    switch (destination.kind) {
      case 'nowhere':
      case 'members':
        return false;
      case 'read':
        return isWrittenTo(destination.access);
      case 'argument':
        return !isAppliedList(graph.scopes, destination.call, destination.index) && !isOnlyLookedAt(graph, destination) && !isOnlyWalked(graph, destination, 0);
      default:
        return true;
    }
  });
}

function isWrittenTo(access: Node): boolean {
  const { parent } = access;
  return parent?.type === 'UpdateExpression' || (parent?.type === 'UnaryExpression' && parent.operator === 'delete') || (parent?.type === 'AssignmentExpression' && parent.left === access);
}

/**
 * The lists of further arguments that get the object by a call of local functions; null where not each of these has it by a name, so
 * that what they do with it is not all among its uses.
 */
function followedInto(graph: Graph, { call, index }: Extract<Destination, { kind: 'argument' }>, activation: Activation): readonly GraphNode[] | null {
  const callee = graph.value(calleeOf(call), activation);
  const callables = graph.callables(callee);
  if (call.type !== 'CallExpression' || callables.length === 0 || callables.length < graph.concrete(callee).length) return null;
  if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return null;
  const lists: GraphNode[] = [];
  for (const { fn, node: closure } of callables) {
    if (!isFunction(fn) || graph.survey.namesArguments(fn)) return null;
    const param = fn.params[index] ?? (fn.params.at(-1)?.type === 'RestElement' ? fn.params.at(-1) : undefined);
    const name = param?.type === 'RestElement' ? param.argument : param?.type === 'AssignmentPattern' ? param.left : param;
    const run = graph.called(fn, closure.activation, call, activation, receiverOf(graph, calleeOf(call), activation));
    if (!run || (name && name.type !== 'Identifier')) return null;
    if (param?.type === 'RestElement') lists.push(graph.object(param.argument, run));
  }
  return lists;
}

/** `Object.keys(record)`: a built-in that is known to keep nothing of what it is given, and to hand it to nobody. */
function isOnlyLookedAt(graph: Graph, { call, index }: Extract<Destination, { kind: 'argument' }>): boolean {
  const path = pathOf(graph.scopes, calleeOf(call));
  if (path === null) return false;
  if (KEEPS_NOTHING.has(path)) return true;
  const listed = call.type === 'CallExpression' ? entryOf(GLOBAL_CALLS, path) : null;
  // What it is given beside the first argument may be what it stores or passes on.
  return index === 0 && (listed?.kind === 'primitive' || (listed?.kind === 'fresh' && listed.container === 'array' && listed.keeps.length === 0));
}

/** What a built-in takes out of a list that it is given, and out of the pairs in that: the list goes nowhere, nor do the pairs. */
const TAKEN_OUT: readonly ReadonlySet<Keep['how']>[] = [
  new Set<Keep['how']>(['elements', 'walked', 'array-like', 'joined', 'flattened', 'values', 'pairs', 'pair values']),
  new Set<Keep['how']>(['pairs', 'pair values']),
];

/** `new Set(list)`, `new Map([[key, value]])`: a built-in takes out what is in the list, and what is in those of that list at the next depth. */
function isOnlyWalked(graph: Graph, { call, index }: Extract<Destination, { kind: 'argument' }>, depth: number): boolean {
  const path = pathOf(graph.scopes, calleeOf(call));
  const listed = path === null ? null : entryOf(call.type === 'NewExpression' ? GLOBAL_CONSTRUCTORS : GLOBAL_CALLS, path);
  if (listed?.kind !== 'fresh' || graph.survey.leavesOf('iterator').length > 0) return false;
  const kept = listed.keeps.filter(({ from }) => from === index);
  return kept.length > 0 && kept.every(({ how }) => TAKEN_OUT[depth]?.has(how) === true) && !listed.keeps.some(({ from }) => from === 'rest');
}

/** Whether the result of a method is used that may be the object itself; what a function of this file gives is followed. */
function mayGiveItself(graph: Graph, call: TSESTree.CallExpression, access: TSESTree.MemberExpression): boolean {
  return destinationOf(call).kind !== 'nowhere' && graph.callables(graph.value(access, graph.activationAt(access))).length === 0;
}

/** Whether the place is no variable of the function that it stands in: others may read it. */
function isShared(graph: Graph, place: Node, at: Node): boolean {
  const variable = place.type === 'Identifier' ? graph.scopes.variableOf(place) : null;
  if (!variable) return true;
  const isExported = variable.defs.some(({ node }) => (node as Node).parent?.parent?.type === 'ExportNamedDeclaration');
  return isExported || graph.scopes.unitOf(variable.scope) !== unitOf(at);
}

/** Whether the object is the `arguments` of a function. */
export function isArguments({ what }: GraphNode): boolean {
  return what.kind === 'object' && what.origin.type === 'BlockStatement';
}
