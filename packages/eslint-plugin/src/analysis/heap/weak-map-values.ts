/** What `get` of a WeakMap gives, where all that the map can contain is in sight. */
import type { TSESTree } from '@typescript-eslint/utils';
import { KEYED } from '../catalog/effects.ts';
import type { Node } from '../model.ts';
import { alwaysBefore, mayFollow } from '../syntax/order.ts';
import { memberName, unitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten, isValueReference } from '../syntax/scopes.ts';
import type { Graph } from './graph.ts';
import { containerOf, makesWeakReference } from './kinds.ts';
import type { Activation, Edge } from './nodes.ts';

/**
 * A value that was put in, or nothing; null where others may put something in. What is put in elsewhere than beside the
 * `get` has to be a primitive: an object may lead back to the key by way of what a caller passes. Where each key has a weak
 * reference to itself, any other entry is like the one beside it.
 */
export function weakMapValues(graph: Graph, call: TSESTree.CallExpression, map: Node, activation: Activation): readonly Edge[] | null {
  const entries = entriesOf(graph, map);
  if (!entries) return null;
  const [asked] = call.arguments;
  const put = asked && justPut(graph, call, entries, asked);
  if (put) return [{ to: graph.value(put.value, activation) }];
  const isOwnReference = entries.every(({ key, value }) => isReferenceTo(graph, value, key)) && entries.some(({ value }) => unitOf(value) === unitOf(call));
  const edges: Edge[] = [{ to: graph.primitive }];
  for (const { key, value } of entries) {
    const isBeside = unitOf(value) === unitOf(call);
    if (!isBeside && isOwnReference) continue;
    const to = graph.value(value, isBeside ? activation : graph.activationAt(value));
    if (!isBeside) {
      const concrete = graph.concrete(to);
      if (concrete.length === 0 || concrete.some(({ node }) => node !== graph.primitive)) return null;
    } else if (isOwnReference && asked && isSameConstant(graph, asked, key)) edges.push({ to });
    else edges.push({ to, because: 'only if it is what the WeakMap has for that key' });
  }
  return edges;
}

/** What was put in under the same key just before, so that nothing can have run in between which puts in another value or takes it out. */
function justPut(graph: Graph, call: TSESTree.CallExpression, entries: readonly Entry[], asked: Node): Entry | undefined {
  const unit = unitOf(call);
  const put = entries.findLast(({ at, key }) => unitOf(at) === unit && isSameConstant(graph, asked, key) && alwaysBefore(at, call));
  if (!put) return undefined;
  const isBetween = (node: Node): boolean => node !== call && node !== put.at && mayFollow(node, put.at, unit) && mayFollow(call, node, unit);
  return [...graph.survey.callsIn(unit), ...graph.survey.suspensionsOf(unit)].some(isBetween) ? undefined : put;
}

/** `new WeakRef(key)`, or a name that is given that. */
function isReferenceTo(graph: Graph, value: Node, key: Node): boolean {
  let made = unwrap(value);
  if (made.type === 'AssignmentExpression' && made.operator === '=') made = unwrap(made.right);
  if (made.type === 'Identifier') {
    const found = soleObjectWritten(graph, made);
    if (!found) return false;
    made = found;
  }
  const referent = makesWeakReference(graph, made) ? made.arguments[0] : undefined;
  return referent !== undefined && isSameConstant(graph, referent, key);
}

/** The one object that is ever written to a variable of a function, beside what a look-up gives. */
function soleObjectWritten(graph: Graph, name: Node): Node | null {
  const made = (graph.scopes.variableOf(name)?.references ?? []).flatMap((reference) => {
    const written = reference.isWrite() && reference.writeExpr ? unwrap(reference.writeExpr) : null;
    return written?.type === 'NewExpression' ? [written] : [];
  });
  return made.length === 1 ? (made[0] ?? null) : null;
}

/** The same name, which nothing writes, or `this` in the same function. */
function isSameConstant(graph: Graph, a: Node, b: Node): boolean {
  const [one, other] = [unwrap(a), unwrap(b)];
  if (one.type === 'ThisExpression') return other.type === 'ThisExpression' && unitOf(one) === unitOf(other);
  const variable = graph.scopes.variableOf(one);
  return one.type === 'Identifier' && variable !== null && variable === graph.scopes.variableOf(other) && !isRewritten(variable);
}

interface Entry {
  readonly at: Node;
  readonly key: Node;
  readonly value: Node;
}

/** Of a map that only this file knows, under one name or in a private field, and that is used for nothing but its entries. */
function entriesOf(graph: Graph, map: Node): readonly Entry[] | null {
  const uses = map.type === 'Identifier' ? usesOfConstant(graph, map) : map.type === 'MemberExpression' && map.property.type === 'PrivateIdentifier' ? usesOfField(graph, map.property.name) : null;
  if (!uses) return null;
  const entries: Entry[] = [];
  for (const use of uses) {
    const { parent } = use;
    if (parent?.type !== 'MemberExpression' || parent.object !== use) return null;
    const { parent: call } = parent;
    const method = memberName(parent);
    if (call.type !== 'CallExpression' || call.callee !== parent || method === null || !KEYED.has(method)) return null;
    if (method !== 'set') continue;
    const [key, value] = call.arguments;
    if (!key || !value || key.type === 'SpreadElement' || value.type === 'SpreadElement') return null;
    entries.push({ at: call, key, value });
  }
  return entries;
}

function usesOfConstant(graph: Graph, name: Node): readonly Node[] | null {
  const variable = graph.scopes.variableOf(name);
  const [def] = variable?.defs ?? [];
  const declarator = def?.node as Node | undefined;
  if (variable?.defs.length !== 1 || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return null;
  if (declarator.parent.kind !== 'const' || declarator.parent.parent.type === 'ExportNamedDeclaration' || !isEmptyWeakMap(graph, declarator.init)) return null;
  return variable.references.flatMap((reference) => (reference.init === true || !isValueReference(reference) ? [] : [reference.identifier as Node]));
}

/** Of all instances: what holds for every one of their maps holds for each. */
function usesOfField(graph: Graph, name: string): readonly Node[] | null {
  const fields = graph.survey.leavesOf(`#${name}`).flatMap(({ parent }) => (parent?.type === 'PropertyDefinition' && parent.key.type === 'PrivateIdentifier' ? [parent] : []));
  return fields.length > 0 && fields.every(({ value }) => isEmptyWeakMap(graph, value)) ? graph.survey.accessesOf(`#${name}`) : null;
}

function isEmptyWeakMap(graph: Graph, made: Node | null): boolean {
  return made?.type === 'NewExpression' && made.arguments.length === 0 && containerOf(graph, graph.object(made, graph.activationAt(made))) === 'weakmap';
}
