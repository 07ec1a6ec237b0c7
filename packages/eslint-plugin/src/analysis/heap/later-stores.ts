/** What is put into an object after it was made: every use of the object is followed through the file. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GLOBAL_CALLS, GLOBAL_CONSTRUCTORS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { LIST_METHODS, LIST_SORTS } from '../catalog/lists.ts';
import { BORROWED_CUTS, CONTAINER_STORES, KEEPS_NOTHING, LIKELY_STORES, REMOVALS, STATIC_STORES, type StoreMethod, STORES_BY_NAME, suggestsKeeping } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { destinationOf, isTakenAsValue } from '../syntax/destinations.ts';
import { isAppliedList, moduleOf, pathOf } from '../syntax/names.ts';
import { argumentsOf, type Call, calleeOf, isFunction, keyName, memberName, pathText, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { alwaysBefore, isUnreachable, mayFollow } from '../syntax/order.ts';
import { isRewritten } from '../syntax/scopes.ts';
import type { Use, Uses } from './aliases.ts';
import { assignmentWrite } from './bindings.ts';
import { receiverOf } from './callers.ts';
import type { Write } from './cells.ts';
import { getterResult, mayHaveOwnMethod, setterBecause, setterOf } from './classes.ts';
import { constantOf, propertyName } from './constants.ts';
import { copiedMembers } from './copies.ts';
import type { Graph } from './graph.ts';
import { givenSetterBecause } from './given-setters.ts';
import { walkedMembers } from './iteration.ts';
import { containerOf } from './kinds.ts';
import type { Activation, GraphNode } from './nodes.ts';
import { patchedBecause } from './patches.ts';
import { isRegistrationCall } from './registrars.ts';
import { registerCallsIn, unregisterCallsIn } from './registration-calls.ts';
import { hasSuperMember, isSuperAccess, superSetter } from './super-members.ts';

/**
 * - `field`: the property `name` is written
 * - `element`: something is added under no readable name: a member of a container, a listener, a copied property
 * - `removal`: some member may be taken out, or any property deleted
 * - `move`: members may stand elsewhere afterwards
 * - `access`: a property is read; what it holds may come from outside the file
 */
export type Mutation =
  | { readonly kind: 'field'; readonly name: string; readonly write: Write }
  | { readonly kind: 'element'; readonly how: string; readonly write: Write; /** Where another write with the same key replaces this one: the key as it is written, null where that is not seen. */ readonly key?: string | null; /** Set when nothing need be stored: why. */ readonly onlyIf?: string | undefined; /** What has to be alive as well. */ readonly needs?: GraphNode }
  | Removal
  | { readonly kind: 'move'; readonly at: Node; readonly activation: Activation; readonly because?: string | undefined }
  | { readonly kind: 'access'; readonly name: string; readonly at: Node };

/** Whether what a cleanup does with an object may change it: more than to read a property, and not only to write another one. */
export function mayChange(use: Node, name: string | null): boolean {
  const goes = destinationOf(use);
  if (goes.kind === 'nowhere') return false;
  if (goes.kind !== 'read') return true;
  const written = memberName(goes.access);
  const access = wrapped(goes.access);
  const isWritten = access.parent?.type === 'AssignmentExpression' ? access.parent.left === access : access.parent?.type !== 'MemberExpression' && /^(?:nowhere|unknown)$/.test(destinationOf(access).kind);
  return isWritten && (written === null || name === null || written === name);
}

export interface Removal {
  readonly kind: 'removal';
  readonly name: string;
  readonly at: Node;
  readonly activation: Activation;
  readonly because?: string | undefined;
}

/** Only what needs no look at other objects: the properties that are written so far as the uses are known, or one of them. */
export function propertyMutations(graph: Graph, object: GraphNode, uses: Uses, name: string | null = null): readonly Mutation[] {
  return uses.all.flatMap(({ node, activation }) => {
    const { parent } = node;
    if (parent?.type !== 'MemberExpression' || parent.object !== node) return [];
    // Asked for one name after the other: what goes by another one is not looked into.
    if (name !== null && name !== (memberName(parent) ?? name)) return [];
    const isCallee = parent.parent.type === 'CallExpression' && parent.parent.callee === parent;
    return isCallee ? [] : propertyWrites(graph, object, parent, activation);
  });
}

