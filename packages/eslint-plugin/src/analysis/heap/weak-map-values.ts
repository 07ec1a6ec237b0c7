/** What `get` of a WeakMap gives, where all that the map can contain is in sight. */
import type { TSESTree } from '@typescript-eslint/utils';
import { KEYED } from '../catalog/effects.ts';
import type { Node } from '../model.ts';
import { memberName, unitOf } from '../syntax/nodes.ts';
import { isValueReference } from '../syntax/scopes.ts';
import type { Graph } from './graph.ts';
import { containerOf } from './kinds.ts';
import type { Activation, Edge } from './nodes.ts';

/**
 * A value that was put in, or nothing; null where others may put something in. What is put in elsewhere than beside the
 * `get` has to be a primitive: an object may lead back to the key by way of what a caller passes.
 */
export function weakMapValues(graph: Graph, call: TSESTree.CallExpression, map: Node, activation: Activation): readonly Edge[] | null {
  const values = map.type === 'Identifier' ? valuesPutInto(graph, map) : null;
  if (!values) return null;
  const edges: Edge[] = [{ to: graph.primitive }];
  for (const value of values) {
    const isBeside = unitOf(value) === unitOf(call);
    const to = graph.value(value, isBeside ? activation : graph.activationAt(value));
    if (!isBeside) {
      const concrete = graph.concrete(to);
      if (concrete.length === 0 || concrete.some(({ node }) => node !== graph.primitive)) return null;
    } else edges.push({ to, because: 'only if it is what the WeakMap has for that key' });
  }
  return edges;
}

/** Of a map that only this file knows, under one name, and that is used for nothing but its entries. */
function valuesPutInto(graph: Graph, name: Node): readonly Node[] | null {
  const variable = graph.scopes.variableOf(name);
  const [def] = variable?.defs ?? [];
  const declarator = def?.node as Node | undefined;
  if (variable?.defs.length !== 1 || declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return null;
  if (declarator.parent.kind !== 'const' || declarator.parent.parent.type === 'ExportNamedDeclaration') return null;
  const made = declarator.init;
  if (made?.type !== 'NewExpression' || made.arguments.length > 0) return null;
  if (containerOf(graph, graph.object(made, graph.activationAt(made))) !== 'weakmap') return null;
  const values: Node[] = [];
  for (const reference of variable.references) {
    if (reference.init === true || !isValueReference(reference)) continue;
    const use: Node = reference.identifier;
    const { parent } = use;
    if (parent.type !== 'MemberExpression' || parent.object !== use) return null;
    const { parent: call } = parent;
    const method = memberName(parent);
    if (call.type !== 'CallExpression' || call.callee !== parent || method === null || !KEYED.has(method)) return null;
    if (method !== 'set') continue;
    const [key, value] = call.arguments;
    if (!key || !value || key.type === 'SpreadElement' || value.type === 'SpreadElement') return null;
    values.push(value);
  }
  return values;
}
