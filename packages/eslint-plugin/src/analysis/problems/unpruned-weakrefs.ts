/** Collections of WeakRefs out of which nothing takes those of dead objects, so that they grow with every call. */
import type { TSESTree } from '@typescript-eslint/utils';
import { LISTENING } from '../catalog/effects.ts';
import { FEW, LABELS, MANY, TELLS_APART } from '../catalog/key-names.ts';
import { ADDS_A_MEMBER } from '../catalog/stores.ts';
import type { SourceFile } from '../findings/file.ts';
import { callsOf, declaredNameOf, isCalledElsewhere } from '../heap/callers.ts';
import { answersTo } from '../heap/effort.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf, makesWeakReference } from '../heap/kinds.ts';
import type { Activation } from '../heap/nodes.ts';
import { outlives } from '../lifetimes/collections.ts';
import { conditionsOnceItGoesOn, type Effect, effectsOf } from '../lifetimes/effects.ts';
import { mayEnd } from '../lifetimes/endings.ts';
import { stayOf } from '../lifetimes/survival.ts';
import { resultOfHelper } from '../lifetimes/fresh.ts';
import { isSame, isUnique, type Place, type Term, termOf } from '../lifetimes/identity.ts';
import { isPlain } from '../lifetimes/plain.ts';
import { isOwnVariable } from '../lifetimes/file-local.ts';
import { type OwnedTable, ownedTableAt, tableNamedBy, type TableStore } from '../lifetimes/owned-tables.ts';
import { listStoresOf, listStoresOfCalls } from '../lifetimes/table-lists.ts';
import { isTurnOfGiven, listOfTurn, type Segment, segmentsOf } from '../lifetimes/turns-of-given.ts';
import type { Node, Problem } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { conditionsOf } from '../syntax/order.ts';
import { baseOf, calleeOf, type CallNode, classOfMember, constructorOf, contains, type FunctionNode, isFunction, isNothing, memberName, pathText, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';

export function unprunedWeakRefs(file: SourceFile): readonly Problem[] {
  if (!file.mentions.weakReference) return [];
  const { graph } = file;
  const { survey } = graph;
  if (survey.evals.length > 0 || survey.withs.length > 0) return [];
  const calls = [...ADDS_A_MEMBER].flatMap((name) => survey.callsNamed(name));
  const tables = [...calls.flatMap((call) => (call.callee.type === 'MemberExpression' ? [call.callee.object] : [])), ...survey.computedWrites.map(({ object }) => object), ...survey.callsNamed('WeakRef').flatMap(grownBy)];
  const lists = listsByTable(graph);
  const seen = new Set<Node>();
  return answersTo(graph, [...tables, ...lists.keys()], (expression) => {
    const list = lists.get(expression);
    if (list) return unpruned(graph, list);
    const table = ownedTableAt(graph, expression);
    if (!table || seen.has(table.origin)) return null;
    seen.add(table.origin);
    return unpruned(graph, table);
  });
}

/** `refs = [...refs, new WeakRef(object)]`: what is given the list anew. */
function grownBy(made: Node): readonly Node[] {
  let node: Node | undefined = made.parent;
  for (let up = 0; node && up < 4 && /^(?:Array|Object|Call|New)Expression$|^Property$/.test(node.type); up++) node = node.parent;
  return node?.type === 'AssignmentExpression' && node.operator === '=' ? [node.left] : [];
}

/** The lists that a table has under its keys, all of one table as one, by the name of the table. */
function listsByTable(graph: Graph): ReadonlyMap<Node, OwnedTable> {
  const lists = new Map<Node, OwnedTable>();
  for (const [node, { table, value }] of [...listStoresOf(graph), ...listStoresOfCalls(graph)]) {
    const named = tableNamedBy(graph, table);
    if (named) lists.set(table, { kind: 'array', origin: named.origin, owner: named.owner, stores: [...(lists.get(table)?.stores ?? []), { node, key: null, value }] });
  }
  return lists;
}

function unpruned(graph: Graph, table: OwnedTable): Problem | null {
  const { stores, origin } = table;
  if (stores.length === 0 || !stores.every((store) => isWeakEntry(graph, store.value))) return null;
  const collection = graph.object(origin, graph.activationAt(origin));
  if (!outlives(graph, collection, null)) return null;
  const growing = stores.find((store) => grows(graph, table, store));
  if (!growing) return null;
  const named = growing.node.type === 'CallExpression' ? calleeOf(growing.node) : growing.node.left;
  return {
    messageId: 'unpruned',
    loc: growing.node.loc,
    data: { table: pathText(named.type === 'MemberExpression' && (growing.node.type === 'CallExpression' || named.computed) ? named.object : named), line: String(origin.loc.start.line) },
    repairs: () => [],
  };
}

/** What is stored there: a variable that got what was looked up has what it was given since. */
function storedAt(graph: Graph, value: Node): Node {
  const name = unwrap(value);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  const [write, second] = variable?.references.filter((reference) => reference.isWrite() && reference.init !== true) ?? [];
  const given = write?.writeExpr;
  return given && !second && unitOf(write.identifier) === unitOf(value) && given.range[0] < value.range[0] ? given : value;
}

/** A new WeakRef, or a literal that has one and nothing else that may keep something. */
function isWeakEntry(graph: Graph, entry: Node): boolean {
  const value = storedAt(graph, entry);
  const term = termOf(graph, { node: value, run: graph.activationAt(value) });
  if (term.kind !== 'made') return false;
  const { node } = term;
  if (referenceAt(graph, value)) return true;
  if (node.type === 'ObjectExpression' && node.properties.length === 0) return isFilledWeakly(graph, value);
  const members = membersOf(node);
  return members?.some((member) => referenceAt(graph, member) !== null) === true && members.every((member) => referenceAt(graph, member) !== null || isPlain(graph, { node: member, run: graph.activationAt(member) }) || isKeyByName(member));
}

function membersOf(literal: Node): readonly Node[] | null {
  switch (literal.type) {
    case 'ObjectExpression':
      return literal.properties.every((property) => property.type === 'Property' && property.kind === 'init' && !property.method) ? literal.properties.flatMap((property) => (property.type === 'Property' ? [property.value] : [])) : null;
    case 'ArrayExpression':
      return literal.elements.every((element) => element !== null && element.type !== 'SpreadElement') ? literal.elements : null;
    default:
      return null;
  }
}

/** What the new WeakRef refers to that the expression gives, itself or by a function of this file. */
function referenceAt(graph: Graph, value: Node): Place | null {
  const term = termOf(graph, { node: value, run: graph.activationAt(value) });
  if (term.kind !== 'made') return null;
  const { node, run } = term;
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return null;
  const isMade: boolean = makesWeakReference(graph, node);
  if (isMade) return referentOf(node, run);
  return node.type === 'CallExpression' ? referentOfHelper(graph, node, run) : null;
}

/** The same where a function of this file makes it. */
function referentOfHelper(graph: Graph, call: TSESTree.CallExpression, run: Activation): Place | null {
  const made = resultOfHelper(graph, call);
  const [only] = made ? graph.callables(graph.value(calleeOf(call), run)) : [];
  if (!made || !only || !isFunction(only.fn) || !makesWeakReference(graph, made)) return null;
  const inside = graph.called(only.fn, only.node.activation, call, run, null);
  return inside && referentOf(made, inside);
}

function referentOf(made: CallNode, run: Activation): Place | null {
  const [referent] = made.arguments;
  return referent && referent.type !== 'SpreadElement' ? { node: referent, run } : null;
}

/** `id`, `name` and their like, which are texts or numbers. */
function isKeyByName(member: Node): boolean {
  const node = unwrap(member);
  const name = node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : null;
  return name !== null && (MANY.named.test(name) || LABELS.named.test(name));
}

/** `const entry = {}; entry[name] = new WeakRef(…);`, and nothing else is put into it. */
function isFilledWeakly(graph: Graph, value: Node): boolean {
  const name = unwrap(value);
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  if (!variable) return false;
  let isFilled = false;
  for (const { identifier, init } of variable.references) {
    if (init === true || identifier === name) continue;
    const destination = destinationOf(identifier);
    if (destination.kind !== 'read') {
      // A registration or a function that is given the entry may not put anything into it that is seen.
      if (destination.kind !== 'returned' && destination.kind !== 'nowhere') return false;
      continue;
    }
    const { parent } = destination.access;
    if (parent.type !== 'AssignmentExpression' || parent.left !== destination.access) continue;
    if (!referenceAt(graph, parent.right)) return false;
    isFilled = true;
  }
  return isFilled;
}

/** Whether others can make the table one larger as often as they like. */
function grows(graph: Graph, { origin, owner }: OwnedTable, store: TableStore): boolean {
  const { node, key, value } = store;
  const segments = segmentsOf(graph, node);
  const unit = (segments.at(-1) as Segment).within;
  // What makes the table runs once for each.
  const maker = owner ? constructorOf(owner) : unitOf(origin);
  if (!isFunction(unit) || !isFed(graph, unit, maker, 0)) return false;
  const isOnce = segments.length === 1 && !isRegrown(store);
  const effects = [...new Set(segments.map(({ place }) => unitOf(place)))].flatMap((one) => effectsOf(graph, graph.activationAt(isFunction(one) ? one.body : one)));
  const effect = isOnce ? effects.find((one) => one.node === node) : null;
  // What is waited for comes, as often as it is asked for.
  const tests = isOnce ? effect && conditionsOnceItGoesOn(effect)?.map(({ test }) => test.node) : decisionsOf(segments);
  if (!tests?.every((test) => segments.some(({ place }) => unitOf(place) === unitOf(test)) && isTestOfOne(graph, test, store))) return false;
  if (key && !areMany(graph, key, unit, maker, 0)) return false;
  return referentsIn(graph, value).every((referent) => !isKept(graph, referent, effects, node) && !(key && isKeptByKey(graph, key, referent)));
}

/** A name is given the table anew, with one more in it. */
function isRegrown({ node, value }: TableStore): boolean {
  return node.type === 'AssignmentExpression' && node.right !== value;
}

/** The tests that decide whether the place runs for a member of what is given; null where something else does. */
function decisionsOf(segments: readonly Segment[]): readonly Node[] | null {
  const found = segments.map(({ within, place }) => conditionsOf(within, place, { goesOn: true }));
  return found.every((one) => one !== null) ? found.flat().map(({ test }) => test) : null;
}

const DEPTH_LIMIT = 3;

/** Whether code that is not seen can have the function run, as often as it likes for one run of `maker`. */
function isFed(graph: Graph, unit: Unit, maker: Unit | null, depth: number): boolean {
  if (!isFunction(unit) || unit === maker || depth > DEPTH_LIMIT) return false;
  return isOpen(graph, unit) || callsOf(graph, unit).some(({ call }) => isFed(graph, unitOf(call), maker, depth + 1));
}

/** Whether code that is not seen can call the function itself. */
function isOpen(graph: Graph, unit: FunctionNode): boolean {
  if (classOfMember(unit)) {
    const isPrivate = unit.parent.type === 'MethodDefinition' && (unit.parent.key.type === 'PrivateIdentifier' || unit.parent.accessibility === 'private');
    return !isPrivate && isCalledElsewhere(graph, unit);
  }
  const id = declaredNameOf(unit);
  const variable = id && graph.scopes.variableOf(id);
  if (!variable) return isHandedOut(graph, unit) || isListener(unit);
  const uses = variable.references.filter(({ init }) => init !== true).map(({ identifier }) => identifier as Node);
  // Given to another function as a callback: how often it is called, and with what, is up to that one.
  if (uses.some((use) => destinationOf(use).kind === 'argument')) return false;
  return unitOf(unit).type === 'Program' ? isCalledElsewhere(graph, unit) : uses.some((use) => isHandedOut(graph, use));
}

/** What is told of every event, as long as it is on. */
function isListener(fn: Node): boolean {
  const destination = destinationOf(fn);
  const callee = destination.kind === 'argument' && destination.index > 0 ? calleeOf(destination.call) : null;
  return callee?.type === 'MemberExpression' && LISTENING.has(memberName(callee) ?? '');
}

/** Whether a function comes out of the one around it, by itself, in a literal, by the name of that or as a property. */
function isHandedOut(graph: Graph, fn: Node): boolean {
  const destination = destinationOf(fn);
  switch (destination.kind) {
    case 'returned':
    case 'exported':
      return true;
    case 'property':
      return isHandedOut(graph, destination.literal);
    case 'bound': {
      const variable = destination.pattern.type === 'Identifier' ? graph.scopes.variableOf(destination.pattern) : null;
      // What its own methods give back has whoever has it already.
      return variable !== null && (!isOwnVariable(graph, destination.pattern) || variable.references.some(({ identifier }) => unitOf(identifier) === unitOf(fn) && isHandedOutThere(identifier)));
    }
    case 'assigned':
      return destination.to.type === 'MemberExpression';
    default:
      return false;
  }
}

function isHandedOutThere(use: Node): boolean {
  const destination = destinationOf(use);
  if (destination.kind === 'assigned') return /^(?:module\.)?exports\b/.test(pathText(destination.to));
  return destination.kind === 'returned' || destination.kind === 'exported';
}

/** Whether there is no end of what the key can be. */
function areMany(graph: Graph, key: Node, unit: Unit, maker: Unit | null, depth: number): boolean {
  const run = graph.activationAt(key);
  const isMany = (term: Term): boolean => {
    if (isUnique(graph, term)) return true;
    switch (term.kind) {
      case 'composed':
        return (TELLS_APART.made.test(term.how) || term.how.includes('${}')) && term.parts.some(isMany);
      case 'part':
        return MANY.named.test(term.name) && (term.of.kind === 'name' ? isParameter(term.of) || isTurnOfGiven(graph, term.of.variable) : term.of.kind === 'object');
      case 'object':
        return true;
      case 'name':
        if (isTurnOfGiven(graph, term.variable)) return !FEW.named.test(term.variable.name);
        return isParameter(term) && isManyFor(graph, term, unit, maker, depth);
      default:
        return false;
    }
  };
  return isMany(termOf(graph, { node: key, run }));
}

type Name = Extract<Term, { kind: 'name' }>;

function isParameter({ variable }: Name): boolean {
  return (variable.defs[0]?.type as string) === 'Parameter';
}

/** A parameter that callers give what they like: not one of a few, by its name or its type, and not always the same in this file. */
function isManyFor(graph: Graph, { variable }: Name, unit: Unit, maker: Unit | null, depth: number): boolean {
  const [def] = variable.defs;
  const name: Node | undefined = def?.name;
  if (name?.type !== 'Identifier' || FEW.named.test(variable.name) || !isFunction(unit) || depth > DEPTH_LIMIT) return false;
  const index = unit.params.findIndex((param) => param === name);
  if (index < 0) return false;
  const type = name.typeAnnotation?.typeAnnotation.type;
  if (type !== undefined && !OPEN_TYPES.has(type) && !isTypeParameter(name)) return false;
  if (isOpen(graph, unit)) return true;
  return callsOf(graph, unit).some(({ call }) => {
    const argument = (call.arguments as readonly Node[])[index];
    const caller = unitOf(call);
    return argument !== undefined && isFed(graph, caller, maker, 0) && areMany(graph, argument, caller, maker, depth + 1);
  });
}

const OPEN_TYPES: ReadonlySet<string> = new Set(['TSStringKeyword', 'TSNumberKeyword', 'TSBigIntKeyword', 'TSSymbolKeyword', 'TSObjectKeyword', 'TSUnknownKeyword', 'TSAnyKeyword']);

/** `K` of `class Cache<K, V>`. */
function isTypeParameter({ typeAnnotation, parent }: Extract<Node, { type: 'Identifier' }>): boolean {
  const type = typeAnnotation?.typeAnnotation;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return false;
  const { name } = type.typeName;
  for (let around: Node | undefined = parent; around; around = around.parent) {
    if ('typeParameters' in around && around.typeParameters?.type === 'TSTypeParameterDeclaration' && around.typeParameters.params.some((param) => param.name.name === name && !param.constraint)) return true;
  }
  return false;
}

/**
 * A test that is about this one call: whether the key has an entry, whether that is alive, what kind of thing was given. One that
 * bounds the table (how large it is, which keys there may be, a switch) is none.
 */
function isTestOfOne(graph: Graph, test: Node, store: TableStore): boolean {
  const node = unwrap(test);
  const inner = (one: Node): boolean => isTestOfOne(graph, one, store);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === 'typeof' || (node.operator === '!' && inner(node.argument));
    case 'LogicalExpression':
      return inner(node.left) && inner(node.right);
    case 'BinaryExpression': {
      if (!/^[!=]==?$/.test(node.operator)) return node.operator === 'instanceof' && inner(node.left);
      const [value, other] = isNothing(node.left) || node.left.type === 'Literal' ? [node.right, node.left] : [node.left, node.right];
      if (isNothing(other) || (other.type === 'Literal' && value.type === 'MemberExpression')) return inner(value);
      // Whether what was found is the latest says nothing of how many there are.
      if ([value, other].some((one) => one.type === 'MemberExpression' && one.object.type === 'Identifier' && isGivenBefore(graph, one.object, store))) return true;
      return value.type === 'UnaryExpression' && value.operator === 'typeof';
    }
    case 'Identifier': {
      const term = termOf(graph, { node, run: graph.activationAt(node) });
      return (term.kind === 'name' && isParameter(term)) || isGivenBefore(graph, node, store);
    }
    case 'AssignmentExpression':
      return node.operator === '=' && inner(node.right);
    case 'MemberExpression': {
      const base = baseOf(node);
      const term = base.type === 'Identifier' ? termOf(graph, { node: base, run: graph.activationAt(base) }) : null;
      return (term?.kind === 'name' && isParameter(term)) || isFoundBy(graph, node, store);
    }
    case 'CallExpression':
      return isFoundBy(graph, node, store);
    default:
      return false;
  }
}

