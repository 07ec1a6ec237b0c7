/**
 * Lists that a table of the module has under its keys, as a bus has the listeners of each topic: made where there is none, never
 * replaced, and there from then on. Told from the names alone.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { ASKS_OF_KEYS, GETS_ENTRY, KEYED_STORES, LISTS_ONLY_KEYS } from '../catalog/lookups.ts';
import { GROWS, LEAVES_MEMBERS_OF_RECORD } from '../catalog/stores.ts';
import { callsOf, isCalledElsewhere } from '../heap/callers.ts';
import type { Graph } from '../heap/graph.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { conditionsOf, type Decision } from '../syntax/order.ts';
import { calleeOf, contains, isFunction, memberName, nameOf, unitOf, unwrap, wrapped } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { guardOf } from './entry-guards.ts';
import { isOwnVariable } from './file-local.ts';
import { isSame, termOf } from './identity.ts';
import { endsWithModule } from './modules.ts';
import { copies, isHarmlessCall, isHarmlessRead, tableKindOf, tableNamedBy } from './owned-tables.ts';

/** A call that puts something into a list of a table, where it stays for as long as the table. */
export interface ListStore {
  /** The name of the table. */
  readonly table: Node;
  /** Whether it is a field of an instance, which the function has as `this`. */
  readonly isOfInstance: boolean;
  readonly value: Node;
}

/** As far as helpers and names for a list are followed. */
const DEPTH = 4;

/** The stores of the file into lists of its tables, by their calls. */
export function listStoresOf(graph: Graph): ReadonlyMap<TSESTree.CallExpression, ListStore> {
  return graph.program.intern(graph, 'list stores', () => {
    const stores = new Map<TSESTree.CallExpression, ListStore>();
    const add = (table: Node, isOfInstance: boolean): void => {
      for (const { call, value } of storesOf(graph, table)) stores.set(call, { table, isOfInstance, value });
    };
    for (const { body } of graph.survey.classes) {
      for (const field of body.body) {
        if (field.type !== 'PropertyDefinition' || field.static || field.key.type !== 'PrivateIdentifier' || !field.value || !kindOfTable(graph, field.value)) continue;
        const access = graph.survey.accessesOf(`#${field.key.name}`).find((one) => contains(body, one));
        if (access) add(access, true);
      }
    }
    for (const scope of graph.scopes.manager.scopes) {
      if (!graph.scopes.isSingleton(scope)) continue;
      for (const variable of scope.variables) {
        const [name] = variable.identifiers;
        const declared = variable.defs[0]?.node as Node | undefined;
        if (!name || declared?.type !== 'VariableDeclarator' || !declared.init || !kindOfTable(graph, declared.init) || endsWithModule(graph, variable)) continue;
        add(name, false);
      }
    }
    return stores;
  });
}

/** The same into tables in a variable of a function, which its closures share. */
export function listStoresOfCalls(graph: Graph): ReadonlyMap<TSESTree.CallExpression, ListStore> {
  return graph.program.intern(graph, 'list stores of calls', () => {
    const stores = new Map<TSESTree.CallExpression, ListStore>();
    for (const variable of tablesOfCalls(graph)) {
      const [table] = variable.identifiers;
      if (table) for (const { call, value } of storesOf(graph, table)) stores.set(call, { table, isOfInstance: false, value });
    }
    return stores;
  });
}

function tablesOfCalls(graph: Graph): readonly Variable[] {
  return graph.scopes.manager.scopes.flatMap((scope) => (graph.scopes.isSingleton(scope) ? [] : scope.variables)).filter(({ defs, references }) => {
    const declared = defs[0]?.node as Node | undefined;
    return declared?.type === 'VariableDeclarator' && declared.init && kindOfTable(graph, declared.init) !== null && references.some(({ identifier }) => unitOf(identifier) !== unitOf(declared));
  });
}

interface Lists {
  readonly graph: Graph;
  /** Whether an expression is the table. */
  readonly isTable: (expression: Node) => boolean;
  readonly kind: 'map' | 'record';
  /** What is put under the keys. */
  readonly made: Set<Node>;
  /** The calls of methods of the lists. */
  readonly calls: Set<TSESTree.CallExpression>;
  /** The names and functions that give the lists on. */
  readonly seen: Set<unknown>;
}

