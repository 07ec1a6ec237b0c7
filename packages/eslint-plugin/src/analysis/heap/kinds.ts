/** Which built-in an object is, and what the catalogue says of a call on it. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CONSTANT_PROPERTIES, type Container, CONTAINER_METHODS, ERRORS, GLOBAL_CALLS, GLOBAL_CONSTRUCTORS, type Result, TYPED_ARRAYS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { DEREFERENCE } from '../catalog/functions.ts';
import { MODULE_CALLS, WEAK_REFERENCES } from '../catalog/modules.ts';
import { EMITTERS } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { type Call, calleeOf, constructorOf, contains, isClass, isFunction, isRestList, keyName, memberName, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { declaresMember } from './classes.ts';
import type { Graph } from './graph.ts';
import type { Activation, GraphNode } from './nodes.ts';

export function listedResult(graph: Graph, call: Call, activation: Activation): Result | null {
  const callee = calleeOf(call);
  const path = pathOf(graph.scopes, callee);
  if (path !== null) {
    const listed =
      call.type === 'NewExpression' ? entryOf(GLOBAL_CONSTRUCTORS, path) : (entryOf(GLOBAL_CALLS, path) ?? (ERRORS.includes(path) ? entryOf(GLOBAL_CONSTRUCTORS, path) : null));
    if (listed) return listed;
    if (call.type === 'NewExpression' && TYPED_ARRAYS.has(path)) return typedArray(graph, call, activation);
  }
  if (call.type === 'NewExpression') {
    const origin = moduleOf(graph.scopes, callee);
    if (origin && entryOf(EMITTERS, origin.from)?.includes(origin.name)) return { kind: 'fresh', keeps: [], container: 'emitter' };
    return null;
  }
  const imported = moduleOf(graph.scopes, callee);
  const known = imported && callsOfModule(imported.from);
  if (known && Object.hasOwn(known, imported.name)) return known[imported.name] ?? null;
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name === null) return null;
    const owner = moduleOf(graph.scopes, callee.object);
    const ofOwner = owner && callsOfModule(owner.from);
    if (ofOwner) return entryOf(ofOwner, `${owner.name}.${name}`) ?? null;
    for (const { node } of graph.concrete(graph.value(callee.object, activation))) {
      const kind = containerOf(graph, node);
      // A class of this file may have a method of its own by that name.
      if (kind !== null && declaresMember(graph, node, name)) continue;
      const listed = kind && Object.hasOwn(CONTAINER_METHODS[kind], name) ? CONTAINER_METHODS[kind][name] : undefined;
      if (listed) return listed;
    }
  }
  return null;
}

/** What the catalogue says of the calls of a module, whose name may leave out that it is Node's own. */
export function callsOfModule(name: string): Readonly<Record<string, Result>> | undefined {
  return entryOf(MODULE_CALLS, name) ?? entryOf(MODULE_CALLS, `node:${name}`);
}

function typedArray(graph: Graph, call: TSESTree.NewExpression, activation: Activation): Result {
  const [source] = call.arguments;
  const isCopied =
    source &&
    graph.concrete(graph.value(source, activation)).every(({ node }) => {
      const kind = containerOf(graph, node);
      if (kind === 'array' || kind === 'set' || node === graph.primitive) return true;
      const { what } = node;
      const path = what.kind === 'object' && what.origin.type === 'NewExpression' ? pathOf(graph.scopes, unwrap(what.origin.callee)) : null;
      return path !== null && TYPED_ARRAYS.has(path);
    });
  return { kind: 'fresh', keeps: isCopied === false ? [{ from: 0, how: 'argument' }] : [], container: 'bytes' };
}

export function containerOf(graph: Graph, node: GraphNode): Container | null {
  // A chain of calls asks link by link; while a link is being asked, and beyond what the stack bears, it is unknown.
  const known = containers.get(node);
  if (known !== undefined) return known;
  if (containerDepth > CHAIN_LIMIT) return null;
  containers.set(node, null);
  containerDepth++;
  let container: Container | null | undefined;
  try {
    container = findContainer(graph, node);
  } finally {
    containerDepth--;
    if (container === undefined) containers.delete(node);
    else containers.set(node, container);
  }
  return container;
}

/** The same where the object is made by the built-in itself, so that it has no methods but those; null where it may have others. */
export function builtinContainerOf(graph: Graph, node: GraphNode): Container | null {
  const { what } = node;
  if (what.kind !== 'object') return null;
  const { origin } = what;
  const isBuiltin = origin.type === 'ArrayExpression' || isRestList(origin) || (origin.type === 'NewExpression' && pathOf(graph.scopes, unwrap(origin.callee)) !== null);
  return isBuiltin ? containerOf(graph, node) : null;
}

