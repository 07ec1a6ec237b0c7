/** Collections that only this file can reach, by a name of its own, with all that it does with them: told from the names alone. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { LISTS_KEYS } from '../catalog/lookups.ts';
import { GROWS, LEAVES_MEMBERS, LEAVES_MEMBERS_OF_RECORD } from '../catalog/stores.ts';
import { entryOf } from '../catalog/entry.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, type ClassNode, contains, isFunction, isRestParameter, keyName, memberName, unitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { isOwnVariable, isPrivateMember } from './file-local.ts';

export type TableKind = 'map' | 'set' | 'array' | 'record';

export interface OwnedTable {
  readonly kind: TableKind;
  /** Where it is made. */
  readonly origin: Node;
  /** The class whose instances have one each; null for a variable and a static field. */
  readonly owner: ClassNode | null;
  /** The calls and writes that put a member in. */
  readonly stores: readonly TableStore[];
}

export interface TableStore {
  readonly node: TSESTree.CallExpression | TSESTree.AssignmentExpression;
  /** Null where a member has no key. */
  readonly key: Node | null;
  readonly value: Node;
}

/** The table that the expression names, where nothing takes anything out of it; null where something does, or where that is not seen. */
export function ownedTableAt(graph: Graph, expression: Node): OwnedTable | null {
  const named = tableNamedBy(graph, unwrap(expression));
  const kind = named && tableKindOf(graph, named.origin);
  if (!named || !kind) return null;
  const stores: TableStore[] = [];
  return named.uses.every((use) => isHarmless(graph, use, kind, stores, 0)) ? { kind, origin: named.origin, owner: named.owner, stores } : null;
}

/** A table that only the file can reach, by the name that the expression is, and all that names it. */
export interface NamedTable {
  readonly origin: Node;
  readonly owner: ClassNode | null;
  readonly uses: readonly Node[];
}

export function tableNamedBy(graph: Graph, name: Node): NamedTable | null {
  if (name.type === 'Identifier') {
    const variable = graph.scopes.variableOf(name);
    const made = variable && (variable.defs[0]?.node as Node | undefined);
    if (!variable || !isOwnVariable(graph, name) || variable.defs.length !== 1 || made?.type !== 'VariableDeclarator' || made.id.type !== 'Identifier' || !made.init) return null;
    const uses = usesOf(variable);
    const alias = unwrap(made.init);
    // `const map = this.#map`: the table has another name.
    if (alias.type === 'MemberExpression' || alias.type === 'Identifier') return tableNamedBy(graph, alias);
    return uses && { origin: alias, owner: null, uses };
  }
  if (name.type !== 'MemberExpression' || !isPrivateMember(graph, name)) return null;
  return fieldNamedBy(graph, name);
}

/** All that stands for the value of a variable that is given once; null where it is given more. */
function usesOf(variable: Variable): readonly Node[] | null {
  if (isRewritten(variable)) return null;
  return variable.references.flatMap((reference) => (reference.init === true ? [] : [reference.identifier as Node]));
}

function fieldNamedBy(graph: Graph, access: TSESTree.MemberExpression): NamedTable | null {
  const { property } = access;
  const isHash = property.type === 'PrivateIdentifier';
  const name = isHash ? property.name : memberName(access);
  const owner = graph.survey.classes.findLast(({ body }) => contains(body, access) && body.body.some((field) => isFieldNamed(field, name, isHash)));
  const field = owner?.body.body.find((one) => isFieldNamed(one, name, isHash));
  if (!owner || field?.type !== 'PropertyDefinition' || name === null) return null;
  const uses = graph.survey.accessesOf(isHash ? `#${name}` : name).filter((one) => !isHash || contains(owner.body, one));
  const writes = uses.filter((one) => one.parent.type === 'AssignmentExpression' && one.parent.left === one);
  const [write, second] = writes;
  if (second || (write && (field.value !== null || !isInConstructor(write)))) return null;
  const origin = field.value ?? (write?.parent.type === 'AssignmentExpression' && write.parent.operator === '=' ? write.parent.right : null);
  return origin && { origin: unwrap(origin), owner: field.static ? null : owner, uses: uses.filter((one) => one !== write) };
}

function isFieldNamed(field: TSESTree.ClassElement, name: string | null, isHash: boolean): boolean {
  if (field.type !== 'PropertyDefinition') return false;
  return isHash ? field.key.type === 'PrivateIdentifier' && field.key.name === name : keyName(field.key, field.computed) === name;
}

function isInConstructor(node: Node): boolean {
  const { parent } = unitOf(node);
  return parent?.type === 'MethodDefinition' && parent.kind === 'constructor';
}