function isNamedAlike(graph: Graph, expression: Node, list: Node): boolean {
  const [one, other] = [expression, list].map((node) => graph.scopes.variableOf(baseOf(node)));
  return one !== undefined && one !== null && one === other;
}

/** A local variable that only gets what was looked up in a table, or an object that is made. */
function isGivenBefore(graph: Graph, name: Extract<Node, { type: 'Identifier' }>, store: TableStore): boolean {
  const variable = graph.scopes.variableOf(name);
  if (!variable || graph.scopes.unitOf(variable.scope) !== unitOf(store.node) || variable.defs.length !== 1) return false;
  return variable.references.every((reference) => {
    if (!reference.isWrite()) return true;
    const given = reference.writeExpr ? unwrap(reference.writeExpr) : null;
    return given !== null && (contains(store.node, given) || given.range[0] > name.range[0] || isFoundBy(graph, given, store));
  });
}

/** `table.get(key)`, `table[key]`, `ref && ref.deref()`: what was looked up, or asked of that. */
function isFoundBy(graph: Graph, expression: Node, store: TableStore): boolean {
  const node = unwrap(expression);
  const inner = (one: Node): boolean => isFoundBy(graph, one, store);
  switch (node.type) {
    case 'CallExpression':
      return isLook(graph, node, store);
    case 'LogicalExpression':
      return inner(node.left) && inner(node.right);
    case 'ConditionalExpression':
      return isTestOfOne(graph, node.test, store) && [node.consequent, node.alternate].every((one) => isNothing(one) || inner(one));
    case 'MemberExpression': {
      const table = store.node.type === 'CallExpression' ? null : store.node.left;
      const at = (one: Node): Term => termOf(graph, { node: one, run: graph.activationAt(one) });
      return table?.type === 'MemberExpression' && isSame(at(node.object), at(table.object));
    }
    case 'Identifier':
      return isGivenBefore(graph, node, store);
    default:
      return false;
  }
}