const containers = new WeakMap<GraphNode, Container | null>();

const CHAIN_LIMIT = 60;

let containerDepth = 0;

function findContainer(graph: Graph, node: GraphNode): Container | null {
  const { what } = node;
  if (what.kind === 'receiver' && isClass(what.owner)) {
    return containerOfClass(graph, (what.owner as TSESTree.ClassDeclaration).superClass);
  }
  if (what.kind !== 'object') return null;
  const { origin } = what;
  if (origin.type === 'ArrayExpression' || isRestList(origin)) return 'array';
  if (origin.type === 'AwaitExpression') return null;
  if (origin.type !== 'NewExpression' && origin.type !== 'CallExpression') return null;
  const listed = listedResult(graph, origin, node.activation);
  if (listed?.kind === 'fresh') return listed.container ?? null;
  if (listed?.kind === 'settled' || isAsyncResult(node)) return 'promise';
  if (origin.type !== 'NewExpression') return null;
  for (const { fn } of graph.callables(graph.value(origin.callee, node.activation))) {
    if (isClass(fn)) return containerOfClass(graph, fn.superClass);
  }
  return null;
}

/** The promise that a call of an async function gives. */
function isAsyncResult({ what, activation: { unit, call } }: GraphNode): boolean {
  return what.kind === 'object' && what.origin === call && isFunction(unit) && unit.async && !unit.generator;
}

function containerOfClass(graph: Graph, superClass: Node | null): Container | null {
  if (!superClass) return null;
  const path = pathOf(graph.scopes, unwrap(superClass));
  const listed = path === null ? undefined : entryOf(GLOBAL_CONSTRUCTORS, path);
  if (listed?.kind === 'fresh') return listed.container ?? null;
  const origin = moduleOf(graph.scopes, unwrap(superClass));
  return origin && entryOf(EMITTERS, origin.from)?.includes(origin.name) ? 'emitter' : null;
}

/** Whether a property that this file does not write is no accessor, or one that gives the same each time. */
export function isDataProperty(graph: Graph, { what }: GraphNode, name: string): boolean {
  if (what.kind !== 'object') return false;
  const { origin } = what;
  if (isFunction(origin) || isClass(origin)) return name === 'prototype';
  const path = origin.type === 'NewExpression' ? pathOf(graph.scopes, unwrap(origin.callee)) : null;
  return path !== null && entryOf(CONSTANT_PROPERTIES, path)?.includes(name) === true;
}

/** `new WeakRef(target)`, or a call of a package that comes to the same. */
export function makesWeakReference(graph: Graph, origin: Node): origin is TSESTree.NewExpression | TSESTree.CallExpression {
  if (origin.type === 'NewExpression') return pathOf(graph.scopes, unwrap(origin.callee)) === 'WeakRef' || isOfReference(graph, unwrap(origin.callee));
  const imported = origin.type === 'CallExpression' ? moduleOf(graph.scopes, calleeOf(origin)) : null;
  return imported !== null && entryOf(WEAK_REFERENCES, imported.from)?.includes(imported.name) === true;
}

/** `class KeyedRef extends WeakRef { constructor(value, key) { super(value); … } }`: it refers to its first argument, too. */
function isOfReference(graph: Graph, callee: Node): boolean {
  const variable = callee.type === 'Identifier' ? graph.scopes.variableOf(callee) : null;
  const [def, second] = variable?.defs ?? [];
  const owner = def?.node as Node | undefined;
  if (!variable || second || !owner || !isClass(owner) || isRewritten(variable) || !owner.superClass || pathOf(graph.scopes, unwrap(owner.superClass)) !== 'WeakRef') return false;
  if (owner.body.body.some((member) => 'key' in member && keyName(member.key, 'computed' in member && member.computed) === DEREFERENCE)) return false;
  const constructor = constructorOf(owner);
  if (!constructor) return true;
  const [param] = constructor.params;
  const [made, another] = graph.survey.callsNamed('super').filter((call) => contains(constructor, call));
  const [referent] = made?.arguments ?? [];
  return param?.type === 'Identifier' && !another && referent?.type === 'Identifier' && referent.name === param.name;
}

/** Whether a value is a fresh symbol. */
export function isSymbol(graph: Graph, node: GraphNode): boolean {
  return graph.concrete(node).some(({ node: { what } }) => what.kind === 'object' && what.origin.type === 'CallExpression' && pathOf(graph.scopes, what.origin.callee) === 'Symbol');
}
