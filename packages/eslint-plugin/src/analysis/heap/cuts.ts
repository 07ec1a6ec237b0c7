/**
 * Whether a link of an object may have been cut by a statement of the file that nobody follows to it: a write under a key that is
 * computed, by `Reflect` or a borrowed method, or to an object that this file cannot tell from others (a parameter, an element
 * of a list, the result of an unknown call). A link is certain only where no such statement may hit it.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import { FUNCTION_METHODS } from '../catalog/functions.ts';
import { BORROWED_CUTS, CALLED_BY_LANGUAGE, MEMBER_CUTS, REMOVALS, SETS_PROTOTYPE, STATIC_CUTS } from '../catalog/stores.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf, isTakenAsValue } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { type CallNode, calleeOf, contains, isClass, isFunction, keyName, lastName, memberName, receiverUnitOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import { staticCalls } from './static-calls.ts';
import { mayComeAfter, type Write } from './cells.ts';
import { classChain } from './classes.ts';
import { propertyName } from './constants.ts';
import { onlyReads } from './evals.ts';
import { lifetimeOf } from './fields.ts';
import type { Graph } from './graph.ts';
import { builtinContainerOf } from './kinds.ts';
import { isArguments, leavesHome } from './leaving.ts';
import { calledOnceMore } from './other-calls.ts';
import type { GraphNode } from './nodes.ts';
import { isInCleanup } from './registration-calls.ts';

/** A statement that may end a link of the object that `base` gives. */
interface Cut {
  readonly at: Node;
  readonly base: Node;
  /** The property that it hits; any where it is null. */
  readonly name: string | null;
  /** The method that does it. */
  readonly method?: string;
  /** The properties that it hits, where it takes something to tell them; null for any. */
  readonly names?: () => readonly string[] | null;
}

/** Why the property `name` may be gone or replaced; `own` are the writes that are known to be to this object. */
export function fieldCut(graph: Graph, object: GraphNode, name: string, own: readonly Write[]): string | undefined {
  // What a prototype is given replaces nothing that an object has itself; for methods see patches.ts.
  const named = graph.survey.writesOf(name).flatMap((access): Cut[] => (own.some(({ at }) => contains(at, access)) || isPrototype(access.object) ? [] : [{ at: access, base: access.object, name }]));
  // Nothing outside of the class can name a private field, but what is there knows other instances.
  if (name.startsWith('#')) return replacedBy(cutByStranger(graph, object, named.filter(({ base }) => unwrap(base).type !== 'ThisExpression'))) ?? calledAgain(graph, object, own);
  const cut =
    cutByStranger(graph, object, isIndex(name) ? [...named, ...methodCuts(graph)] : named) ??
    cutsWithoutName(graph).find((one) => hits(one, name) && !own.some(({ at }) => at === one.at || (at.type === 'AssignmentExpression' && contains(at.left, one.at))) && mayHit(graph, object, one) && mayFollowAll(graph, object, one, own) && givesAny(one, (given) => given === name || (given === 'length' && isIndex(name))));
  // A literal or a description can have an own property of that name; an assignment sets the prototype.
  const setsPrototype = name === '__proto__' && own.some(({ at }) => at.type === 'AssignmentExpression');
  return replacedBy(cut) ?? (setsPrototype ? prototypeCut(graph, object, own) : undefined) ?? calledAgain(graph, object, own) ?? evaluated(graph, object);
}

/** Why what wrote the property may write it once more. */
function calledAgain(graph: Graph, object: GraphNode, own: readonly Write[]): string | undefined {
  const place = calledOnceMore(graph, object, own, (subject) => ({
    isUse: (expression) => isUse(graph, subject, expression),
    isStrange: (expression) => isStrange(graph, subject, expression),
    otherWrite: (name) => cutsWithoutName(graph).find((one) => hits(one, name) && mayHit(graph, subject, one) && givesAny(one, (given) => given === name))?.at,
  }));
  return place && `unless line ${String(place.loc.start.line)} replaces it`;
}

