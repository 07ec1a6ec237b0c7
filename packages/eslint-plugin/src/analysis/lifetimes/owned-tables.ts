/** Collections that only this file can reach, by a name of its own, with all that it does with them: told from the names alone. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { LISTS_KEYS } from '../catalog/lookups.ts';
import { GROWS, LEAVES_MEMBERS, LEAVES_MEMBERS_OF_RECORD } from '../catalog/stores.ts';
import { entryOf } from '../catalog/entry.ts';
import { mayReplaceMethod } from '../heap/classes.ts';
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
  const named = tableNamedBy(graph, unwrap(expression), true);
  const kind = named && tableKindOf(graph, named.origin);
  if (!named || !kind || named.grown?.some((growth) => growth.kind !== kind) === true) return null;
  const stores: TableStore[] = (named.grown ?? []).flatMap((growth) => growth.stores);
  return named.uses.every((use) => isHarmless(graph, use, kind, stores, 0)) ? { kind, origin: named.origin, owner: named.owner, stores } : null;
}

/** A table that only the file can reach, by the name that the expression is, and all that names it. */
export interface NamedTable {
  readonly origin: Node;
  readonly owner: ClassNode | null;
  readonly uses: readonly Node[];
  /** The assignments that give the name the same once more, with what is put in. */
  readonly grown?: readonly Growth[];
}

/** `grows`: the name may be given the table anew, as long as that only adds to it. */
export function tableNamedBy(graph: Graph, name: Node, grows = false): NamedTable | null {
  if (name.type === 'Identifier') {
    const variable = graph.scopes.variableOf(name);
    const made = variable && (variable.defs[0]?.node as Node | undefined);
    if (!variable || !isOwnVariable(graph, name) || variable.defs.length !== 1 || made?.type !== 'VariableDeclarator' || made.id.type !== 'Identifier' || !made.init) return null;
    const alias = unwrap(made.init);
    // `const map = this.#map`: the table has another name.
    if (alias.type === 'MemberExpression' || alias.type === 'Identifier') return tableNamedBy(graph, alias, grows);
    const grown = grows ? variable.references.flatMap((reference) => (reference.isWrite() && reference.init !== true ? [growthAt(graph, (reference.identifier as Node).parent)] : [])) : [];
    if (grown.length > 0) return grown.every((one) => one !== null) ? { origin: alias, owner: null, uses: variable.references.flatMap((reference) => (reference.isWrite() ? [] : [reference.identifier as Node])), grown } : null;
    const uses = usesOf(variable);
    return uses && { origin: alias, owner: null, uses };
  }
  if (name.type !== 'MemberExpression' || !isPrivateMember(graph, name)) return null;
  return fieldNamedBy(graph, name, grows);
}

interface Growth {
  readonly kind: TableKind;
  readonly stores: readonly TableStore[];
}

/** `list = [...list, one]`, `list = list.concat(one)`, `table = { ...table, [key]: value }`: what that puts in; null where it does more. */
function growthAt(graph: Graph, node: Node | undefined): Growth | null {
  if (node?.type !== 'AssignmentExpression' || node.operator !== '=' || destinationOf(node).kind !== 'nowhere') return null;
  const right = unwrap(node.right);
  const isOld = (one: Node): boolean => isSameName(graph, unwrap(one), unwrap(node.left));
  const put = (value: Node, key: Node | null = null): TableStore => ({ node, key, value });
  switch (right.type) {
    case 'ArrayExpression': {
      const added = addedTo(right, isOld);
      return added && { kind: 'array', stores: added.map((value) => put(value)) };
    }
    case 'CallExpression': {
      const callee = calleeOf(right);
      if (callee.type !== 'MemberExpression' || memberName(callee) !== 'concat' || !isOld(callee.object)) return null;
      const added = right.arguments.flatMap((one): (Node | null)[] => (one.type === 'ArrayExpression' ? one.elements : [one]));
      const values = added.filter((one) => one !== null);
      return values.length === added.length && values.every(({ type }) => type !== 'SpreadElement') ? { kind: 'array', stores: values.map((one) => put(one)) } : null;
    }
    case 'NewExpression': {
      const path = pathOf(graph.scopes, calleeOf(right));
      const [list] = right.arguments;
      const added = list?.type === 'ArrayExpression' ? addedTo(list, isOld) : null;
      if (path === 'Set') return added && { kind: 'set', stores: added.map((value) => put(value)) };
      const pairs = added?.flatMap((one) => (one.type === 'ArrayExpression' && one.elements[0] && one.elements[1] ? [put(one.elements[1], one.elements[0])] : []));
      return path === 'Map' && pairs && pairs.length === added?.length ? { kind: 'map', stores: pairs } : null;
    }
    case 'ObjectExpression': {
      const [first, ...added] = right.properties;
      if (first?.type !== 'SpreadElement' || !isOld(first.argument)) return null;
      return added.every((one) => one.type === 'Property' && one.computed && one.kind === 'init') ? { kind: 'record', stores: added.flatMap((one) => (one.type === 'Property' ? [put(one.value, one.key)] : [])) } : null;
    }
    default:
      return null;
  }
}