/**
 * `table.has(key)`, `table.get(key)`, `table.get(key)?.deref()`, `ref.deref()`. Another table may have only some keys, unless it is a
 * weak one that is asked for the object.
 */
function isLook(graph: Graph, call: CallNode, { key, node }: TableStore): boolean {
  const callee = calleeOf(call);
  if (callee.type !== 'MemberExpression') return false;
  const name = memberName(callee);
  if (name === 'deref') return true;
  const [asked] = call.arguments;
  if ((name !== 'has' && name !== 'get') || !asked || call.arguments.length !== 1) return false;
  const at = (one: Node): Term => termOf(graph, { node: one, run: graph.activationAt(one) });
  const table = node.type === 'CallExpression' ? calleeOf(node) : node.left;
  if (table.type === 'MemberExpression' && isSame(at(callee.object), at(table.object))) return true;
  return isWeakCollection(graph, callee.object, graph.activationAt(call)) && !(key && isSame(at(key), at(asked)));
}

function isWeakCollection(graph: Graph, expression: Node, run: Activation): boolean {
  const kinds = graph.concrete(graph.value(expression, run)).map(({ node }) => containerOf(graph, node));
  return kinds.length > 0 && kinds.every((kind) => kind === 'weakset' || kind === 'weakmap');
}

