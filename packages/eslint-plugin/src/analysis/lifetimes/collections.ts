/** How long a collection keeps what is put into it: until the collection itself goes, or until something takes it out. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { RUNS_AT_ONCE } from '../catalog/effects.ts';
import { isStoreName, KEEPS_NOTHING, LISTENER_REMOVALS, OVERWRITING, REMOVALS, STATIC_CUTS } from '../catalog/stores.ts';
import { runsOf } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf } from '../heap/kinds.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { classOfMember, contains, isField, isFunction, keyName, memberName, pathText, type Unit, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isMadeThere } from './endings.ts';
import { isOwnVariable } from './file-local.ts';
import { isSweep, runsAfterDeath } from './finalization.ts';
import { comesOut, isGoneAfterCall } from './survival.ts';

/** Whether the collection is seen to go somewhere where it lives on after the call that made it, other than into `target`. */
export function outlives(graph: Graph, collection: GraphNode, target: GraphNode | null): boolean {
  const home = collection.activation.unit;
  if (home.type === 'Program') return true;
  if (diesInEachRun(graph, collection, home)) return false;
  return graph.uses(collection).all.some(({ node, activation }) => {
    const use = wrapped(node);
    const { parent } = use;
    if (unitOf(use) !== home && !runsAtOnce(use, home) && !isMemberOf(use, target)) return true;
    switch (parent?.type) {
      case 'AssignmentExpression': {
        if (parent.right !== use) return false;
        if (parent.left.type === 'MemberExpression') return !isSameThing(target, graph.soleObject(graph.value(parent.left.object, activation)));
        const variable = parent.left.type === 'Identifier' ? graph.scopes.variableOf(parent.left) : null;
        return variable !== null && graph.scopes.unitOf(variable.scope) !== home;
      }
      case 'PropertyDefinition':
        return parent.static || !isSameThing(target, graph.receiver(activation));
      case 'Property':
      case 'ReturnStatement':
        return true;
      case 'ArrowFunctionExpression':
        return parent.body === use;
      default:
        return false;
    }
  });
}

/** Whether the file makes some, by each call or with each instance, and every one of them is gone with the call that made it. */
function diesInEachRun(graph: Graph, collection: GraphNode, home: Unit): boolean {
  const runs = runsOf(graph, home, 0).filter(({ caller }) => isField(home) || caller?.unit !== home);
  return runs.length > 0 && runs.every((run) => isGoneAfterCall(graph, graph.object(originOf(collection), run), { isWeak: () => false }));
}

/** Whether the functions between the use and `home` are callbacks that are done when the call is over. */
function runsAtOnce(use: Node, home: Node): boolean {
  for (let unit: Node = unitOf(use); unit !== home; unit = unitOf(unit)) {
    const { parent } = unit;
    if (!isFunction(unit) || parent?.type !== 'CallExpression') return false;
    const callee = unwrap(parent.callee);
    if (callee !== unit && !(callee.type === 'MemberExpression' && RUNS_AT_ONCE.has(memberName(callee) ?? ''))) return false;
  }
  return true;
}

/** Whether the use stands in a method of the class that the target is an instance of. */
function isMemberOf(use: Node, target: GraphNode | null): boolean {
  const owner = classOfMember(unitOf(use))?.owner;
  return owner !== undefined && target?.what.kind === 'receiver' && target.what.owner === owner;
}

/** The same object, perhaps in another run. */
function isSameThing(a: GraphNode | null, b: GraphNode | null): boolean {
  if (!a || !b) return false;
  if (a === b) return true;
  if (a.what.kind === 'object' && b.what.kind === 'object') return a.what.origin === b.what.origin;
  return a.what.kind === 'receiver' && b.what.kind === 'receiver' && a.what.owner === b.what.owner;
}

/**
 * Why something may be taken out of the collection while it is alive; null when nothing in the file does that and
 * nothing outside of it can. What cleanups and sweeps take out is dead. `isOther`: whether a removal is known to take out something else.
 */