export function mutationsOf(graph: Graph, object: GraphNode): readonly Mutation[] {
  const proxy = trapOf(graph, object);
  const found = graph.uses(object).all.flatMap((use) => {
    const known = mutationsAt(graph, object, use);
    const mutations = proxy === undefined ? known : known.map((mutation) => unsure(mutation, proxy));
    return use.because === undefined ? mutations : mutations.map((mutation) => unsure(mutation, use.because));
  });
  return found.flatMap((mutation) => whileRegistered(graph, mutation));
}

function mutationsAt(graph: Graph, object: GraphNode, { node, activation }: Use): readonly Mutation[] {
  const { parent } = node;
  if (!parent) return [];
  const found: Mutation[] = [...patternAccesses(node), ...ephemerons(graph, node, activation)];
  if (parent.type === 'MemberExpression' && parent.object === node) {
    const grand = parent.parent;
    if (grand.type === 'CallExpression' && grand.callee === parent) {
      const name = memberName(parent);
      if (name !== null && REMOVALS.has(name)) found.push({ kind: 'removal', name, at: grand, activation });
      else if (name !== null) found.push(...listChanges(graph, object, name, grand, activation));
      found.push(...methodStores(graph, object, grand, name, activation));
    } else {
      const name = memberName(parent);
      // `keys.map(map.delete, map)`: taken as a value it may be called on what it was taken from.
      if (name !== null && REMOVALS.has(name) && isTakenAsValue(parent) && containerOf(graph, object) !== null) found.push({ kind: 'removal', name, at: parent, activation });
      found.push(...propertyWrites(graph, object, parent, activation));
    }
  } else if (isCall(parent) && (argumentsOf(parent) as Node[]).includes(node)) {
    found.push(...argumentStores(graph, parent, node, activation), ...descriptorFields(graph, object, parent, node, activation));
  }
  return found;
}

/** Why what is written to a proxy may be stored nowhere: a handler that is not seen whole may drop it. */
function trapOf(graph: Graph, { what }: GraphNode): string | undefined {
  if (what.kind !== 'object' || what.origin.type !== 'NewExpression' || pathOf(graph.scopes, what.origin.callee) !== 'Proxy') return undefined;
  const [, handler] = what.origin.arguments;
  const isOpen = handler?.type === 'ObjectExpression' && handler.properties.length === 0;
  return isOpen ? undefined : 'only if the handler of the proxy lets it through';
}

/** What is done to a value that need not be the object. */
function unsure(mutation: Mutation, because: string | undefined): Mutation {
  if (because === undefined || mutation.kind === 'access') return mutation;
  if (mutation.kind === 'removal' || mutation.kind === 'move') return { ...mutation, because };
  return { ...mutation, write: { ...mutation.write, because: mutation.write.because ?? because } };
}

/** What a method of arrays does to the places of the elements, and which of them it may overwrite. */
function listChanges(graph: Graph, object: GraphNode, name: string, call: TSESTree.CallExpression, activation: Activation): readonly Mutation[] {
  const method = entryOf(LIST_METHODS, name);
  if ((method?.changes !== true && !LIST_SORTS.has(name)) || Object.hasOwn(STORES_BY_NAME, name) || containerOf(graph, object) !== 'array') return [];
  // What stands there is gone afterwards, as if it had been taken out.
  const isOverwriting = BORROWED_CUTS.has(name);
  return [isOverwriting ? { kind: 'removal', name, at: call, activation } : { kind: 'move', at: call, activation }];
}

/** `const { name } = object` reads properties, as `object.name` does. */
function patternAccesses(use: Node): readonly Mutation[] {
  const { parent } = use;
  if (parent?.type !== 'VariableDeclarator' || parent.init !== use || parent.id.type !== 'ObjectPattern') return [];
  return parent.id.properties.flatMap((property): Mutation[] => {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    return name === null ? [] : [{ kind: 'access', name, at: property }];
  });
}

