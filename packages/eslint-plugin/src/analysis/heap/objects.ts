/** What an object keeps: its own properties and members, what its class gives it, what is stored into it later. */
import { baseEdges } from './builtin-calls.ts';
import { accessorCut, entryCut, fieldCut, memberCut, prototypeCut, replacedUnderKey } from './cuts.ts';
import type { TSESTree } from '@typescript-eslint/utils';
import { ITERATORS } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { OF_CLASS } from '../catalog/functions.ts';
import { EMPTIES } from '../catalog/stores.ts';
import type { Node, Step } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { type ClassNode, type FunctionNode, isClass, isField, isFunction, isRestParameter, isSymbolName, keyName, memberName } from '../syntax/nodes.ts';
import { areOtherCalls, type Candidate, finalValues, mayComeAfter, mayReplace, type Write } from './cells.ts';
import { classChain } from './classes.ts';
import { copiedEdges } from './copies.ts';
import { walkedEdges } from './iteration.ts';
import { isBeforeLoop } from './environments.ts';
import { hasUnseenFields, lifetimeOf, objectPoints } from './fields.ts';
import { argumentsIn } from './given.ts';
import type { Graph } from './graph.ts';
import { containerOf, isSymbol } from './kinds.ts';
import { entryKey, MADE_THERE, WEAK_ENTRY, type Mutation, type Removal } from './later-stores.ts';
import { finalList } from './lists.ts';
import { type Activation, type Edge, type GraphNode, IF_MEMBER, originOf } from './nodes.ts';

/** The edges of a `holder` node that come from the object's own shape and from what is stored into it. */
export function objectEdges(graph: Graph, object: GraphNode, given: readonly Edge[] = []): readonly Edge[] {
  const { what } = object;
  const edges: Edge[] = [...given];
  const names = new Map<string, Node>();
  const name = (key: string, at: Node) => {
    if (!names.has(key)) names.set(key, at);
  };
  if (what.kind === 'object') shapeEdges(graph, object, what.origin, edges, name);
  const shaped = edges.slice(given.length);
  for (const { owner, outer } of classChain(graph, object)) {
    edges.push({ to: graph.object(owner, outer), step: { kind: 'internal', at: owner, what: 'has that class' } });
    for (const member of owner.body.body) {
      if (!isField(member) || member.static) continue;
      const key = keyName(member.key, member.computed);
      if (key !== null) name(key, member);
      else if (member.value) {
        edges.push({ to: graph.value(member.value, graph.memberRun(member, outer, object)), step: { kind: 'element', at: member, how: 'property' } });
      }
    }
    for (const run of graph.constructorRuns(object, owner)) {
      for (const param of (run.unit as FunctionNode).params) {
        if (param.type !== 'TSParameterProperty') continue;
        const identifier = (param.parameter.type === 'AssignmentPattern' ? param.parameter.left : param.parameter); // a pattern is a syntax error here
        name(identifier.name, param);
      }
    }
  }
  const promise = what.kind === 'outside' ? promiseOf(graph, what.origin) : null;
  if (promise) {
    edges.push({
      to: graph.value(promise, object.activation.outer ?? object.activation),
      because: 'only until the promise settles',
      step: { kind: 'internal', at: promise, what: 'resolves that promise' },
    });
  }
  if (what.kind === 'outside' && what.object && what.name !== null && !OF_CLASS.has(what.name) && !isArgument(what.object, what.name)) {
    edges.push({
      to: what.object,
      because: `only if \`${what.name}\`, which is set outside this file, leads back`,
      isGuess: true,
      step: { kind: 'internal', at: what.origin, what: 'may lead back' },
    });
  }
  const removals = graph.mutations(object).flatMap((mutation) => (mutation.kind === 'removal' ? [mutation] : []));
  const emptied = emptyings(graph, object, removals);
  for (const mutation of graph.mutations(object)) {
    if (mutation.kind === 'removal' || mutation.kind === 'move') continue;
    if (mutation.kind === 'field') name(mutation.name, mutation.write.at);
    else if (mutation.kind === 'access') {
      if (what.kind !== 'receiver' && hasUnseenFields(graph, object, mutation.name)) name(mutation.name, mutation.at);
    } else {
      const candidate = remaining(graph, object, mutation.write, emptied);
      if (!candidate) continue;
      edges.push({
        to: mutation.write.value,
        because: candidate.because ?? mutation.onlyIf ?? removalAfter(object, removals, mutation.write) ?? replacementAfter(graph, object, mutation) ?? memberCut(graph, object, mutation.write) ?? (mutation.how.startsWith(WEAK_ENTRY) ? entryCut(graph, object, mutation.write) : undefined) ?? (mutation.how === 'prototype' ? prototypeCut(graph, object, [mutation.write]) : undefined) ?? (mutation.how === 'property' ? namedReplacement(graph, object, undefined, mutation.write) : undefined),
        step: { kind: 'element', at: mutation.write.token ?? mutation.write.at, how: mutation.how },
        write: mutation.write,
        ...(mutation.write.isGuess && { isGuess: true }),
        needs: mutation.needs,
      });
    }
  }
  const taken = graph.cleanupsChanging(object, null);
  const list = listEdges(graph, object);
  const own: Edge[] = [...names].flatMap(([key, at]): Edge[] => {
    if (list && /^\d+$/.test(key)) return [];
    const computed = computedBecause(graph, object, key);
    if (computed === ALWAYS) return [];
    return [{ to: graph.field(object, key), because: computed, isHidden: isHiddenField(at), step: { kind: 'field', at, name: key } }];
  });
  if (list) {
    const shown = [...edges.filter(({ step }) => step?.kind !== 'element' || step.how === 'prototype'), ...list, ...own];
    return taken.length > 0 ? shown.map((edge) => (edge.step?.kind === 'element' ? { ...edge, unless: taken } : edge)) : shown;
  }
  const removal = removals.length > 0 ? removalAfter(object, removals, null) : undefined;
  const otherPrototype = prototypeReplaced(graph, object);
  const isMade = (edge: Edge): boolean => given.includes(edge) || shaped.includes(edge);
  const isEmptied = emptied.length > 0 && !remaining(graph, object, { at: originOf(object), activation: object.activation, value: graph.primitive, isBinding: true }, emptied);
  const left = isEmptied ? edges.filter((edge) => edge.step?.kind !== 'element' || !isMade(edge)) : edges;
  // What a container was made with may have been taken out since.
  return [...left, ...own].map((edge) => {
    const because = edge.because ?? (isMade(edge) || own.includes(edge) ? removal : undefined) ?? (isMade(edge) ? madeCut(graph, object, edge, given.includes(edge)) : undefined) ?? (leadsToPrototype(edge, given) ? otherPrototype : undefined);
    const mayBeTaken = taken.length > 0 && (edge.step?.kind === 'element' || (own.includes(edge) && !isPlainRecord(object)));
    return because === undefined && !mayBeTaken ? edge : { ...edge, because, ...(mayBeTaken ? { unless: taken } : {}) };
  });
}