function replacedBy(cut: Cut | undefined): string | undefined {
  return cut && `unless line ${String(cut.at.loc.start.line)} replaces it`;
}

/** `Class.prototype` */
function isPrototype(base: Node): boolean {
  const node = unwrap(base);
  return node.type === 'MemberExpression' && memberName(node) === 'prototype';
}

/** What a direct `eval` runs may do anything to what its function knows, unless the text is there and only reads. */
function evaluated(graph: Graph, object: GraphNode): string | undefined {
  const { unit } = object.activation;
  if (unit.type === 'Program') return undefined;
  const call = graph.survey.evals.find((one) => contains(unit, one) && !isInCleanup(graph, one) && !onlyReads(one) && (!isArguments(object) || unit === receiverUnitOf(one)));
  return call && `unless what \`eval\` (line ${String(call.loc.start.line)}) runs replaces it`;
}

/** Why a getter or setter may be gone with all that it keeps. */
export function accessorCut(graph: Graph, object: GraphNode, name: string | null): string | undefined {
  const deleted = name === null ? [] : graph.survey.writesOf(name).flatMap((access): Cut[] => (access.parent.type === 'UnaryExpression' ? [{ at: access, base: access.object, name }] : []));
  const cut = [...deleted, ...cutsWithoutName(graph)].find((one) => (one.name === null || name === null || one.name === name) && mayHit(graph, object, one) && givesAny(one, (given) => name === null || given === name));
  return cut && `unless line ${String(cut.at.loc.start.line)} takes it away`;
}

/** Why a member that was put in by `write`, or that the object was made with, may be gone or replaced. */
export function memberCut(graph: Graph, object: GraphNode, write: Write | null): string | undefined {
  const cut =
    cutByStranger(graph, object, methodCuts(graph)) ??
    [...cutsWithoutName(graph), ...indexWrites(graph)].find(
      (one) => one.at !== write?.at && (one.name === null || isIndex(one.name)) && mayHit(graph, object, one) && (!write || mayFollowAll(graph, object, one, [write])) && givesAny(one, isIndex),
    );
  return (cut && `unless line ${String(cut.at.loc.start.line)} takes it out`) ?? evaluated(graph, object);
}

/** Why the prototype that the object was given by `write`, or that it was made with, may be another one: by a call or by its name. */
export function prototypeCut(graph: Graph, object: GraphNode, writes: readonly Write[]): string | undefined {
  const cuts = graph.program.intern(graph, 'prototype cuts', (): readonly Cut[] => [
    ...[...SETS_PROTOTYPE].flatMap((path) => staticCalls(graph, path).flatMap((call): Cut[] => (call.arguments[0] && call.arguments[0].type !== 'SpreadElement' ? [{ at: call, base: call.arguments[0], name: null }] : []))),
    ...graph.survey.writesOf('__proto__').map((access): Cut => ({ at: access, base: access.object, name: null })),
  ]);
  return replacedBy(cuts.find((one) => !writes.some(({ at }) => contains(at, one.at)) && mayHit(graph, object, one) && mayFollowAll(graph, object, one, writes)));
}

/** Why the entry of a WeakMap with the object as its key, put in by `write`, may be gone or replaced: it is dropped by another name of the key or of the map. */
export function entryCut(graph: Graph, object: GraphNode, write: Write): string | undefined {
  if (write.at.type !== 'CallExpression') return undefined;
  const map = calleeOf(write.at);
  if (map.type !== 'MemberExpression') return undefined;
  const maps = graph.concrete(graph.value(map.object, write.activation)).map(({ node }) => node);
  const mayBeKey = (key: Node): boolean => graph.concrete(graph.value(key, graph.activationAt(key))).some(({ node }) => node === object || isOfSameOrigin(node, object));
  const ends = [...graph.survey.callsNamed('delete'), ...graph.survey.callsNamed('set')].flatMap((call): Cut[] => {
    const callee = calleeOf(call);
    const [key] = call.arguments;
    return call !== write.at && callee.type === 'MemberExpression' && key && key.type !== 'SpreadElement' && mayGiveMap(graph, callee.object, maps) ? [{ at: call, base: key, name: null }] : [];
  });
  const cut = ends.find((one) => (mayHit(graph, object, one) || (!isInCleanup(graph, one.at) && mayBeKey(one.base))) && mayFollowAll(graph, object, one, [write]));
  return replacedBy(cut) ?? calledAgain(graph, object, [write]);
}