function storesOf(graph: Graph, name: Node): readonly { readonly call: TSESTree.CallExpression; readonly value: Node }[] {
  const named = tableNamedBy(graph, name);
  const kind = named && kindOfTable(graph, named.origin);
  if (!named || !kind) return [];
  const uses = new Set(named.uses);
  const lists: Lists = { graph, isTable: (expression) => uses.has(unwrap(expression)), kind, made: new Set(), calls: new Set(), seen: new Set() };
  if (!named.uses.every((use) => isUseOfTable(lists, use))) return [];
  const kinds = new Set([...lists.made].map((origin) => tableKindOf(graph, origin)));
  const [of, other] = kinds;
  if (other !== undefined || (of !== 'array' && of !== 'set')) return [];
  const harmless = [...lists.calls].every((call) => isHarmlessCall(graph, call, methodOf(call), of, []));
  if (!harmless) return [];
  return [...lists.calls].flatMap((call) => {
    const callee = calleeOf(call);
    const [value] = call.arguments;
    return value && GROWS[of].has(methodOf(call) ?? '') && callee.type === 'MemberExpression' && isList(lists, callee.object, 0) ? [{ call, value }] : [];
  });
}

/** What can have lists under its keys. */
function kindOfTable(graph: Graph, made: Node): Lists['kind'] | null {
  const kind = tableKindOf(graph, unwrap(made));
  return kind === 'map' || kind === 'record' ? kind : null;
}

function methodOf(call: TSESTree.CallExpression): string | null {
  const callee = calleeOf(call);
  return callee.type === 'MemberExpression' ? memberName(callee) : null;
}

// ---- what is done with the table, and with its lists

/** Whether what stands there takes no list out of the table, and whatever gets one takes nothing out of that. */
function isUseOfTable(lists: Lists, use: Node): boolean {
  const destination = destinationOf(use);
  switch (destination.kind) {
    case 'nowhere':
      return true;
    case 'receiver': {
      const { call, access } = destination;
      const name = memberName(access);
      if (call.type !== 'CallExpression' || name === null) return false;
      if (lists.kind === 'record') return LEAVES_MEMBERS_OF_RECORD.has(name);
      if (name === GETS_ENTRY) return isUseOfList(lists, call);
      if (name !== KEYED_STORES.map) return ASKS_OF_KEYS.has(name);
      const [key, value] = call.arguments;
      return key !== undefined && value !== undefined && destinationOf(call).kind === 'nowhere' && isMadeHere(lists, value) && replacesNoOther(lists, call, use, key, value);
    }
    case 'read': {
      const { access } = destination;
      const { parent } = wrapped(access);
      if (lists.kind !== 'record' || parent?.type === 'UpdateExpression' || (parent?.type === 'UnaryExpression' && parent.operator === 'delete')) return false;
      if (parent?.type !== 'AssignmentExpression' || unwrap(parent.left) !== access) return isUseOfList(lists, access);
      const isAbsent = /^(?:\?\?=|\|\|=)$/.test(parent.operator) || (parent.operator === '=' && access.computed && replacesNoOther(lists, parent, use, access.property, parent.right));
      return isAbsent && isMadeHere(lists, parent.right) && isUseOfList(lists, parent);
    }
    case 'argument':
      return LISTS_ONLY_KEYS.has(pathOf(lists.graph.scopes, calleeOf(destination.call)) ?? '');
    default:
      return false;
  }
}

/** Whether the value is a list that is made there, or that a name of the function has. */
function isMadeHere(lists: Lists, value: Node): boolean {
  const made = unwrap(value);
  if (made.type === 'Identifier') {
    const variable = lists.graph.scopes.variableOf(made);
    return variable !== null && isUseByName(lists, variable);
  }
  if (made.type === 'AssignmentExpression') return made.operator === '=' && made.left.type === 'Identifier' && isMadeHere(lists, made.right) && isMadeHere(lists, made.left);
  if (tableKindOf(lists.graph, made) === null) return false;
  lists.made.add(made);
  return true;
}

function isUseOfList(lists: Lists, expression: Node): boolean {
  const { graph } = lists;
  const destination = destinationOf(expression);
  switch (destination.kind) {
    case 'nowhere':
    case 'key':
    case 'members':
      return true;
    case 'same':
      return destination.by.type !== 'AwaitExpression' && isUseOfList(lists, destination.by);
    case 'bound':
    case 'assigned': {
      const to = destination.kind === 'bound' ? destination.pattern : destination.to;
      const isTaken = to.type === 'Identifier' ? isUseByName(lists, graph.scopes.variableOf(to)) : isEntryOf(lists, to);
      return isTaken && (destination.kind === 'bound' || isUseOfList(lists, destination.by));
    }
    case 'receiver':
      if (destination.call.type !== 'CallExpression') return false;
      lists.calls.add(destination.call);
      return true;
    case 'read':
      return isHarmlessRead(destination.access, 'array', []);
    case 'argument': {
      const { call } = destination;
      if (isStore(lists, call)) return true;
      const path = pathOf(graph.scopes, calleeOf(call));
      return path !== null && copies(path, call.type === 'NewExpression');
    }
    case 'returned':
      return isUseByCallers(lists, unitOf(expression));
    default:
      return false;
  }
}