/** Each call that takes everything out of it. What walks over it may go on with what it had before. */
function emptyings(graph: Graph, object: GraphNode, removals: readonly Removal[]): readonly Write[] {
  if (removals.length === 0) return [];
  const container = containerOf(graph, object);
  const method = container && EMPTIES[container];
  if (!method || classChain(graph, object).length > 0 || graph.survey.writesOf(method).length > 0) return [];
  if (graph.uses(object).all.some(({ node }) => isWalked(node))) return [];
  return removals.flatMap(({ name, at, activation, because }) => (name === method && because === undefined && at.type === 'CallExpression' && at.arguments.length === 0 ? [{ at, activation, value: graph.primitive }] : []));
}

function isWalked(use: Node): boolean {
  const goes = destinationOf(use);
  return goes.kind === 'receiver' && entryOf(ITERATORS, memberName(goes.access) ?? '') !== undefined;
}

/** What was put in by `write`, where it is not surely taken out with everything afterwards. */
function remaining(graph: Graph, object: GraphNode, write: Write, emptied: readonly Write[]): Candidate | undefined {
  return finalValues([...emptied, write], objectPoints(graph, object), lifetimeOf(object)).find((candidate) => candidate.write === write);
}

/** The elements of an array that are known one by one, its later changes included; null where they are not, or nothing changes a literal. */
function listEdges(graph: Graph, object: GraphNode): readonly Edge[] | null {
  const { what } = object;
  if (what.kind !== 'object' || containerOf(graph, object) !== 'array') return null;
  if (what.origin.type === 'ArrayExpression' && graph.mutations(object).every(({ kind }) => kind === 'access')) return null;
  const slots = finalList(graph, object);
  return slots?.flatMap((slot): Edge[] => (slot ? [{ to: slot.to, step: { kind: 'element', at: slot.at, how: 'element' } }] : [])) ?? null;
}