export function tableKindOf(graph: Graph, origin: Node): TableKind | null {
  switch (origin.type) {
    case 'ArrayExpression':
      return 'array';
    case 'ObjectExpression':
      return origin.properties.length === 0 ? 'record' : null;
    case 'CallExpression':
      return pathOf(graph.scopes, calleeOf(origin)) === 'Object.create' && origin.arguments.length === 1 ? 'record' : null;
    case 'NewExpression': {
      const path = pathOf(graph.scopes, calleeOf(origin));
      return path === 'Map' ? 'map' : path === 'Set' ? 'set' : path === 'Array' ? 'array' : null;
    }
    default:
      return null;
  }
}

const DEPTH_LIMIT = 3;

/** Whether what stands there takes nothing out of the table and lets nobody else do so; what it puts in is added to `stores`. */
function isHarmless(graph: Graph, use: Node, kind: TableKind, stores: TableStore[], depth: number): boolean {
  const destination = destinationOf(use);
  switch (destination.kind) {
    case 'nowhere':
    case 'members':
      return true;
    case 'same':
      return isHarmless(graph, destination.by, kind, stores, depth);
    case 'bound': {
      const variable = destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
      return variable !== null && isOwnVariable(graph, destination.pattern) && areHarmless(graph, variable, kind, stores, depth);
    }
    case 'receiver':
      return destination.call.type === 'CallExpression' && isHarmlessCall(graph, destination.call, memberName(destination.access), kind, stores);
    case 'read':
      return isHarmlessRead(destination.access, kind, stores);
    case 'argument': {
      const { call, index } = destination;
      const path = pathOf(graph.scopes, calleeOf(call));
      if (path !== null) return copies(path, call.type === 'NewExpression') || LISTS_KEYS.has(path);
      const [only, second] = graph.callables(graph.value(calleeOf(call), graph.activationAt(call)));
      const param = only && !second && isFunction(only.fn) ? only.fn.params[index] : undefined;
      const variable = param?.type === 'Identifier' && !isRestParameter(param) ? graph.scopes.variableOf(param) : null;
      return variable !== null && areHarmless(graph, variable, kind, stores, depth);
    }
    default:
      return false;
  }
}

function areHarmless(graph: Graph, variable: Variable, kind: TableKind, stores: TableStore[], depth: number): boolean {
  const uses = depth < DEPTH_LIMIT ? usesOf(variable) : null;
  return uses?.every((use) => isHarmless(graph, use, kind, stores, depth + 1)) === true;
}

/** `new Map(table)`, `Array.from(table)`: what is done with the copy is not done with the table. */
export function copies(path: string, isNew: boolean): boolean {
  const listed = isNew ? entryOf(GLOBAL_CONSTRUCTORS, path) : entryOf(GLOBAL_CALLS, path);
  return listed?.kind === 'fresh' && listed.keeps.every(({ how }) => how !== 'argument');
}

export function isHarmlessCall(graph: Graph, call: TSESTree.CallExpression, name: string | null, kind: TableKind, stores: TableStore[]): boolean {
  if (name === null || graph.survey.writesOf(name).length > 0) return false;
  if (kind === 'record') return LEAVES_MEMBERS_OF_RECORD.has(name);
  const isKeyed = kind === 'map' && name === 'set';
  if (isKeyed || GROWS[kind].has(name)) {
    const [first, second] = call.arguments;
    const value = isKeyed ? second : first;
    if (!first || !value || call.arguments.length !== (isKeyed ? 2 : 1) || first.type === 'SpreadElement' || value.type === 'SpreadElement') return false;
    stores.push({ node: call, key: isKeyed ? first : null, value });
    // `map.set(key, ref)` is the table again.
    return kind === 'array' || destinationOf(call).kind === 'nowhere';
  }
  if (!LEAVES_MEMBERS.has(name)) return false;
  const [callback] = call.arguments;
  // A callback is given the table as its last parameter.
  return !callback || !isFunction(callback) || (callback.params.length < 3 && callback.params.every(({ type }) => type !== 'RestElement') && callback.type === 'ArrowFunctionExpression');
}

export function isHarmlessRead(access: TSESTree.MemberExpression, kind: TableKind, stores: TableStore[]): boolean {
  const { parent } = access;
  if (parent.type === 'UnaryExpression' && parent.operator === 'delete') return false;
  if (parent.type === 'AssignmentExpression' && parent.left === access) {
    if (kind !== 'record' || parent.operator !== '=' || !access.computed || destinationOf(parent).kind !== 'nowhere') return false;
    stores.push({ node: parent, key: access.property, value: parent.right });
    return true;
  }
  if (destinationOf(access).kind === 'unknown' || parent.type === 'UpdateExpression' || parent.type === 'AssignmentExpression') return false;
  const name = memberName(access);
  if (name !== null) return name === 'size' || name === 'length' || (kind === 'record' && !access.computed);
  return kind === 'array' || kind === 'record';
}
