/** What a property of an object holds: every write to it, what comes with the creation of the object first. */
import type { TSESTree } from '@typescript-eslint/utils';
import { ERRORS } from '../catalog/builtins.ts';
import { OF_CLASS } from '../catalog/functions.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { classOfMember, type FunctionNode, isClass, isField, isFunction, isLoop, keyName } from '../syntax/nodes.ts';
import { withJoined } from './branches.ts';
import { areOtherCalls, finalValues, type Getter, type Point, type Write } from './cells.ts';
import { bindMembers, classChain, getterResult, overridesOf, prototypeWrites } from './classes.ts';
import { constantOf } from './constants.ts';
import { argumentList } from './contexts.ts';
import type { Graph } from './graph.ts';
import { containerOf, isSymbol } from './kinds.ts';
import { unlessLocked } from './locks.ts';
import { unlessPatched } from './patches.ts';
import { type Activation, GraphNode, originOf } from './nodes.ts';

/** Places that are reached by the time the object is of interest: its creation, its constructors, the registration. */
export function objectPoints(graph: Graph, object: GraphNode): readonly Point[] {
  const points: Point[] = [...graph.points(object.activation, originOf(object))];
  for (const { owner } of classChain(graph, object)) {
    for (const run of graph.constructorRuns(object, owner)) points.push({ node: run.unit, activation: run });
  }
  const { what, activation } = object;
  if (what.kind === 'object' && isField(activation.unit) && !activation.unit.static) {
    // What the initializer of a field makes is there before the rest of the constructor runs.
    const instance = graph.receiver(activation);
    for (const { owner } of classChain(graph, instance)) {
      for (const run of graph.constructorRuns(instance, owner)) points.push({ node: run.unit, activation: run });
    }
  }
  if (what.kind === 'object' && what.origin.type === 'NewExpression') {
    for (const { fn, node } of graph.callables(graph.value(what.origin.callee, object.activation))) {
      const run = isFunction(fn) ? graph.called(fn, node.activation, what.origin, object.activation, object) : null;
      if (run) points.push({ node: run.unit, activation: run });
    }
  }
  return points;
}

/** The node per run of which the object is made anew: writes in a loop around it go to another object each time. */
export function lifetimeOf(object: GraphNode): Node | null {
  const { what } = object;
  if (what.kind !== 'object') return null;
  let child: Node = what.origin;
  for (let parent = child.parent; parent; child = parent, parent = parent.parent) {
    if (isLoop(parent)) return child;
    if (isFunction(parent)) return parent;
  }
  return null;
}

/** Whether a property that this file never writes may exist on the object all the same. */
export function hasUnseenFields(graph: Graph, object: GraphNode, name: string): boolean {
  const { what } = object;
  if (OF_CLASS.has(name) && what.kind !== 'primitive') return true;
  switch (what.kind) {
    case 'primitive':
      return false;
    case 'object':
      switch (what.origin.type) {
        case 'ObjectExpression':
          if (what.origin.properties.some((property) => property.type === 'SpreadElement' || property.computed)) return true;
          break;
        case 'ArrayExpression':
        case 'FunctionExpression':
        case 'FunctionDeclaration':
        case 'ArrowFunctionExpression':
          if (name === 'prototype') return true;
          break;
        case 'BlockStatement':
          return false;
        case 'NewExpression':
        case 'CallExpression':
          if (what.origin.type === 'NewExpression' && classChain(graph, object).length > 0) return endsUnseen(graph, object);
          return !isClosedContainer(graph, object) && !isEmptyInError(graph, what.origin, name);
        default:
          return !isClosedContainer(graph, object);
      }
      return graph.mutations(object).some((mutation) => mutation.kind === 'element' && mutation.how === 'property');
    case 'receiver':
      if (name.startsWith('#')) return false;
      return !isClass(what.owner) || endsUnseen(graph, object);
    default:
      return true;
  }
}

/** What a built-in error has a text under, and what it has not at all. */
const NOTHING_IN_ERRORS = new Set(['stack', 'message', 'name', 'then']);

function isEmptyInError(graph: Graph, made: TSESTree.NewExpression | TSESTree.CallExpression, name: string): boolean {
  return NOTHING_IN_ERRORS.has(name) && ERRORS.includes(pathOf(graph.scopes, made.callee) ?? '');
}

/** A built-in container has no properties of its own that would lead anywhere. */
function isClosedContainer(graph: Graph, object: GraphNode): boolean {
  const kind = containerOf(graph, object);
  return kind !== null && kind !== 'emitter' && kind !== 'eventtarget' && kind !== 'promise';
}