const ALWAYS = 'always';

/** Whether a property is computed when it is read: always, perhaps (why), or not. */
function computedBecause(graph: Graph, object: GraphNode, name: string): string | undefined {
  const writes = graph.fieldWrites(object, name);
  const getter = writes.find(({ computedBy }) => computedBy);
  if (!getter) return undefined;
  return writes.every(({ computedBy }) => computedBy) ? ALWAYS : `unless line ${String(getter.at.loc.start.line)} computes it`;
}

/** Private names, and what is behind an accessor. */
function isHiddenField(at: Node): boolean {
  if (at.type === 'AccessorProperty') return true;
  if (at.type === 'PropertyDefinition') return at.key.type === 'PrivateIdentifier';
  if (at.type === 'AssignmentExpression') return at.left.type === 'MemberExpression' && at.left.property.type === 'PrivateIdentifier';
  return at.type === 'Property' && isPrototype(at);
}

/** `{ __proto__: base }` */
function isPrototype(property: TSESTree.Property): boolean {
  return keyName(property.key, property.computed) === '__proto__' && !property.computed && !property.shorthand && !property.method;
}

/** What the list of a rest parameter gets of what a call passes. */
function restEdges(graph: Graph, origin: Node, { unit, call, caller }: Activation): readonly Edge[] {
  const index = isFunction(unit) ? unit.params.findIndex((param) => param.type === 'RestElement' && param.argument === origin) : -1;
  const list: readonly Node[] = call?.type === 'TaggedTemplateExpression' ? [call.quasi, ...call.quasi.expressions] : call?.type === 'CallExpression' || call?.type === 'NewExpression' ? call.arguments : [];
  if (!caller || index < 0) return [];
  const { known, rest, behind } = argumentsIn(graph, list, caller);
  const because = known.length < index ? IF_MEMBER : undefined;
  const step = (at: Node): Step => ({ kind: 'element', at, how: 'element' });
  return [
    ...known.slice(index).map(({ value, expression }) => ({ to: value, step: step(expression) })),
    ...(rest ? walkedEdges(graph, graph.value(rest.argument, caller), rest, caller).map((edge) => ({ ...edge, because: edge.because ?? because, step: step(rest) })) : []),
    ...behind.map((argument) => ({ to: graph.value(argument, caller), because, step: step(argument) })),
  ];
}

/** What a function is given knows nothing of the list in which a rest parameter collects it. */
function isArgument({ what }: GraphNode, name: string): boolean {
  return what.kind === 'outside' && what.object === null && isRestParameter(what.origin) && /^\d+$/.test(name);
}

/** The `new Promise` whose executor has this parameter. */
function promiseOf(graph: Graph, parameter: Node): TSESTree.NewExpression | null {
  const fn = parameter.parent;
  if (!fn || !isFunction(fn) || fn.parent.type !== 'NewExpression') return null;
  return pathOf(graph.scopes, fn.parent.callee) === 'Promise' ? fn.parent : null;
}

/** Why a member may be gone again; for what the object was made with when there is no write. */
function removalAfter(
  object: GraphNode,
  removals: readonly Removal[],
  write: Write | null,
): string | undefined {
  const lifetime = lifetimeOf(object);
  const removal = removals.find((item) => {
    // `delete object[key]` can hit any property; the other removals are for members of containers.
    if (item.at.type !== 'UnaryExpression' && write === null && isPlainRecord(object)) return false;
    return !write || mayComeAfter(item, write, lifetime);
  });
  return removal && `unless \`${removal.name}\` (line ${String(removal.at.loc.start.line)}) takes it out`;
}

/** Why a value of a Map may be gone again: another one is put under the same key. */
function replacementAfter(graph: Graph, object: GraphNode, { key, write }: Extract<Mutation, { kind: 'element' }>): string | undefined {
  if (key === undefined) return undefined;
  const other = graph.mutations(object).find((mutation) => {
    if (mutation.kind !== 'element' || !mayBeOneKey(mutation.key, key)) return false;
    if (mutation.write.at !== write.at) return mayComeAfter(mutation.write, write, lifetimeOf(object));
    // The same statement in another call, with a key that is not made there; in general it is the same one once more.
    return key?.startsWith(MADE_THERE) !== true && areOtherCalls(mutation.write.activation, write.activation) && mayReplace(mutation.write, write, lifetimeOf(object));
  });
  if (other?.kind === 'element') return `unless line ${String(other.write.at.loc.start.line)} replaces it`;
  if (containerOf(graph, object) !== 'map') return undefined;
  return replacedUnderKey(graph, object, write, (given, call) => mayBeOneKey(entryKey(graph, given, graph.activationAt(call)), key));
}