/** What the WeakRefs of the entry refer to. */
function referentsIn(graph: Graph, entry: Node): readonly Place[] {
  const value = storedAt(graph, entry);
  const term = termOf(graph, { node: value, run: graph.activationAt(value) });
  if (term.kind !== 'made') return [];
  return [value, ...(membersOf(term.node) ?? [])].flatMap((member) => referenceAt(graph, member) ?? []);
}

/** Whether the key is what the entry refers to, or something that has it. */
function isKeptByKey(graph: Graph, key: Node, referent: Place): boolean {
  const term = termOf(graph, { node: key, run: graph.activationAt(key) });
  let of: Term = termOf(graph, referent);
  while (!isSame(of, term)) {
    if (of.kind !== 'part' && of.kind !== 'entry') return term.kind === 'made' && !isUnique(graph, term);
    ({ of } = of);
  }
  return true;
}

/** Whether the object stays anyway: then nothing is dead there. */
function isKept(graph: Graph, referent: Place, effects: readonly Effect[], store: Node): boolean {
  const object = graph.soleObject(graph.value(referent.node, referent.run));
  if (object?.what.kind === 'object' && stayOf(graph, object, { isWeak: () => false }, (holding, held) => mayEnd(graph, holding, held, null)) === 'stays') return true;
  const term = termOf(graph, referent);
  const list = term.kind === 'name' ? listOfTurn(term.variable) : null;
  return effects.some(({ node, name, receiver, given, isFollowed }) => {
    if (node === store || isFollowed || name === null || !ADDS_A_MEMBER.has(name)) return false;
    // Where the members come from, whoever keeps the list keeps all of them.
    const keepsList = list !== null && node.type === 'CallExpression' && node.arguments.some((argument) => argument.type === 'SpreadElement' || isNamedAlike(graph, argument, list));
    if (!keepsList && !given.some((one) => isSame(termOf(graph, one), term))) return false;
    return !receiver || !isWeakCollection(graph, receiver.node, receiver.run);
  });
}