/** `new WeakMap([[object, value]])`. */
function ephemerons(graph: Graph, use: Node, activation: Activation): readonly Mutation[] {
  const pair = use.parent;
  if (pair?.type !== 'ArrayExpression' || pair.elements[0] !== use || pair.parent.type !== 'ArrayExpression') return [];
  const made = pair.parent.parent;
  const value = pair.elements[1];
  if (made.type !== 'NewExpression' || !value || pathOf(graph.scopes, made.callee) !== 'WeakMap') return [];
  const write: Write = { at: made, activation, value: graph.value(value, activation), because: 'only while the WeakMap itself is alive' };
  return [{ kind: 'element', how: 'value of a WeakMap', write }];
}

/** `object.name = …`, `delete object.name`, and every other way to write a property. */
function propertyWrites(graph: Graph, object: GraphNode, access: TSESTree.MemberExpression, activation: Activation): readonly Mutation[] {
  const write = assignmentWrite(graph, access, activation);
  const name = propertyName(graph, access, activation);
  if (!write) return name === null ? [] : [{ kind: 'access', name, at: access }];
  if (isUnreachable(write.at)) return [];
  // A typed array has numbers only.
  if (containerOf(graph, object) === 'bytes' && (name === null || /^\d+$/.test(name))) return [];
  if (name === 'length') return [{ kind: 'removal', name: 'length', at: write.at, activation }];
  if (name === null) {
    return write.at.type === 'UnaryExpression'
      ? [{ kind: 'removal', name: 'delete', at: write.at, activation }]
      : [{ kind: 'element', how: 'property', write }];
  }
  // A setter of this file is looked into instead: it keeps what it keeps.
  if (isSuperAccess(access) ? superSetter(graph, access, name, activation) : setterOf(graph, object, name)) return [];
  return [unsure({ kind: 'field', name, write }, setterBecause(graph, object, name) ?? patchedBecause(graph, object, name) ?? givenSetterBecause(graph, object, name))];
}

/** A link that is made after the registration was dropped keeps nothing for it. */
function whileRegistered(graph: Graph, mutation: Mutation): readonly Mutation[] {
  if (mutation.kind === 'removal' || mutation.kind === 'move' || mutation.kind === 'access') return [mutation];
  if (isUnreachable(mutation.write.at)) return [];
  const { write } = mutation;
  const unit = unitOf(write.at);
  for (const dropped of unregisterCallsIn(graph, unit)) {
    if (!alwaysBefore(dropped, write.at)) continue;
    const registered = registerCallsIn(graph, unit);
    if (registered.some((call) => mayFollow(call, dropped, null))) continue;
    if (registered.length > 0) return [];
    const because = `only if it is registered again after \`unregister\` (line ${String(dropped.loc.start.line)})`;
    return [{ ...mutation, write: { ...write, because: write.because ?? because } }];
  }
  return [mutation];
}

type Stored = Extract<Mutation, { kind: 'element' }>;