/** Why an entry of a Map may be replaced: `set` is called with what may be its key on what may be the Map by another name. */
export function replacedUnderKey(graph: Graph, object: GraphNode, write: Write, mayBeKey: (key: Node, call: Node) => boolean): string | undefined {
  const sets = graph.survey.callsNamed('set').flatMap((call): Cut[] => {
    const callee = calleeOf(call);
    const [key] = call.arguments;
    return call !== write.at && callee.type === 'MemberExpression' && !isSuper(callee) && key && mayBeKey(key, call) ? [{ at: call, base: callee.object, name: null, method: 'set' }] : [];
  });
  const others = sets.filter((cut) => !isInCleanup(graph, cut.at) && !isUse(graph, object, cut.base));
  const other = others.length > 0 && leavesHome(graph, object) ? others.find((cut) => isStrange(graph, object, cut.base)) : undefined;
  return replacedBy(other) ?? calledAgain(graph, object, [write]);
}

/** Whether an expression gives one of the maps, or what a caller gives, which may be any. */
function mayGiveMap(graph: Graph, expression: Node, maps: readonly GraphNode[]): boolean {
  return graph.concrete(graph.value(expression, graph.activationAt(expression))).some(({ node }) => node.what.kind === 'outside' || maps.some((map) => map === node || isOfSameOrigin(map, node)));
}

/** Whether a list whose own changes are followed may be changed by somebody else. */
export function mayBeChanged(graph: Graph, list: GraphNode): boolean {
  const others = [...cutsWithoutName(graph).filter(({ name }) => name === null || isIndex(name)), ...indexWrites(graph).filter(({ base }) => !isUse(graph, list, base))];
  return cutByStranger(graph, list, methodCuts(graph)) !== undefined || others.some((cut) => mayHit(graph, list, cut) && givesAny(cut, isIndex));
}

/** Whether the cut hits a property like that, for all that is known of what it copies. */
function givesAny({ names }: Cut, isHit: (name: string) => boolean): boolean {
  return names?.()?.some(isHit) !== false;
}

/** A list that is cut short loses what was at the end. */
function hits(cut: Cut, name: string): boolean {
  return cut.name === null || cut.name === name || (cut.name === 'length' && isIndex(name));
}

function isIndex(name: string): boolean {
  return name === 'length' || /^\d+$/.test(name);
}

/** Whether the cut may come after what made the link. */
function mayFollowAll(graph: Graph, object: GraphNode, cut: Cut, own: readonly Write[]): boolean {
  const lifetime = lifetimeOf(object);
  const activation = graph.uses(object).runOf(unwrap(cut.base)) ?? graph.activationAt(cut.at);
  return own.every((write) => write.isBinding === true || mayComeAfter({ at: cut.at, activation }, write, lifetime));
}

/** Only writes to what may be a stranger: the others are known for what they are. */
function cutByStranger(graph: Graph, object: GraphNode, cuts: readonly Cut[]): Cut | undefined {
  const container = builtinContainerOf(graph, object);
  const methods = container && MEMBER_CUTS[container];
  const others = cuts.filter((cut) => (!methods || cut.method === undefined || methods.has(cut.method)) && !isInCleanup(graph, cut.at) && !isUse(graph, object, cut.base));
  if (others.length === 0) return undefined;
  return others.find((cut) => isOtherInstance(graph, object, cut.base) || isRunByLanguage(graph, object, cut)) ?? (leavesHome(graph, object) ? others.find((cut) => isStrange(graph, object, cut.base)) : undefined);
}