function mayBeOneKey(a: string | null | undefined, b: string | null): boolean {
  return a !== undefined && (a === null || b === null || a === b);
}

/** Why what the object was made with as its prototype may be gone. V8 may hold the old one all the same. */
function prototypeReplaced(graph: Graph, object: GraphNode): string | undefined {
  const other = graph.mutations(object).find((mutation) => (mutation.kind === 'element' && mutation.how === 'prototype') || (mutation.kind === 'field' && mutation.name === '__proto__'));
  return other && 'write' in other ? `unless line ${String(other.write.at.loc.start.line)} replaces it` : prototypeCut(graph, object, []);
}

/** Whether the edge leads to what `{ __proto__: … }` or `Object.create(…)` was given. */
function leadsToPrototype(edge: Edge, given: readonly Edge[]): boolean {
  const { step } = edge;
  return (step?.kind === 'field' && step.at.type === 'Property' && isPrototype(step.at)) || (step?.kind === 'internal' && given.includes(edge) && step.at.parent?.type === 'CallExpression' && step.at.parent.arguments[0] === step.at);
}

/** Why something that the object was made with may be gone. */
function madeCut(graph: Graph, object: GraphNode, { step, copied }: Edge, isGiven: boolean): string | undefined {
  if (step?.kind === 'element') {
    // What a record of unknown keys was made with goes by some name.
    const replaced = step.how === 'property' || containerOf(graph, object) === null ? namedReplacement(graph, object, copied, null) : undefined;
    return replaced ?? memberCut(graph, object, null) ?? entryReplaced(graph, object);
  }
  if (step?.kind !== 'field' || !isGiven) return undefined;
  // What a built-in made of other objects need not have the names that it had there.
  const isRenamed = object.what.kind === 'object' && object.what.origin.type === 'CallExpression';
  return namedReplacement(graph, object, isRenamed ? undefined : step.name, null) ?? fieldCut(graph, object, step.name, []);
}

/** Why a property may be gone: it is written or deleted by name, or any is where its own name is not seen. */
function namedReplacement(graph: Graph, object: GraphNode, name: string | undefined, write: Write | null): string | undefined {
  const other = graph
    .mutations(object)
    .find((mutation) => mutation.kind === 'field' && (name === undefined || mutation.name === name) && (!write || mayComeAfter(mutation.write, write, lifetimeOf(object))));
  return other?.kind === 'field' ? `unless line ${String(other.write.at.loc.start.line)} replaces it` : undefined;
}

/** Why what a Map was made with may be gone: a value is put under what may be one of its keys. */
function entryReplaced(graph: Graph, object: GraphNode): string | undefined {
  if (containerOf(graph, object) !== 'map') return undefined;
  const { what } = object;
  const [pairs] = what.kind === 'object' && what.origin.type === 'NewExpression' ? what.origin.arguments : [];
  const keys = pairs?.type === 'ArrayExpression' ? pairs.elements.map((pair) => (pair?.type === 'ArrayExpression' && pair.elements[0] ? entryKey(graph, pair.elements[0], object.activation) : null)) : [null];
  const other = graph.mutations(object).find((mutation) => mutation.kind === 'element' && keys.some((key) => mayBeOneKey(mutation.key, key)));
  return other?.kind === 'element' ? `unless line ${String(other.write.at.loc.start.line)} replaces it` : undefined;
}

function isPlainRecord(object: GraphNode): boolean {
  return object.what.kind !== 'object' || object.what.origin.type === 'ObjectExpression';
}