/** The same of a local variable and all that it may have. */
function isUseByName(lists: Lists, variable: Variable | null): boolean {
  const { graph, seen, made } = lists;
  const [def, second] = variable?.defs ?? [];
  const declared = def?.node as Node | undefined;
  if (!variable || second || declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier' || graph.scopes.isSingleton(variable.scope) || !isOwnVariable(graph, declared.id)) return false;
  if (seen.has(variable)) return true;
  seen.add(variable);
  return variable.references.every((reference) => {
    for (const one of reference.writeExpr ? alternativesOf(reference.writeExpr) : []) if (tableKindOf(graph, one) !== null) made.add(one);
    return !reference.isRead() || isUseOfList(lists, reference.identifier);
  });
}

/** What an expression may give, where operators choose. */
function alternativesOf(expression: Node): readonly Node[] {
  const node = unwrap(expression);
  switch (node.type) {
    case 'LogicalExpression':
      return [...alternativesOf(node.left), ...alternativesOf(node.right)];
    case 'ConditionalExpression':
      return [...alternativesOf(node.consequent), ...alternativesOf(node.alternate)];
    default:
      return [node];
  }
}

/** The same of what a function gives to those who call it, all of whom are seen. */
function isUseByCallers(lists: Lists, unit: Node): boolean {
  const { graph, seen } = lists;
  if (!isFunction(unit) || unit.async || unit.generator) return false;
  // Whoever has an instance can call its methods.
  const isOutOfReach = unit.parent.type === 'MethodDefinition' ? unit.parent.key.type === 'PrivateIdentifier' : nameOf(unit) !== null && unit.parent.type !== 'Property' && !isCalledElsewhere(graph, unit);
  if (!isOutOfReach) return false;
  if (seen.has(unit)) return true;
  seen.add(unit);
  return callsOf(graph, unit).every(({ call }) => isUseOfList(lists, call));
}

// ---- whether what is there is a list of the table for certain

/** Whether the expression gives a list that the table has, or nothing. */
function isList(lists: Lists, expression: Node, depth: number): boolean {
  if (depth > DEPTH) return false;
  const { graph } = lists;
  const node = unwrap(expression);
  const inner = (one: Node): boolean => isList(lists, one, depth + 1);
  if (isEntryOf(lists, node)) return true;
  switch (node.type) {
    case 'Literal':
      return true;
    case 'LogicalExpression':
      return inner(node.right) && (node.operator === '&&' || inner(node.left));
    case 'ConditionalExpression':
      return inner(node.consequent) && inner(node.alternate);
    case 'AssignmentExpression':
      return isEntryOf(lists, unwrap(node.left)) || isPutIn(lists, node.right);
    case 'Identifier': {
      const variable = graph.scopes.variableOf(node);
      const writes = variable?.references.filter((reference) => reference.isWrite()) ?? [];
      return writes.length > 0 && writes.every(({ writeExpr }) => writeExpr && (inner(writeExpr) || isPutIn(lists, writeExpr)));
    }
    case 'CallExpression': {
      const [only, second] = graph.callables(graph.value(calleeOf(node), graph.activationAt(node)));
      if (!only || second || !isFunction(only.fn) || only.because !== undefined) return false;
      const given = graph.survey.returnsOf(only.fn);
      return given.length > 0 && given.every(inner);
    }
    default:
      return false;
  }
}

/** `table[key]`, `table.get(key)` */
function isEntryOf(lists: Lists, expression: Node): boolean {
  const node = unwrap(expression);
  if (lists.kind === 'record') return node.type === 'MemberExpression' && lists.isTable(node.object);
  const callee = node.type === 'CallExpression' ? calleeOf(node) : null;
  return callee?.type === 'MemberExpression' && memberName(callee) === GETS_ENTRY && lists.isTable(callee.object);
}

/**
 * `table[key] = list = []`, `list = []; table.set(key, list);`: whether what the expression gives is put in before the function can end.
 */
function isPutIn(lists: Lists, given: Node): boolean {
  const { scopes } = lists.graph;
  const destination = destinationOf(given);
  if (destination.kind !== 'assigned' && destination.kind !== 'bound') return false;
  if (destination.kind === 'assigned') {
    if (isEntryOf(lists, destination.to)) return true;
    const next = destinationOf(destination.by);
    if (next.kind === 'assigned' && isEntryOf(lists, next.to)) return true;
    if (next.kind === 'argument') return isStore(lists, next.call);
  }
  const to = destination.kind === 'assigned' ? destination.to : destination.pattern;
  const statement = destination.kind === 'assigned' ? destination.by.parent : wrapped(given).parent?.parent;
  if (to.type !== 'Identifier' || statement?.parent?.type !== 'BlockStatement') return false;
  const { body } = statement.parent;
  const later = body.slice(body.indexOf(statement as TSESTree.Statement) + 1);
  const other = later.findIndex(({ type }) => type !== 'ExpressionStatement' && type !== 'VariableDeclaration');
  return (other < 0 ? later : later.slice(0, other)).some((next) => {
    const value = next.type === 'ExpressionStatement' ? storedBy(lists, unwrap(next.expression)) : null;
    return value?.type === 'Identifier' && scopes.variableOf(value) === scopes.variableOf(to);
  });
}

/** What the expression puts into the table. */
function storedBy(lists: Lists, store: Node): Node | null {
  if (store.type === 'AssignmentExpression') return isEntryOf(lists, unwrap(store.left)) ? store.right : null;
  return store.type === 'CallExpression' && isStore(lists, store) ? (store.arguments[1] ?? null) : null;
}

function isStore(lists: Lists, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const callee = calleeOf(call);
  return callee.type === 'MemberExpression' && memberName(callee) === KEYED_STORES.map && lists.isTable(callee.object);
}

// ---- whether a store leaves the list that is there

/** Whether the store is made only where the table has nothing under the key, or puts in again what it has there. */
function replacesNoOther(lists: Lists, store: Node, table: Node, key: Node, value: Node): boolean {
  const { graph } = lists;
  const unit = unitOf(store);
  // While it waits, another run may find nothing there either.
  if (graph.survey.awaits(unit) || (isFunction(unit) && unit.generator)) return false;
  const run = graph.activationAt(store);
  const slot = { table: termOf(graph, { node: table, run }), key: termOf(graph, { node: key, run }) };
  const tests = conditionsOf(unit, store)?.flatMap(partsOf) ?? [];
  return (
    tests.some(({ test, outcome }) => guardOf(graph, slot, { test: { node: test, run }, outcome }) === 'absent' || (outcome !== null && isAbsentByName(lists, test, outcome, key))) ||
    isOfKey(lists, lookUpOf(lists, value, true), key, store)
  );
}

/** What must have come out as what for a test to come out so. */
export function partsOf({ test, outcome }: Decision): readonly Decision[] {
  const node = unwrap(test);
  if (node.type !== 'LogicalExpression') return [{ test: node, outcome }];
  if (outcome === null || node.operator === '??' || (node.operator === '&&') !== outcome) return [];
  return [...partsOf({ test: node.left, outcome }), ...partsOf({ test: node.right, outcome })];
}

/** `let list = table[key]; if (!list) …` */
function isAbsentByName(lists: Lists, test: Node, outcome: boolean, key: Node): boolean {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!') return isAbsentByName(lists, node.argument, !outcome, key);
  return !outcome && isOfKey(lists, lookUpOf(lists, node, false), key, test);
}

/** `const list = table[key]`: the look-up that a name was declared with; `orNew`: `table[key] ?? []`, and nothing else is given to it. */
function lookUpOf(lists: Lists, name: Node, orNew: boolean): Node | null {
  const node = unwrap(name);
  const variable = node.type === 'Identifier' ? lists.graph.scopes.variableOf(node) : null;
  const declared = variable?.defs[0]?.node as Node | undefined;
  const init = declared?.type === 'VariableDeclarator' && declared.init ? unwrap(declared.init) : null;
  if (!variable || !init || unitOf(init) !== unitOf(name)) return null;
  if (!orNew) return isEntryOf(lists, init) ? init : null;
  return init.type === 'LogicalExpression' && init.operator !== '&&' && !isRewritten(variable) && isEntryOf(lists, init.left) ? unwrap(init.left) : null;
}

function isOfKey({ graph }: Lists, look: Node | null, key: Node, at: Node): boolean {
  const asked = look?.type === 'MemberExpression' && look.computed ? look.property : look?.type === 'CallExpression' ? look.arguments[0] : undefined;
  const run = graph.activationAt(at);
  return asked !== undefined && isSame(termOf(graph, { node: asked, run }), termOf(graph, { node: key, run }));
}