/** Whether an expression gives an instance of the class that the object stands for all instances of. */
function isOtherInstance(graph: Graph, { what }: GraphNode, base: Node): boolean {
  if (what.kind !== 'receiver' || !isClass(what.owner)) return false;
  return graph.concrete(graph.value(base, graph.activationAt(base))).some(({ node }) => node.what.kind === 'object' && classChain(graph, node).some(({ owner }) => owner === what.owner));
}

/** `toString`, a getter, `[Symbol.dispose]`: what the language calls on the object itself, wherever it wants. */
function isRunByLanguage(graph: Graph, object: GraphNode, { at }: Pick<Cut, 'at'>): boolean {
  const { what } = object;
  const literal = what.kind === 'object' && what.origin.type === 'ObjectExpression' ? what.origin : null;
  const owners: readonly Node[] = literal ? [literal] : classChain(graph, object).map(({ owner }) => owner.body);
  for (let node: Node | undefined = at; node; node = node.parent) {
    if ((node.type !== 'Property' && node.type !== 'MethodDefinition') || !owners.includes(node.parent)) continue;
    const name = keyName(node.key, node.computed);
    return node.kind === 'get' || node.kind === 'set' || name === null || name.startsWith('@@') || CALLED_BY_LANGUAGE.has(name);
  }
  return false;
}

function mayHit(graph: Graph, object: GraphNode, { at, base }: Cut): boolean {
  if (isInCleanup(graph, at)) return false;
  return isUse(graph, object, base) || isRunByLanguage(graph, object, { at }) || (leavesHome(graph, object) && isStrange(graph, object, base));
}

/** Whether an expression is known to give the object. */
function isUse(graph: Graph, object: GraphNode, expression: Node): boolean {
  return graph.uses(object).runOf(unwrap(expression)) !== undefined;
}

/** Whether an expression may give the object although that is not one of its uses. */
function isStrange(graph: Graph, object: GraphNode, base: Node): boolean {
  if (isUse(graph, object, base)) return false;
  const objects = graph.concrete(graph.value(base, graph.activationAt(base)));
  // What cannot be written to is something that the graph does not see.
  return objects.every(({ node }) => node === graph.primitive) || objects.some(({ node }) => node === object || isOfSameOrigin(node, object) || standsForInstance(graph, node, object) || isStranger(graph, node));
}

/** What a constructor puts somewhere as its `this` is any instance of the class to whoever takes it from there. */
function standsForInstance(graph: Graph, { what }: GraphNode, object: GraphNode): boolean {
  return what.kind === 'receiver' && isClass(what.owner) && classChain(graph, object).some(({ owner }) => owner === what.owner);
}

/** What one expression makes in two runs. */
function isOfSameOrigin({ what: a }: GraphNode, { what: b }: GraphNode): boolean {
  return a.kind === 'object' && b.kind === 'object' && a.origin === b.origin;
}

function isStranger(graph: Graph, { what }: GraphNode): boolean {
  switch (what.kind) {
    case 'outside':
      return true;
    case 'receiver':
      return !isClass(what.owner);
    case 'object':
      switch (what.origin.type) {
        case 'CallExpression':
        case 'TaggedTemplateExpression':
          return true;
        case 'NewExpression':
          // What is written to a proxy is written to what it stands for.
          return pathOf(graph.scopes, what.origin.callee) === 'Proxy';
        default:
          return false;
      }
    default:
      return false;
  }
}

/** Statements that may hit any property, or one that they name in another way than by an access. */
function cutsWithoutName(graph: Graph): readonly Cut[] {
  return graph.program.intern(graph, 'cuts without a name', () => [...computedCuts(graph), ...staticCuts(graph), ...borrowedCuts(graph), ...withCuts(graph)]);
}