function shapeEdges(graph: Graph, object: GraphNode, origin: Node, edges: Edge[], name: (key: string, at: Node) => void): void {
  const { activation } = object;
  if (origin.type === 'ObjectExpression') {
    for (const property of origin.properties) {
      if (property.type === 'SpreadElement') {
        // `{ ...base, owner: 1 }`: what comes later replaces what the spread brought.
        const later = origin.properties.slice(origin.properties.indexOf(property) + 1);
        for (const edge of copiedEdges(graph, graph.value(property.argument, activation), property.argument, activation)) {
          const hidden = overwritten(graph, edge.step?.kind === 'field' ? edge.step.name : null, later, activation);
          if (hidden !== SURELY) edges.push({ ...edge, copied: edge.step?.kind === 'field' ? edge.step.name : edge.copied, because: edge.because ?? hidden, step: { kind: 'element', at: property.argument, how: 'property' } });
        }
        continue;
      }
      const key = keyName(property.key, property.computed);
      if (property.kind !== 'init') {
        edges.push({ to: graph.value(property.value, activation), because: accessorCut(graph, object, key), isHidden: property.kind === 'set' || key === null, step: { kind: 'field', at: property, name: key ?? 'a property' } });
      } else if (key === null) {
        edges.push({ to: graph.value(property.value, activation), step: { kind: 'element', at: property, how: 'property' } });
        // A symbol is kept by the properties that have it as their key; JavaScriptCore keeps only its description.
        if (isSymbol(graph, graph.value(property.key, activation))) edges.push({ to: graph.value(property.key, activation), engines: ['V8'], step: { kind: 'internal', at: property.key, what: 'has it as a property key' } });
      } else name(key, property);
    }
  } else if (origin.type === 'ArrayExpression') {
    let isIndexed = true;
    origin.elements.forEach((element, index) => {
      if (!element) return;
      if (element.type === 'SpreadElement') {
        isIndexed = false;
        for (const edge of walkedEdges(graph, graph.value(element.argument, activation), element.argument, activation)) {
          edges.push({ ...edge, step: { kind: 'element', at: element.argument, how: 'property' } });
        }
      } else if (isIndexed) name(String(index), element);
      else edges.push({ to: graph.value(element, activation), step: { kind: 'element', at: element, how: 'element' } });
    });
  } else if (origin.type === 'NewExpression') {
    edges.push(...baseEdges(graph, object, origin));
  } else if (isRestParameter(origin)) {
    edges.push(...restEdges(graph, origin, activation));
  } else if (isFunction(origin)) {
    edges.push(...closureEdges(graph, origin, activation));
    const home = origin.parent;
    if (graph.survey.usesSuper(origin) && home.type === 'Property' && home.parent.type === 'ObjectExpression') {
      edges.push({ to: graph.object(home.parent, activation), step: { kind: 'internal', at: home, what: 'uses `super` and so keeps the object it was written in' } });
    }
  } else if (isClass(origin)) {
    classEdges(graph, origin, activation, edges, name);
  }
}

/** Whether what a spread brought is replaced by what stands behind it in the literal: surely, perhaps (why), or not. Its name is null where that is not seen. */
function overwritten(graph: Graph, name: string | null, later: readonly TSESTree.ObjectLiteralElement[], activation: Activation): string | undefined {
  let perhaps: string | undefined;
  for (const item of later) {
    if (item.type === 'SpreadElement') {
      const properties = graph.plainProperties(item.argument, activation);
      if (name !== null && properties?.has(name)) return SURELY;
      if (!properties || (name === null && properties.size > 0)) perhaps ??= `unless line ${String(item.loc.start.line)} replaces it`;
    } else {
      const key = keyName(item.key, item.computed);
      if (key !== null && key === name) return SURELY;
      if (key !== null && name === null && !isSymbolName(key)) perhaps ??= `unless line ${String(item.loc.start.line)} replaces it`;
      if (key === null && !isSymbol(graph, graph.value(item.key, activation))) perhaps ??= `unless line ${String(item.loc.start.line)} replaces it`;
    }
  }
  return perhaps;
}

const SURELY = 'surely';

/** A closure keeps every environment around it, a class too. */
export function closureEdges(graph: Graph, origin: FunctionNode | ClassNode, activation: Activation): readonly Edge[] {
  const edges: Edge[] = [];
  for (let scope = isFunction(origin) ? graph.scopes.around(origin) : graph.scopes.manager.acquire(origin); scope; scope = scope.upper) {
    // What stands in the list of a loop is made before the loop has its variables.
    if (isBeforeLoop(scope, origin)) continue;
    edges.push({ to: graph.environment(scope, activation, origin), step: { kind: 'closure', at: origin } });
  }
  return edges;
}

function classEdges(graph: Graph, owner: ClassNode, activation: Activation, edges: Edge[], name: (key: string, at: Node) => void): void {
  edges.push(...closureEdges(graph, owner, activation));
  if (owner.superClass) {
    edges.push({ to: graph.value(owner.superClass, activation), step: { kind: 'internal', at: owner.superClass, what: 'extends it' } });
  }
  for (const member of owner.body.body) {
    if (!isField(member) || !member.static) continue;
    const key = keyName(member.key, member.computed);
    if (key !== null) name(key, member);
  }
}