function endsUnseen(graph: Graph, object: GraphNode): boolean {
  const last = classChain(graph, object).at(-1);
  if (!last || last.owner.superClass) return true;
  return graph.mutations(object).some((mutation) => mutation.kind === 'element' && mutation.how === 'property');
}

/** All writes to the property `name` of `object`, what comes with its creation first. */
export function fieldWrites(graph: Graph, object: GraphNode, name: string): readonly Write[] {
  // Asked of the same few properties all the time: to join texts for a key would take longer than to look one up.
  const known = object.activation.intern(object, 'writes', () => new Map<string, readonly Write[]>());
  const last = known.get(name);
  if (last) return last;
  const isPlain = !graph.survey.mayWrite(name);
  // What is asked for in the middle of following the object's uses is not the last word.
  const isFinal = isPlain || graph.isSettled(object);
  if (!isFinal) GraphNode.unsettled++;
  const own = ownWrites(graph, object, name);
  const writes = isPlain ? own : [...own, ...unlessLocked(graph, object, name, withJoined(graph, withoutRepeats(graph, object, graph.laterWrites(object, name))), own.length > 0, lifetimeOf(object))];
  if (isFinal) known.set(name, writes);
  return writes;
}

/** A statement that is followed both in general and for a certain call counts for the call; that of another call is another write. */
function withoutRepeats(graph: Graph, object: GraphNode, writes: readonly Write[]): readonly Write[] {
  const places = new Set(writes.map((write) => write.at));
  if (writes.length < 2 || places.size > 1) return writes;
  const points = objectPoints(graph, object);
  const certain = writes.filter((write) => finalValues([write], points, lifetimeOf(object))[0]?.because === undefined);
  return certain.length > 0 ? writes.filter((write) => certain.includes(write) || certain.every((one) => areOtherCalls(one.activation, write.activation))) : writes;
}

function ownWrites(graph: Graph, object: GraphNode, name: string): readonly Write[] {
  const { what, activation } = object;
  const writes: Write[] = [];
  const bind = (at: Node, run: Activation, value: GraphNode, computedBy?: Getter) => writes.push({ at, activation: run, value, isBinding: true, ...(computedBy ? { computedBy } : {}) });
  if (what.kind === 'object' && what.origin.type === 'ObjectExpression') {
    for (const property of what.origin.properties) {
      if (property.type === 'SpreadElement') {
        const write = spreadWrite(graph, object, property, name, writes.length > 0);
        if (write) writes.push(write);
        continue;
      }
      const key = propertyKey(graph, property, activation);
      if (key === null && writes.length > 0) writes.push({ at: property, activation, value: graph.value(property.value, activation), because: `only if line ${String(property.loc.start.line)} replaces it` });
      if (key !== name) continue;
      if (property.kind === 'init') bind(property, activation, graph.value(property.value, activation));
      else if (property.kind === 'get' && isFunction(property.value)) {
        const getter: Getter = { fn: property.value, outer: activation };
        bind(property, activation, getterResult(graph, getter, object), getter);
      }
    }
  } else if (what.kind === 'object' && what.origin.type === 'ArrayExpression') {
    const element = what.origin.elements[Number(name)];
    if (element && !what.origin.elements.slice(0, Number(name)).some((item) => item?.type === 'SpreadElement')) {
      bind(element, activation, graph.value(element, activation));
    }
  } else if (what.kind === 'object' && what.origin === argumentsOrigin(activation)) {
    const argument = argumentList(graph, activation)[Number(name)];
    if (argument) bind(what.origin, activation, argument);
  } else if (what.kind === 'object' && isClass(what.origin)) {
    bindMembers(graph, what.origin, activation, object, name, true, bind);
  }
  const chain = classChain(graph, object);
  for (const { owner, outer } of [...chain].reverse()) {
    const before = writes.length;
    bindMembers(graph, owner, outer, object, name, false, bind);
    // What a derived class declares hides what its base class declared.
    if (writes.length > before + 1 || (before > 0 && writes.length > before)) writes.splice(0, writes.length - 1);
    for (const run of graph.constructorRuns(object, owner)) {
      for (const param of (run.unit as FunctionNode).params) {
        if (param.type !== 'TSParameterProperty') continue;
        const identifier = (param.parameter.type === 'AssignmentPattern' ? param.parameter.left : param.parameter); // a pattern is a syntax error here
        if (identifier.name !== name) continue;
        const variable = graph.scopes.variableOf(identifier);
        if (variable) bind(param, run, graph.variable(variable, run));
      }
    }
  }
  if (writes.length === 0) writes.push(...prototypeWrites(graph, object, name));
  const overrides = what.kind === 'receiver' && isClass(what.owner) ? overridesOf(graph, object, what.owner, name) : [];
  if (overrides.length === 0) return unlessPatched(graph, object, name, writes);
  // Whose method it is depends on whose instance it is.
  return [...writes.map((write): Write => ({ ...write, because: write.because ?? `only if no subclass has a \`${name}\` of its own` })), ...overrides];
}