/** `object[key] = …`, `delete object[key]` */
function computedCuts(graph: Graph): readonly Cut[] {
  return graph.survey.computedWrites.flatMap((access): Cut[] => (memberName(access) === null || isWord(access.property) ? [{ at: access, base: access.object, name: propertyName(graph, access, graph.activationAt(access)) }] : []));
}

/** `record[null] = …`: nobody finds it by a name. */
function isWord(key: Node): boolean {
  return key.type === 'Literal' && typeof key.value !== 'string' && typeof key.value !== 'number';
}

/** `with (object) { name = … }` */
function withCuts(graph: Graph): readonly Cut[] {
  return graph.survey.withs.map((statement): Cut => ({ at: statement, base: statement.object, name: null }));
}

/** `list[0] = …` */
function indexWrites(graph: Graph): readonly Cut[] {
  return graph.program.intern(graph, 'index writes', () =>
    graph.survey.computedWrites.flatMap((access): Cut[] => {
      const name = memberName(access);
      return name !== null && isIndex(name) ? [{ at: access, base: access.object, name }] : [];
    }),
  );
}

/** `list.pop()`, `map.clear()`, `list.length = 0`: on the object itself they are known. */
function methodCuts(graph: Graph): readonly Cut[] {
  return graph.program.intern(graph, 'method cuts', () => [
    ...[...REMOVALS, ...BORROWED_CUTS].flatMap((name) =>
      graph.survey.callsNamed(name).flatMap((call): Cut[] => {
        const callee = calleeOf(call);
        return callee.type === 'MemberExpression' && !isSuper(callee) ? [{ at: call, base: callee.object, name: null, method: name }] : [];
      }),
    ),
    ...[...REMOVALS].flatMap((name) => graph.survey.accessesOf(name).flatMap((access): Cut[] => (isTakenAsValue(access) && !isPrototype(access.object) ? [{ at: access, base: access.object, name: null, method: name }] : []))),
    ...graph.survey.writesOf('length').map((access): Cut => ({ at: access, base: access.object, name: null, method: 'pop' })),
  ]);
}

function isSuper({ object }: TSESTree.MemberExpression): boolean {
  return object.type === 'Super';
}

/** `Reflect.set(object, key, …)`, `Object.assign(object, others)`, or such a function that is handed on: it may be called with what goes with it. */
function staticCuts(graph: Graph): readonly Cut[] {
  const handedOn = Object.keys(STATIC_CUTS).flatMap((path) =>
    graph.survey.accessesOf(path.slice(path.indexOf('.') + 1)).flatMap((access): readonly Cut[] => {
      const destination = destinationOf(access);
      if (destination.kind !== 'argument' || pathOf(graph.scopes, access) !== path || pathOf(graph.scopes, calleeOf(destination.call)) === 'Reflect.apply') return [];
      return destination.call.arguments.flatMap((base): Cut[] => (base === access || base.type === 'SpreadElement' ? [] : [{ at: destination.call, base, name: null }]));
    }),
  );
  return [...handedOn, ...calledStatics(graph)];
}

function calledStatics(graph: Graph): readonly Cut[] {
  return Object.keys(STATIC_CUTS).flatMap((path) =>
    staticCalls(graph, path).flatMap((call): readonly Cut[] => {
      const [base, second] = call.arguments;
      if (!base || base.type === 'SpreadElement') return [];
      switch (STATIC_CUTS[path]) {
        case 'key':
          return [{ at: call, base, name: second ? keyName(second, true) : null }];
        case 'members':
          return call.arguments.slice(1).flatMap((source): readonly Cut[] => {
            if (unwrap(source).type === 'Identifier') return [{ at: call, base, name: null, names: () => namesOf(graph, source, call) }];
            return namesOf(graph, source, call)?.map((name) => ({ at: call, base, name })) ?? [{ at: call, base, name: null }];
          });
        default:
          return [];
      }
    }),
  );
}