export function releaseFrom(graph: Graph, collection: GraphNode, isOther: (removal: Node) => boolean = () => false): string | null {
  const uses = graph.uses(collection);
  if (!uses.isComplete) return 'unless it is taken out somewhere';
  for (const { node, activation } of uses.all) {
    const destination = destinationOf(node);
    if ((destination.kind === 'receiver' && isOther(destination.call)) || (destination.kind === 'read' && isOther(destination.access))) continue;
    const reason = releaseBy(graph, collection, node, activation);
    if (reason !== null) return reason;
  }
  return null;
}

const ELSEWHERE = 'unless it is taken out elsewhere';
const OTHER_MODULE = 'unless another module takes it out';

function releaseBy(graph: Graph, collection: GraphNode, use: Node, activation: Activation): string | null {
  const destination = destinationOf(use);
  switch (destination.kind) {
    case 'nowhere':
    case 'same': // the other expression is a use as well
    case 'callee':
    case 'key':
    case 'members': // what it has goes on, not it
      return null;
    case 'receiver':
      return removalBy(graph, destination.call, destination.access);
    case 'read':
      if (isMethodName(memberName(destination.access))) return ELSEWHERE;
      if (runsAfterDeath(graph, destination.access)) return null;
      return isCutBy(destination.access) || isWrittenOver(destination.access) ? removedAt(pathText(destination.access), destination.access) : null;
    case 'bound':
      return destination.pattern.type !== 'Identifier' || isOwnVariable(graph, destination.pattern) ? overwrittenAt(graph, destination.pattern) : OTHER_MODULE;
    case 'assigned': {
      const { to } = destination;
      if (to.type === 'Identifier') return isOwnVariable(graph, to) ? (isFirstOf(graph, to) ? null : ELSEWHERE) : OTHER_MODULE;
      // Where it is made, a property of `this` is its home; from there on, others may get hold of it.
      return isMadeHere(use) && isOwnProperty(to) ? replacedAt(graph, to.type === 'MemberExpression' ? memberName(to) : null, use) : ELSEWHERE;
    }
    case 'field':
      if (!isMadeHere(use) || (destination.at.static && !isOutOfReach(graph, destination.at, activation))) return ELSEWHERE;
      return replacedAt(graph, keyName(destination.at.key, destination.at.computed), use);
    case 'argument':
      if (destination.index === 0 && mayCut(graph, collection, destination.call)) return ELSEWHERE;
      return isHarmless(graph, destination.call, activation) ? null : `unless \`${pathText(destination.call.callee)}\` takes it out`;
    case 'exported':
      return OTHER_MODULE;
    case 'property':
      return isMadeHere(use) && !comesOut(graph, graph.object(destination.literal, activation)) ? replacedAt(graph, keyName(destination.at.key, destination.at.computed), use) : ELSEWHERE;
    case 'element':
    case 'extended':
    case 'template':
    case 'returned':
    case 'yielded':
    case 'thrown':
    case 'unknown':
      return ELSEWHERE;
  }
}

/** Where a collection is made, a property may be its home; from there on, others may get hold of it. */
function isMadeHere(use: Node): boolean {
  return use.type === 'NewExpression' || use.type === 'ArrayExpression' || use.type === 'ObjectExpression' || use.type === 'CallExpression';
}

/** Whether no other module can read a static field. */
function isOutOfReach(graph: Graph, field: TSESTree.PropertyDefinition | TSESTree.AccessorProperty, activation: Activation): boolean {
  return field.key.type === 'PrivateIdentifier' || field.accessibility === 'private' || !comesOut(graph, graph.receiver(activation));
}

function removalBy(graph: Graph, call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression, access: TSESTree.MemberExpression): string | null {
  const name = memberName(access);
  if (name !== null && !REMOVALS.has(name) && !OVERWRITING.has(name)) return givesItself(call, name) ? `unless the callback of \`${name}\` (line ${String(call.loc.start.line)}) takes it out` : null;
  if (name !== null && call.type === 'CallExpression' && removesNothing(name, call)) return null;
  return runsAfterDeath(graph, call) || isSweep(graph, call) ? null : removedAt(name ?? 'a method', call);
}

/** `removeEventListener(type, f.bind(this))`: what is made there was never added. */
function removesNothing(name: string, { arguments: [, given] }: TSESTree.CallExpression): boolean {
  return LISTENER_REMOVALS.has(name) && given !== undefined && isMadeThere(given);
}