function isCall(node: Node): node is Call {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/** `object.method(…)`: what a known container stores, what an unknown receiver may store. */
function methodStores(graph: Graph, object: GraphNode, call: TSESTree.CallExpression, name: string | null, activation: Activation): readonly Stored[] {
  const kind = containerOf(graph, object);
  if (kind === 'weakmap' || kind === 'weakset') return [];
  const certain = kind && name !== null && Object.hasOwn(CONTAINER_STORES[kind], name) ? CONTAINER_STORES[kind][name] : undefined;
  const byName = name !== null && Object.hasOwn(STORES_BY_NAME, name) ? STORES_BY_NAME[name] : undefined;
  const method = certain ?? byName;
  const callee = calleeOf(call);
  const isOwn = name !== null && (isSuperAccess(callee) ? hasSuperMember(graph, callee, name, activation) : mayHaveOwnMethod(graph, object, name));
  if (method && !isOwn) {
    const [key] = call.arguments;
    const entry = kind === 'map' && name === 'set' && key ? { key: entryKey(graph, key, activation) } : {};
    // The key itself stays when another value comes.
    return storedArguments(graph, call, method, activation, undefined).map((stored) => (stored.write.token === key ? stored : { ...stored, ...entry }));
  }
  // A method of this file is looked into: its stores are found through its own `this`.
  if (isLocalCall(graph, call, activation)) return [];
  if (kind !== null || name === 'bind' || isRegistrationCall(graph, call, activation)) return [];
  // What an async function returns is waited for: it is the promise of it that the method is called on.
  const receiver = receiverOf(graph, calleeOf(call), activation);
  if (receiver && receiver !== object && containerOf(graph, receiver) === 'promise') return [];
  const likely = name !== null && Object.hasOwn(LIKELY_STORES, name) ? LIKELY_STORES[name] : undefined;
  const because = `only if \`${pathText(call.callee)}\` keeps what it is given`;
  const stored = storedArguments(graph, call, likely ?? { from: 0, how: 'something it was given' }, activation, because);
  return name !== null && suggestsKeeping(name) ? stored : stored.map((one) => ({ ...one, write: { ...one.write, isGuess: true } }));
}

/** Begins how a key keeps what a WeakMap has for it. */
export const WEAK_ENTRY = 'value of the WeakMap';

/** Begins what tells a key from others that is another object each time. */
export const MADE_THERE = 'made at';

/** What tells the key of an entry from others: a constant by its value, an object that is made there by its place; null where neither is seen. */
export function entryKey(graph: Graph, key: Node, activation: Activation): string | null {
  const constant = constantOf(graph, key, activation);
  if (constant) return `${typeof constant.value} ${String(constant.value)}`;
  const node = unwrap(key);
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'NewExpression':
      return `${MADE_THERE} ${String(node.range[0])}`;
    default:
      return null;
  }
}

/** Whether the call runs a function of this file; while the callee is being looked up it counts as one. */
function isLocalCall(graph: Graph, call: Call, activation: Activation): boolean {
  const callee = graph.value(calleeOf(call), activation);
  if (graph.isBeingLookedUp(callee)) return true;
  const local = graph.callables(callee).length;
  return local > 0 && local === graph.concrete(callee).filter(({ node }) => node !== graph.primitive).length;
}

/** Whether a function of this file is called with what is in the argument, and not with that. */
function isSpreadBy(graph: Graph, call: Call, index: number, activation: Activation): boolean {
  if (!isAppliedList(graph.scopes, call, index)) return false;
  const callee = calleeOf(call);
  return index === 2 || (callee.type === 'MemberExpression' && graph.callables(graph.value(callee.object, activation)).length > 0);
}

function storedArguments(graph: Graph, call: Call, method: StoreMethod, activation: Activation, because: string | undefined): readonly Stored[] {
  const list = argumentsOf(call).slice(method.from, method.to === undefined ? undefined : method.to + 1);
  const options = method.how === 'listener' ? argumentsOf(call)[2] : undefined;
  const ends = method.endsItself === true || endsItself(options);
  return list.map((argument) => {
    const value =
      argument.type === 'SpreadElement' ? walkedMembers(graph, argument.argument, activation) : graph.value(argument, activation);
    const reason = because ?? (ends ? 'only until the listener is taken off again' : undefined);
    const write: Write = { at: call, token: argument, activation, value, ...(reason === undefined ? {} : { because: reason }) };
    return { kind: 'element', how: method.how, write, onlyIf: method.onlyIf };
  });
}

/** `{ once: true }` and `{ signal }` take a listener off again. */
function endsItself(options: Node | undefined): boolean {
  if (!options) return false;
  if (options.type !== 'ObjectExpression') return options.type !== 'Literal';
  return options.properties.some((property) => {
    if (property.type !== 'Property') return true;
    const name = keyName(property.key, property.computed);
    return name === 'once' || name === 'signal';
  });
}