/** What a new list has beside all that the old one has; null where the old one is not in it. */
function addedTo({ elements }: TSESTree.ArrayExpression, isOld: (one: Node) => boolean): readonly Node[] | null {
  const added = elements.flatMap((one) => (one && one.type !== 'SpreadElement' ? [one] : []));
  const spread = elements.filter((one) => one?.type === 'SpreadElement');
  const [old] = spread;
  return spread.length === 1 && old?.type === 'SpreadElement' && isOld(old.argument) && added.length + 1 === elements.length ? added : null;
}

function isSameName(graph: Graph, a: Node, b: Node): boolean {
  if (a.type === 'Identifier' && b.type === 'Identifier') return graph.scopes.variableOf(a) === graph.scopes.variableOf(b);
  if (a.type !== 'MemberExpression' || b.type !== 'MemberExpression' || a.computed || b.computed || a.property.type !== b.property.type) return false;
  return memberName(a) === memberName(b) && (a.object.type === 'ThisExpression' ? b.object.type === 'ThisExpression' : isSameName(graph, a.object, b.object));
}

/** All that stands for the value of a variable that is given once; null where it is given more. */
function usesOf(variable: Variable): readonly Node[] | null {
  if (isRewritten(variable)) return null;
  return variable.references.flatMap((reference) => (reference.init === true ? [] : [reference.identifier as Node]));
}

function fieldNamedBy(graph: Graph, access: TSESTree.MemberExpression, grows: boolean): NamedTable | null {
  const { property } = access;
  const isHash = property.type === 'PrivateIdentifier';
  const name = isHash ? property.name : memberName(access);
  const owner = graph.survey.classes.findLast(({ body }) => contains(body, access) && body.body.some((field) => isFieldNamed(field, name, isHash)));
  const field = owner?.body.body.find((one) => isFieldNamed(one, name, isHash));
  if (!owner || field?.type !== 'PropertyDefinition' || name === null) return null;
  const uses = graph.survey.accessesOf(isHash ? `#${name}` : name).filter((one) => !isHash || contains(owner.body, one));
  const writes = uses.filter((one) => one.parent.type === 'AssignmentExpression' && one.parent.left === one);
  const grown = grows ? writes.flatMap((one) => growthAt(graph, one.parent) ?? []) : [];
  const [write, second] = writes.filter((one) => !grown.some(({ stores }) => stores.some(({ node }) => node === one.parent)));
  if (second || (write && (field.value !== null || !isInConstructor(write)))) return null;
  const origin = field.value ?? (write?.parent.type === 'AssignmentExpression' && write.parent.operator === '=' ? write.parent.right : null);
  const rest = uses.filter((one) => one !== write);
  if (!origin) return null;
  const named = { origin: unwrap(origin), owner: field.static ? null : owner };
  return grown.length > 0 ? { ...named, uses: rest.filter((one) => !writes.includes(one)), grown } : { ...named, uses: rest };
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
  if (name === null || mayReplaceMethod(graph, name)) return false;
  if (kind === 'record') return LEAVES_MEMBERS_OF_RECORD.has(name);
  const isKeyed = kind === 'map' && name === 'set';
  if (isKeyed || GROWS[kind].has(name)) {
    const [first, second] = call.arguments;
    const value = isKeyed ? second : first;
    if (!first || !value || call.arguments.length !== (isKeyed ? 2 : 1) || first.type === 'SpreadElement' || value.type === 'SpreadElement') return false;
    stores.push({ node: call, key: isKeyed ? first : null, value });
    // `map.set(key, ref)` is the table again.
    return kind === 'array' || destinationOf(call).kind === 'nowhere' || isForEachOnly(call);
  }
  if (!LEAVES_MEMBERS.has(name)) return false;
  const [callback] = call.arguments;
  // A callback is given the table as its last parameter.
  return !callback || !isFunction(callback) || (callback.params.length < 3 && callback.params.every(({ type }) => type !== 'RestElement') && callback.type === 'ArrowFunctionExpression');
}

/** `list.forEach((one) => set.add(one))`: what the callback gives goes nowhere. */
function isForEachOnly(call: Node): boolean {
  const unit = unitOf(call);
  const given = isFunction(unit) && unit.body === call ? destinationOf(unit) : null;
  const callee = given?.kind === 'argument' ? calleeOf(given.call) : null;
  return callee?.type === 'MemberExpression' && memberName(callee) === 'forEach';
}

export function isHarmlessRead(access: TSESTree.MemberExpression, kind: TableKind, stores: TableStore[]): boolean {
  const { parent } = access;
  if (parent.type === 'UnaryExpression' && parent.operator === 'delete') return false;
  if (parent.type === 'AssignmentExpression' && parent.left === access) {
    // What the assignment gives is the entry, and not the table.
    if (kind !== 'record' || !/^(?:\?\?|\|\|)?=$/.test(parent.operator) || !access.computed) return false;
    stores.push({ node: parent, key: access.property, value: parent.right });
    return true;
  }
  if (destinationOf(access).kind === 'unknown' || parent.type === 'UpdateExpression' || parent.type === 'AssignmentExpression') return false;
  const name = memberName(access);
  if (name !== null) return name === 'size' || name === 'length' || (kind === 'record' && !access.computed);
  return kind === 'array' || kind === 'record';
}