/** Whether a callback that runs at once is given the collection itself, as its last parameter, and may have a name for it. */
function givesItself(call: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression, name: string): boolean {
  if (call.type !== 'CallExpression' || !RUNS_AT_ONCE.has(name)) return false;
  const [callback] = call.arguments;
  if (!callback || !isFunction(callback)) return callback !== undefined;
  const given = name.startsWith('reduce') ? 4 : 3;
  return callback.params.length >= given || callback.params.some(({ type }) => type === 'RestElement') || callback.type === 'FunctionExpression';
}

/** A method that is read or written, and not called: it may go on under any name, or be another one. */
function isMethodName(name: string | null): boolean {
  return name !== null && (REMOVALS.has(name) || isStoreName(name));
}

/** Something else in the place of the collection: what it had goes with it. */
function overwrittenAt(graph: Graph, name: Node): string | null {
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const write = variable?.references.find((reference) => reference.isWrite() && reference.init !== true && (reference.identifier as Node) !== name);
  return write ? `unless \`${variable?.name ?? ''}\` (line ${String(write.identifier.loc.start.line)}) gets another one` : null;
}

/** Whether nothing else is given to the variable: what is made when it is first needed stays. */
function isFirstOf(graph: Graph, name: Node): boolean {
  return (graph.scopes.variableOf(name)?.references ?? []).every((reference) => !reference.isWrite() || (reference.identifier as Node) === name || (reference.writeExpr as Node | null)?.type === 'Literal');
}

function replacedAt(graph: Graph, name: string | null, made: Node): string | null {
  const write = name === null ? undefined : (graph.survey.writesOf(name).find((one) => !contains(one.parent, made)) ?? graph.survey.classes.flatMap(({ body }) => body.body).find((field) => isField(field) && keyName(field.key, field.computed) === name && field.value !== null && field.value.type !== 'Literal' && !contains(field, made)));
  return write ? `unless \`${name ?? ''}\` (line ${String(write.loc.start.line)}) gets another one` : null;
}

/** `table[key] = null`, `delete table[key]` */
function isWrittenOver(access: TSESTree.MemberExpression): boolean {
  const { parent } = access;
  return memberName(access) === null && ((parent.type === 'AssignmentExpression' && parent.left === access) || (parent.type === 'UnaryExpression' && parent.operator === 'delete'));
}

/** `list.length = 0`, `list[0] = null`, `delete list[0]` */
function isCutBy(access: TSESTree.MemberExpression): boolean {
  const name = memberName(access);
  if (name !== null && name !== 'length' && !/^\d+$/.test(name)) return false;
  const { parent } = access;
  switch (parent.type) {
    case 'AssignmentExpression':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === access;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
    case 'AssignmentPattern':
      return true;
    case 'Property':
      return parent.parent.type === 'ObjectPattern';
    default:
      return false;
  }
}

function isOwnProperty(place: Node): boolean {
  return place.type === 'MemberExpression' && place.object.type === 'ThisExpression';
}

/** `Reflect.deleteProperty(table, key)`: of a Set or Map it takes no member. */
function mayCut(graph: Graph, collection: GraphNode, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const container = containerOf(graph, collection);
  return (container === null || container === 'array') && Object.hasOwn(STATIC_CUTS, pathOf(graph.scopes, call.callee) ?? '');
}

/** What a function of this file does with the collection is seen there; built-in functions take nothing out. */
function isHarmless(graph: Graph, call: TSESTree.CallExpression | TSESTree.NewExpression, activation: Activation): boolean {
  const path = pathOf(graph.scopes, call.callee) ?? '';
  const isListed = call.type === 'NewExpression' ? Object.hasOwn(GLOBAL_CONSTRUCTORS, path) : Object.hasOwn(GLOBAL_CALLS, path) || KEEPS_NOTHING.has(path);
  return isListed || graph.callables(graph.value(call.callee, activation)).length > 0 || isRegistration(graph, call);
}

function removedAt(name: string, at: Node): string {
  return `unless \`${name}\` (line ${String(at.loc.start.line)}) takes it out`;
}