/** `f(…, object, …)`: what the call puts into this argument. */
function argumentStores(graph: Graph, call: Call, use: Node, activation: Activation): readonly Stored[] {
  const callee = calleeOf(call);
  const list = argumentsOf(call) as Node[];
  const path = pathOf(graph.scopes, callee);
  const element = (token: Node, value: GraphNode, how: string, because?: string): Stored => ({
    kind: 'element',
    how,
    // A key has one value in a WeakMap.
    ...(how.startsWith(WEAK_ENTRY) ? { key: how } : {}),
    write: { at: call, token, activation, value, ...(because === undefined ? {} : { because }) },
  });
  if (path !== null && Object.hasOwn(STATIC_STORES, path)) {
    if (list[0] !== use) return [];
    switch (STATIC_STORES[path]) {
      case 'members':
        return list.slice(1).filter((source) => !plainProperties(graph, source, activation)).map((source) => element(source, copiedMembers(graph, source, activation), 'property'));
      case 'prototype':
        return list[1] ? [element(list[1], graph.value(list[1], activation), 'prototype')] : [];
      case 'descriptors':
        return list[1] ? [element(list[1], graph.contents(graph.contents(graph.value(list[1], activation))), 'property')] : [];
      default:
        return [];
    }
  }
  if (callee.type === 'MemberExpression' && call.type === 'CallExpression' && memberName(callee) === 'set' && list[0] === use) {
    const maps = graph.concrete(graph.value(callee.object, activation));
    if (maps.some(({ node }) => containerOf(graph, node) === 'weakmap')) {
      // An ephemeron: while the key lives and the map lives, the value lives.
      const [map] = maps;
      if (maps.some(({ node }) => mayHaveOwnMethod(graph, node, 'set'))) return [];
      const isPinned = maps.length === 1 && isPutThereOnce(graph, callee.object) && maps.every(({ node }) => graph.scopes.isSingleton(graph.scopes.at(node.activation.unit)) && node.activation.unit.type === 'Program');
      const end = maps.length === 1 && map?.because === undefined ? entryEnd(graph, call, callee.object, activation) : 'only while the WeakMap itself is alive';
      const stored = list[1] ? element(list[1], graph.value(list[1], activation), `${WEAK_ENTRY} \`${pathText(callee.object)}\``, end) : null;
      return stored ? [isPinned || !map ? stored : { ...stored, needs: map.node }] : [];
    }
  }
  if (path?.startsWith('console.') === true) return [];
  if (path !== null && (KEEPS_NOTHING.has(path) || Object.hasOwn(call.type === 'NewExpression' ? GLOBAL_CONSTRUCTORS : GLOBAL_CALLS, path))) return [];
  if (isRegistrationCall(graph, call, activation) || callee.type === 'Super') return [];
  // A bound function keeps what it was given, which links none of it to the rest.
  if (callee.type === 'MemberExpression' && memberName(callee) === 'bind' && graph.callables(graph.value(callee.object, activation)).length > 0) return [];
  if (isLocalCall(graph, call, activation) || isSpreadBy(graph, call, list.indexOf(use), activation)) return [];
  if (callee.type === 'MemberExpression') {
    for (const { node } of graph.concrete(graph.value(callee.object, activation))) {
      if (containerOf(graph, node) !== null) return [];
    }
  }
  if (moduleOf(graph.scopes, callee)?.from === 'reclaim') return [];
  const because = `only if \`${pathText(callee)}\` links what it is given`;
  return list.filter((other) => other !== use && other.type !== 'SpreadElement').map((other) => element(other, graph.value(other, activation), 'something', because));
}

/** Whether nothing else is ever put where the expression finds the object. */
function isPutThereOnce(graph: Graph, expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'Identifier') {
    const variable = graph.scopes.variableOf(node);
    return variable !== null && !isRewritten(variable);
  }
  const name = node.type === 'MemberExpression' ? memberName(node) : null;
  return name === null || graph.survey.writesOf(name).length === 0;
}

/** Why an entry of a WeakMap may be gone or replaced: another `set` or a `delete` on the same map for what may be the same key. */
function entryEnd(graph: Graph, call: Call, map: Node, activation: Activation): string | undefined {
  const [given] = argumentsOf(call) as Node[];
  const key = given ? pathText(given) : '';
  // What comes from outside may go by any name.
  const isStrange = given !== undefined && graph.concrete(graph.value(given, activation)).some(({ node }) => node.what.kind === 'outside');
  const other = [...graph.survey.callsNamed('delete'), ...graph.survey.callsNamed('set')].find((candidate) => {
    if (candidate === call || candidate.callee.type !== 'MemberExpression') return false;
    const [first] = candidate.arguments;
    return pathText(candidate.callee.object) === pathText(map) && first !== undefined && (isStrange || pathText(first) === key);
  });
  return other && `unless line ${String(other.loc.start.line)} ends the entry`;
}