/** The properties of a literal; null where it is none, or where one cannot be read. */
function namesOf(graph: Graph, source: Node, call: Node): readonly string[] | null {
  const literal = unwrap(source);
  if (literal.type === 'ArrayExpression') return literal.elements.some((element) => element?.type === 'SpreadElement') ? null : literal.elements.map((_element, index) => String(index));
  if (literal.type === 'Identifier') {
    const properties = graph.plainProperties(literal, graph.activationAt(call));
    return properties && [...properties.keys()];
  }
  if (literal.type !== 'ObjectExpression') return null;
  const names = literal.properties.map((property) => (property.type === 'Property' ? keyName(property.key, property.computed) : null));
  return names.includes(null) ? null : names.flatMap((name) => name ?? []);
}

/** `Array.prototype.pop.call(list)`, `Reflect.apply(Map.prototype.clear, map, [])`, or such a method under another name. */
function borrowedCuts(graph: Graph): readonly Cut[] {
  const accesses = [...BORROWED_CUTS].flatMap((name) => graph.survey.accessesOf(name));
  const handedOn = accesses.filter((access) => borrowedBy(graph, access) === null && isBuiltInMethod(graph, access));
  const names = [...[...handedOn, ...staticsAsValues(graph)].flatMap((access) => givenNames(access)), ...takenFromPrototypes(graph)].filter((name) => name !== null);
  return [
    ...accesses.flatMap((access) => borrowedBy(graph, access) ?? []),
    // One that is handed on says of the same calls what all of them say.
    ...(handedOn.length > 0 ? strangerCuts(graph) : []),
    ...[...new Set(names)].flatMap((name) => callsUnder(graph, name)),
  ];
}

/** `const extend = Object.assign || …`, `{ assign: Object.assign }`: functions that cut, where what they are called by does not say so. */
function staticsAsValues(graph: Graph): readonly Node[] {
  return Object.keys(STATIC_CUTS).flatMap((path) =>
    graph.survey.accessesOf(path.slice(path.indexOf('.') + 1)).filter((access) => {
      const destination = destinationOf(access);
      if (destination.kind === 'callee' || destination.kind === 'nowhere' || pathOf(graph.scopes, access) !== path) return false;
      return destination.kind !== 'bound' || pathOf(graph.scopes, destination.pattern) !== path;
    }),
  );
}

/** The names under which a function is kept that is taken as a value, bound or not. */
function givenNames(value: Node): readonly (string | null)[] {
  const destination = destinationOf(value);
  switch (destination.kind) {
    case 'same':
      return givenNames(destination.by);
    case 'bound':
      return destination.pattern.type === 'Identifier' ? [destination.pattern.name] : [];
    case 'assigned':
      return [lastName(destination.to), ...givenNames(destination.by)];
    case 'property':
      return [keyName(destination.at.key, destination.at.computed)];
    case 'receiver':
      return FUNCTION_METHODS.has(memberName(destination.access) ?? '') ? givenNames(destination.call) : [];
    default:
      return [];
  }
}

/** `const { splice } = Array.prototype` */
function takenFromPrototypes(graph: Graph): readonly string[] {
  return graph.survey.destructuredPrototypes.flatMap(({ parent }) => {
    const pattern = parent?.type === 'MemberExpression' ? destinationOf(parent) : null;
    if (pattern?.kind !== 'bound' || pattern.pattern.type !== 'ObjectPattern') return [];
    return pattern.pattern.properties.flatMap((property) => (property.type === 'Property' && BORROWED_CUTS.has(keyName(property.key, property.computed) ?? '') && property.value.type === 'Identifier' ? [property.value.name] : []));
  });
}

/** What is called by that name, or by `call` and `apply` of it, is called on its first argument. */
function callsUnder(graph: Graph, name: string): readonly Cut[] {
  const named = graph.survey.callsNamed(name).filter((call) => !Object.hasOwn(STATIC_CUTS, pathOf(graph.scopes, calleeOf(call)) ?? ''));
  const borrowed = [...FUNCTION_METHODS].flatMap((method) => graph.survey.callsNamed(method)).filter((call) => {
    const callee = calleeOf(call);
    return callee.type === 'MemberExpression' && lastName(callee.object) === name;
  });
  return [...named, ...borrowed].flatMap((call): Cut[] => {
    const [base] = call.arguments;
    return base && base.type !== 'SpreadElement' ? [{ at: call, base, name: null }] : [];
  });
}

