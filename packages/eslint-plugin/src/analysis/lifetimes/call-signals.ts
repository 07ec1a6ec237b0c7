/** Abort signals that are made for one call, so that what listens to them is gone with the call, whoever takes it off. */
import { ENDS_BY_ITSELF, NAMES_OPTIONS } from '../catalog/long-lived.ts';
import { callsOf, isCalledElsewhere } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import { originOf } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, type FunctionNode, isFunction, keyName, memberName, unwrap } from '../syntax/nodes.ts';

const DEPTH_LIMIT = 3;

/**
 * Whether the parameter that the expression begins with has a signal of the call: it is that of an object which is no record of options, whoever
 * calls back gives it, or each call of the file makes its own.
 */
export function isSignalOfCall(graph: Graph, expression: Node, depth = 0): boolean {
  const node = unwrap(expression);
  const access = node.type === 'MemberExpression' ? node : null;
  const base = access ? unwrap(access.object) : node;
  const variable = base.type === 'Identifier' ? graph.scopes.variableOf(base) : null;
  const [def] = variable?.defs ?? [];
  if (!def || (def.type as string) !== 'Parameter' || base.type !== 'Identifier') return false;
  const fn = def.node as Node;
  if (!isFunction(fn)) return false;
  // `request.signal` ends with the request. Options are what a caller says to each of its calls.
  if (access && memberName(access) === 'signal' && !NAMES_OPTIONS.named.test(base.name)) return true;
  return isGivenToStranger(graph, fn) || (depth < DEPTH_LIMIT && isMadeByCallers(graph, fn, def.name, access, depth));
}

/** `useQuery({ queryFn: ({ signal }) => … })`: a function that is written in the call of one that is not seen. */
function isGivenToStranger(graph: Graph, fn: FunctionNode): boolean {
  let destination = destinationOf(fn);
  while (destination.kind === 'property' || destination.kind === 'element') destination = destinationOf(destination.literal);
  if (destination.kind !== 'argument') return false;
  return graph.callables(graph.value(calleeOf(destination.call), graph.activationAt(destination.call))).length === 0;
}

/** Whether the file has all calls of the function, and each gives it a signal that is made for that. */
function isMadeByCallers(graph: Graph, fn: FunctionNode, name: Node, access: Node | null, depth: number): boolean {
  const calls = isCalledElsewhere(graph, fn) ? [] : callsOf(graph, fn);
  return calls.length > 0 && calls.every(({ call }) => {
    const place = placeOf(fn, name);
    const given = place && call.arguments[place.index];
    if (!given || given.type === 'SpreadElement') return false;
    const key = place.key ?? (access?.type === 'MemberExpression' ? memberName(access) : null);
    const signal = key === null ? given : memberOf(given, key);
    return signal !== null && (isMadeThere(graph, signal) || isSignalOfCall(graph, signal, depth + 1));
  });
}

/** Which parameter it is, or which property of that. */
function placeOf(fn: FunctionNode, name: Node): { readonly index: number; readonly key: string | null } | null {
  for (const [index, param] of (fn.params as readonly Node[]).entries()) {
    const pattern = param.type === 'AssignmentPattern' ? param.left : param;
    if (pattern === name) return { index, key: null };
    if (pattern.type !== 'ObjectPattern') continue;
    const property = pattern.properties.find((one) => one.type === 'Property' && one.value === name);
    if (property?.type === 'Property') return { index, key: keyName(property.key, property.computed) };
  }
  return null;
}

function memberOf(given: Node, key: string): Node | null {
  const literal = unwrap(given);
  const property = literal.type === 'ObjectExpression' ? literal.properties.find((one) => one.type === 'Property' && keyName(one.key, one.computed) === key) : undefined;
  return property?.type === 'Property' ? property.value : null;
}

/** `AbortSignal.timeout(1000)`, or the signal of a controller that the call around it makes. */
function isMadeThere(graph: Graph, signal: Node): boolean {
  const [only, second] = graph.concrete(graph.value(signal, graph.activationAt(signal)));
  if (!only || second || only.because !== undefined) return false;
  const { what } = only.node;
  const made = what.kind === 'outside' && what.object ? what.object : only.node;
  const origin = originOf(made);
  if (made.what.kind !== 'object' || made.activation.unit.type === 'Program' || (origin.type !== 'NewExpression' && origin.type !== 'CallExpression')) return false;
  const path = pathOf(graph.scopes, origin.callee);
  return made === only.node ? path !== null && ENDS_BY_ITSELF.has(path) : path === 'AbortController';
}