/** The properties that a copy of the source certainly has, each by its name; null where there may be others. */
export function plainProperties(graph: Graph, source: Node, activation: Activation): ReadonlyMap<string, Node> | null {
  const literal = graph.soleObject(graph.value(source, activation));
  if (literal === graph.primitive) return new Map();
  if (literal?.what.kind !== 'object' || literal.what.origin.type !== 'ObjectExpression' || !graph.isSettled(literal)) return null;
  const names = new Map<string, Node>();
  for (const property of literal.what.origin.properties) {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    if (property.type !== 'Property' || name === null) return null;
    if (name !== '__proto__' && property.kind !== 'set') names.set(name, property);
  }
  for (const mutation of graph.mutations(literal)) {
    if (mutation.kind === 'access') continue;
    if (mutation.kind !== 'field' || mutation.write.at.type !== 'AssignmentExpression') return null;
    names.set(mutation.name, mutation.write.at);
  }
  return names;
}

/** Properties written by `Object.defineProperty(object, name, descriptor)`, `Reflect.set(object, name, value)` and `Object.assign`. */
function descriptorFields(graph: Graph, target: GraphNode, call: Call, use: Node, activation: Activation): readonly Mutation[] {
  const path = pathOf(graph.scopes, calleeOf(call));
  const [object, key, value] = argumentsOf(call);
  const form = path !== null && Object.hasOwn(STATIC_STORES, path) ? STATIC_STORES[path] : undefined;
  if (object === use && form === 'members') {
    return argumentsOf(call).slice(1).flatMap((source): readonly Mutation[] => {
      const properties = plainProperties(graph, source, activation);
      const from = graph.soleObject(graph.value(source, activation));
      if (!properties || !from) return [];
      return [...properties].flatMap(([name]): Mutation[] => {
        const given = graph.node(source, `assigned ${name}`, activation, { kind: 'value', expression: source }, 'alternatives', () => graph.fieldEdges(from, name, call, activation));
        const write: Write = { at: call, activation, value: given };
        return [{ kind: 'field', name, write: setterOf(graph, target, name) ? { ...write, because: 'only if its setter keeps it' } : write }];
      });
    });
  }
  if (object === use && form === 'deletion' && key) {
    const name = constantOf(graph, key, activation);
    return name ? [{ kind: 'field', name: String(name.value), write: { at: call, activation, value: graph.primitive } }] : [];
  }
  if (object !== use || !key || !value || (form !== 'descriptor' && form !== 'property')) return [];
  const constant = constantOf(graph, key, activation);
  const name = keyName(key, true) ?? (constant ? String(constant.value) : null);
  if (name === 'length') return [{ kind: 'removal', name: 'length', at: call, activation }];
  const stored = (node: GraphNode): readonly Mutation[] => {
    const write: Write = { at: call, activation, value: node };
    return name === null ? [{ kind: 'element', how: 'property', write }] : [{ kind: 'field', name, write }];
  };
  if (form === 'property') return stored(graph.value(value, activation)).map((mutation) => (name !== null && setterOf(graph, target, name) ? unsure(mutation, 'only if its setter keeps it') : mutation));
  if (value.type !== 'ObjectExpression') return stored(graph.contents(graph.value(value, activation)));
  return value.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const part = keyName(property.key, property.computed);
    if (part !== 'value' && part !== 'get' && part !== 'set') return [];
    const fn = graph.value(property.value, activation);
    if (part === 'value') return stored(fn);
    const accessor: Mutation = { kind: 'element', how: 'accessor', write: { at: call, token: property.value, activation, value: fn } };
    const [callable, another] = part === 'get' ? graph.callables(fn) : [];
    const getter = callable && !another && isFunction(callable.fn) ? { fn: callable.fn, outer: callable.node.activation } : null;
    const computed: readonly Mutation[] = getter && name !== null ? [{ kind: 'field', name, write: { at: call, activation, value: getterResult(graph, getter, target), computedBy: getter } }] : [];
    return [accessor, ...computed];
  });
}