/** What a method is called on where it is borrowed for one call; null where it goes on as a value. */
function borrowedBy(graph: Graph, access: TSESTree.MemberExpression): readonly Cut[] | null {
  const destination = destinationOf(access);
  switch (destination.kind) {
    case 'callee':
    case 'nowhere':
      return [];
    case 'receiver': {
      const by = memberName(destination.access) ?? '';
      const [base] = destination.call.type === 'CallExpression' ? destination.call.arguments : [];
      return FUNCTION_METHODS.has(by) && base ? [{ at: destination.call, base, name: null }] : null;
    }
    case 'argument': {
      const [, base] = destination.call.arguments;
      return pathOf(graph.scopes, calleeOf(destination.call)) === 'Reflect.apply' && base ? [{ at: destination.call, base, name: null }] : null;
    }
    default:
      return null;
  }
}

function isBuiltInMethod(graph: Graph, access: TSESTree.MemberExpression): boolean {
  return /^(?:Array|Map|Set)\.prototype\./.test(pathOf(graph.scopes, access) ?? '');
}

interface Strangers {
  /** Calls that are not looked at yet, the first one last. */
  readonly left: CallNode[];
  /** Those that are being looked at: whoever asks in the middle of that takes them for calls of strangers. */
  readonly open: Set<CallNode>;
  readonly cuts: Cut[];
}

/**
 * A method that is taken as a value may be called on whatever is passed to a function that this file does not show. A question that ends
 * before all calls are looked at has not been in vain: the next one goes on from there.
 */
function strangerCuts(graph: Graph): readonly Cut[] {
  const known = graph.program.intern(graph, 'given to strangers', (): Strangers => ({ left: graph.survey.calls.toReversed(), open: new Set(), cuts: [] }));
  for (let call = known.left.pop(); call; call = known.left.pop()) {
    const callee = calleeOf(call);
    const called = callee.type === 'MemberExpression' && FUNCTION_METHODS.has(memberName(callee) ?? '') ? unwrap(callee.object) : callee;
    if (called.type !== 'Identifier') continue;
    let isUnknown: boolean | null = null;
    known.open.add(call);
    try {
      isUnknown = isUnknownName(graph, called);
    } finally {
      known.open.delete(call);
      if (isUnknown === null) known.left.push(call);
    }
    if (isUnknown) known.cuts.push(...argumentsAsCuts(call));
  }
  return known.open.size === 0 ? known.cuts : [...known.cuts, ...[...known.open].flatMap(argumentsAsCuts)];
}

function argumentsAsCuts(call: CallNode): readonly Cut[] {
  return call.arguments.flatMap((base): Cut[] => (base.type === 'SpreadElement' ? [] : [{ at: call, base, name: null }]));
}

/** Whether nothing that a name can be called with is a function of this file. */
function isUnknownName(graph: Graph, name: TSESTree.Identifier): boolean {
  const variable = graph.scopes.variableOf(name);
  if (!variable || variable.defs.length === 0) return false;
  const isUnknown = (): boolean => graph.callables(graph.value(name, graph.activationAt(name))).length === 0;
  // What is given a value once is the same wherever it is called.
  return variable.defs.length > 1 || isRewritten(variable) ? isUnknown() : graph.program.intern(variable, 'names a stranger', () => !isDeclaredFunction(variable) && isUnknown());
}

function isDeclaredFunction({ defs }: Variable): boolean {
  const [def] = defs;
  const place = def?.node as Node | undefined;
  return place !== undefined && def?.type !== 'Parameter' && (isFunction(place) || isClass(place) || (place.type === 'VariableDeclarator' && place.id === def?.name && place.init !== null && isFunction(unwrap(place.init))));
}
