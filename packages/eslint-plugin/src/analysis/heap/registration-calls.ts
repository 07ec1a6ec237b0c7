/** Which calls and closures have to do with registering, told from the names first: asked wherever an object is followed. */
import type { TSESTree } from '@typescript-eslint/utils';
import { makesWeakReference } from './kinds.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { byUnit, type Call, type CallNode, isFunction, pathText, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import type { Graph } from './graph.ts';
import { functionNamed } from './local-functions.ts';
import { isRegistrationCall, mayRegister } from './registrars.ts';

/** Whether a call is a registration of a registry, or the end of one. */
export function isRegistration(graph: Graph, call: Call): boolean {
  return isRegistrationCall(graph, call, graph.activationAt(call));
}

/** Whether a call keeps an argument weakly, and does nothing else with it: the target of a registration, the referent of a WeakRef. */
export function isHeldWeakly(graph: Graph, call: CallNode, index: number): boolean {
  return (call.type === 'CallExpression' && index === 0 && isRegistration(graph, call)) || makesWeakReference(graph, call);
}

/** Calls that register something, by the name, in a unit itself. */
export function registerCallsIn(graph: Graph, unit: Unit): readonly TSESTree.CallExpression[] {
  return graph.program.intern(graph, 'register calls', () => byUnit(registerCalls(graph))).get(unit) ?? [];
}

/** Calls that drop a registration, by name and by a token that some registration of the file has. */
export function unregisterCallsIn(graph: Graph, unit: Unit): readonly Node[] {
  const calls = graph.program.intern(graph, 'unregister calls', () => {
    const tokens = new Set(registerCalls(graph).flatMap(({ arguments: [, , token] }) => (token ? [pathText(token)] : [])));
    return byUnit(methodCalls(graph, 'unregister').filter(({ arguments: [token] }) => token && tokens.has(pathText(token))));
  });
  return calls.get(unit) ?? [];
}

function registerCalls(graph: Graph): readonly TSESTree.CallExpression[] {
  return methodCalls(graph, 'register');
}

function methodCalls({ survey }: Graph, name: string): readonly TSESTree.CallExpression[] {
  return survey.callsNamed(name).flatMap((call) => (call.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? [call] : []));
}

/** Whether `node` is in a closure that nothing gets but registrations: it runs when the target is dead, and not before. */
export function isInCleanup(graph: Graph, node: Node): boolean {
  for (let unit = unitOf(node); unit.type !== 'Program'; unit = unitOf(unit)) {
    if (isFunction(unit) && graph.program.intern(unit, 'cleanup', () => isOnlyRegistered(graph, unit, 0))) return true;
  }
  return false;
}

/** The calls that register the closures around `node`, or that hand them to a function which does. */
export function registrationsAround(graph: Graph, node: Node): readonly Node[] {
  const found: Node[] = [];
  for (let unit = unitOf(node); unit.type !== 'Program'; unit = unitOf(unit)) if (isFunction(unit)) found.push(...callsGiven(graph, unit, 0));
  return found;
}

function callsGiven(graph: Graph, value: Node, depth: number): readonly Node[] {
  const goes = destinationOf(value);
  if (goes.kind === 'argument') return [goes.call];
  const variable = goes.kind === 'bound' && depth <= NAMES_LIMIT ? graph.scopes.variableOf(goes.pattern) : null;
  return (variable?.references ?? []).flatMap((reference) => (reference.init === true ? [] : callsGiven(graph, reference.identifier, depth + 1)));
}

/** From one name to the next. */
const NAMES_LIMIT = 4;

function isOnlyRegistered(graph: Graph, value: Node, depth: number): boolean {
  if (depth > NAMES_LIMIT) return false;
  const goes = destinationOf(value);
  switch (goes.kind) {
    case 'argument':
      if (goes.call.type !== 'CallExpression') return false;
      return (mayRegister(graph, goes.call) && isRegistration(graph, goes.call)) || isForwarded(graph, goes.call, goes.index, depth);
    case 'bound':
      return isOnlyNameRegistered(graph, goes.pattern, depth);
    default:
      return false;
  }
}

/** A name that is given its value once, and of which every use comes to a registration. */
function isOnlyNameRegistered(graph: Graph, name: Node, depth: number): boolean {
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  if (variable?.defs.length !== 1 || isExportedDeclaration(name)) return false;
  const uses = variable.references.filter((reference) => reference.init !== true);
  return uses.length > 0 && uses.every((reference) => reference.isRead() && !reference.isWrite() && isOnlyRegistered(graph, reference.identifier, depth + 1));
}

function isExportedDeclaration(name: Node): boolean {
  return name.parent?.type === 'VariableDeclarator' && name.parent.parent.parent.type === 'ExportNamedDeclaration';
}

/** Whether a local function does nothing with that argument but register it. */
function isForwarded(graph: Graph, call: TSESTree.CallExpression, index: number, depth: number): boolean {
  const fn = functionNamed(graph, unwrap(call.callee));
  if (!fn || !isFunction(fn) || fn.generator || graph.survey.namesArguments(fn)) return false;
  if (call.arguments.slice(0, index).some(({ type }) => type === 'SpreadElement')) return false;
  const last = fn.params.at(-1);
  const param = fn.params[index] ?? last;
  if (param?.type !== 'RestElement') return param !== undefined && index < fn.params.length && isOnlyNameRegistered(graph, param, depth + 1);
  const list = param.argument.type === 'Identifier' ? graph.scopes.variableOf(param.argument) : null;
  return list !== null && list.references.length > 0 && list.references.every(({ identifier }) => isOnlySpread(graph, identifier, depth + 1));
}

/** `registry.register(...list)` */
function isOnlySpread(graph: Graph, list: Node, depth: number): boolean {
  const { parent } = list;
  if (depth > NAMES_LIMIT || parent?.type !== 'SpreadElement' || parent.parent.type !== 'CallExpression') return false;
  return mayRegister(graph, parent.parent) && isRegistration(graph, parent.parent);
}