/** The name of a property of a literal, told from the value of its key where that is computed; null for what may be any. */
function propertyKey(graph: Graph, { key, computed }: TSESTree.Property, activation: Activation): string | null {
  const name = keyName(key, computed);
  const constant = name === null ? constantOf(graph, key, activation) : null;
  if (constant) return String(constant.value);
  return name ?? (isSymbol(graph, graph.value(key, activation)) ? '@@' : null);
}

/** What `{ …, ...source }` puts under the name. */
function spreadWrite(graph: Graph, object: GraphNode, spread: TSESTree.SpreadElement, name: string, isReplacing: boolean): Write | null {
  const { activation } = object;
  const properties = graph.plainProperties(spread.argument, activation);
  const source = graph.value(spread.argument, activation);
  const sole = graph.soleObject(source);
  if (properties && sole) {
    if (!properties.has(name)) return null;
    const value = graph.node(spread, `spread ${name}`, activation, { kind: 'value', expression: spread }, 'alternatives', () => graph.fieldEdges(sole, name, spread, activation));
    return { at: spread, activation, value, isBinding: true };
  }
  if (!isReplacing) return null;
  return { at: spread, activation, value: graph.outside(spread, activation, sole, name), because: `only if line ${String(spread.loc.start.line)} replaces it` };
}

/**
 * The same for somebody who has the object when it is made: a field that a class declares is defined when the constructor of its
 * base class is over, whatever that put there.
 */
export function writesAfterConstruction(graph: Graph, object: GraphNode, name: string, reader: Activation | null): readonly Write[] {
  const writes = fieldWrites(graph, object, name);
  const chain = classChain(graph, object);
  if (writes.length === 0 || chain.length < 2 || name.startsWith('#')) return writes;
  const declaring = chain.findIndex(({ owner, outer }) => owner.body.body.some((member) => member.type === 'PropertyDefinition' && !member.static && !member.declare && fieldName(graph, member, outer) === name));
  const unnamed = chain.findIndex(({ owner, outer }) => owner.body.body.some((member) => member.type === 'PropertyDefinition' && !member.static && fieldName(graph, member, outer) === null));
  const isEarly = (run: Activation | null, index: number): boolean => {
    const bases = index < 0 ? [] : chain.slice(index + 1);
    for (let current = run; current; current = current.caller) {
      const { unit, receiver } = current;
      const member = classOfMember(unit);
      if (member && bases.some(({ owner }) => owner === member.owner) && (member.isConstructor || (isField(unit) && !member.isStatic)) && (receiver === object || object.what.kind === 'receiver')) return true;
    }
    return false;
  };
  // Who reads in between finds what is there by then.
  if (isEarly(reader, declaring)) return writes.filter(({ at }) => at.type !== 'PropertyDefinition' || at.parent.parent !== chain[declaring]?.owner);
  const field = declaring < 0 ? undefined : chain[declaring]?.owner.body.body.find((member) => member.type === 'PropertyDefinition' && fieldName(graph, member, chain[declaring]?.outer ?? object.activation) === name);
  // Without a value it depends on the compiler of TypeScript whether there is such a field at all.
  const isSure = field?.type === 'PropertyDefinition' && (field.value !== null || !field.typeAnnotation);
  return writes.flatMap((write): readonly Write[] => {
    if (write.at !== field && isEarly(write.activation, declaring)) return isSure ? [] : [unsureWrite(write, field ?? write.at)];
    if (isEarly(write.activation, unnamed)) return [unsureWrite(write, chain[unnamed]?.owner ?? write.at)];
    return [write];
  });
}

function unsureWrite(write: Write, by: Node): Write {
  return { ...write, isBinding: false, because: write.because ?? `unless line ${String(by.loc.start.line)} replaces it` };
}

/** The name of a field, its key told from its value where it is computed. */
function fieldName(graph: Graph, { key, computed }: TSESTree.PropertyDefinition, outer: Activation): string | null {
  const name = keyName(key, computed);
  const constant = name === null ? constantOf(graph, key, outer) : null;
  return constant ? String(constant.value) : name;
}

/** The node that stands for the `arguments` object of a run. */
function argumentsOrigin({ unit }: Activation): Node | null {
  return isFunction(unit) && unit.type !== 'ArrowFunctionExpression' ? unit.body : null;
}
