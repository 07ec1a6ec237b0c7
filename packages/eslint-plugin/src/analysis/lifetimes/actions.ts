/** What can be done with an object: the functions of this file that are called on it, however they got there. */
import { classChain, prototypeExpressionOf, subclassesOf } from '../heap/classes.ts';
import type { Graph } from '../heap/graph.ts';
import type { Activation, GraphNode } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, type ClassNode, type FunctionNode, isArrow, isClass, isField, isFunction, keyName, memberName, unwrap } from '../syntax/nodes.ts';

export interface Action {
  /** Null for a computed name that the file does not show. */
  readonly name: string | null;
  readonly fn: FunctionNode;
  /** The run in which it works on the object. */
  readonly run: Activation;
  /** Whether only members of the class can call it. */
  readonly isPrivate: boolean;
}

/**
 * Methods, accessors excepted, of its class, of base classes and of classes that extend it; functions in fields; functions that
 * are put on the prototype, into the literal, or on the object itself. There may be more.
 */
export function actionsOf(graph: Graph, object: GraphNode): readonly Action[] {
  return object.activation.intern(object, 'actions', () => {
    const chain = classChain(graph, object);
    const derived = object.what.kind === 'receiver' && isClass(object.what.owner) ? subclassesOf(graph, object.what.owner).map((owner) => ({ owner, outer: graph.activationAt(owner) })) : [];
    const own = chain.flatMap(({ owner, outer }) => membersOf(graph, owner, outer, object));
    // What a derived class declares hides what its base class declared.
    const seen = new Set<string>();
    const visible = own.filter(({ name }) => name === null || (!seen.has(name) && seen.add(name)));
    return [
      ...visible,
      ...derived.flatMap(({ owner, outer }) => membersOf(graph, owner, outer, object)),
      ...literalActions(graph, object),
      ...prototypeActions(graph, object, chain.map(({ owner }) => owner)),
      ...assignedActions(graph, object),
      ...copiedActions(graph, object),
      ...inheritedActions(graph, object),
    ];
  });
}

/** The getters of its class and of base classes, each in the run in which it works on the object. */
export function gettersOf(graph: Graph, object: GraphNode): readonly Action[] {
  const seen = new Set<string>();
  return classChain(graph, object).flatMap(({ owner, outer }) => membersOf(graph, owner, outer, object, 'get')).filter(({ name }) => name !== null && !seen.has(name) && seen.add(name));
}

function membersOf(graph: Graph, owner: ClassNode, outer: Activation, object: GraphNode, kind: 'method' | 'get' = 'method'): readonly Action[] {
  return owner.body.body.flatMap((member): readonly Action[] => {
    if (member.type === 'StaticBlock' || !('static' in member) || member.static || !('key' in member)) return [];
    const isPrivate = member.key.type === 'PrivateIdentifier' || ('accessibility' in member && (member.accessibility === 'private' || member.accessibility === 'protected'));
    const name = keyName(member.key, member.computed);
    if (member.type === 'MethodDefinition') {
      const fn: Node = member.value;
      return member.kind === kind && isFunction(fn) ? [{ name, fn, run: graph.memberRun(fn, outer, object), isPrivate }] : [];
    }
    const value = kind === 'method' && isField(member) && member.value ? unwrap(member.value) : null;
    return isField(member) && value && isFunction(value) ? [{ name, fn: value, run: runOn(graph, value, graph.memberRun(member, outer, object), object), isPrivate }] : [];
  });
}

function literalActions(graph: Graph, { what, activation }: GraphNode): readonly Action[] {
  if (what.kind !== 'object' || what.origin.type !== 'ObjectExpression') return [];
  const object = graph.object(what.origin, activation);
  return what.origin.properties.flatMap((property): readonly Action[] => {
    if (property.type !== 'Property' || property.kind !== 'init') return [];
    const name = keyName(property.key, property.computed);
    return graph.callables(graph.value(property.value, activation)).flatMap(({ fn, node }) => (isFunction(fn) ? [{ name, fn, run: runOn(graph, fn, node.activation, object), isPrivate: false }] : []));
  });
}

/** `File.prototype.close = function () { … }`, `File.prototype = { close() { … } }` */
function prototypeActions(graph: Graph, object: GraphNode, owners: readonly Node[]): readonly Action[] {
  const { what, activation } = object;
  const makers = what.kind === 'receiver' ? [...owners, what.owner] : what.kind === 'object' && what.origin.type === 'NewExpression' ? [...owners, ...graph.callables(graph.value(what.origin.callee, activation)).map(({ fn }) => fn)] : owners;
  if (makers.length === 0) return [];
  return graph.survey.accessesOf('prototype').flatMap((prototype): readonly Action[] => {
    const isOfMaker = (at: Activation): boolean => graph.callables(graph.value(prototype.object, at)).some(({ fn }) => makers.includes(fn));
    const { parent } = prototype;
    if (parent.type === 'AssignmentExpression' && parent.left === prototype && parent.right.type === 'ObjectExpression') {
      const at = graph.activationAt(parent);
      return isOfMaker(at) ? parent.right.properties.flatMap((property) => (property.type === 'Property' && property.kind === 'init' ? assignedFunction(graph, property.value, keyName(property.key, property.computed), at, object) : [])) : [];
    }
    // `Object.assign(File.prototype, { close() { … } })`
    if (parent.type === 'CallExpression' && parent.arguments[0] === prototype && pathOf(graph.scopes, parent.callee) === 'Object.assign') {
      const at = graph.activationAt(parent);
      return isOfMaker(at) ? parent.arguments.slice(1).flatMap((source) => (source.type === 'SpreadElement' ? [] : ofLiteral(graph, source, at, object))) : [];
    }
    const assignment = parent.parent;
    if (parent.type !== 'MemberExpression' || parent.object !== prototype || assignment?.type !== 'AssignmentExpression' || assignment.left !== parent) return [];
    const at = graph.activationAt(assignment);
    return isOfMaker(at) ? assignedFunction(graph, assignment.right, memberName(parent), at, object) : [];
  });
}

/** `this.close = () => { … }`, `file.close = close` */
function assignedActions(graph: Graph, object: GraphNode): readonly Action[] {
  return graph.uses(object).all.flatMap(({ node, activation }): readonly Action[] => {
    const access = node.parent;
    const assignment = access?.type === 'MemberExpression' && access.object === node ? access.parent : null;
    if (access?.type !== 'MemberExpression' || assignment?.type !== 'AssignmentExpression' || assignment.left !== access) return [];
    return assignedFunction(graph, assignment.right, memberName(access), activation, object);
  });
}

/** `Object.assign(file, methods)` */
function copiedActions(graph: Graph, object: GraphNode): readonly Action[] {
  return graph.uses(object).all.flatMap(({ node, activation }): readonly Action[] => {
    const destination = destinationOf(node);
    if (destination.kind !== 'argument' || destination.index !== 0 || pathOf(graph.scopes, calleeOf(destination.call)) !== 'Object.assign') return [];
    const [, ...sources] = destination.call.arguments;
    return sources.flatMap((source) => (source.type === 'SpreadElement' ? [] : ofLiteral(graph, source, activation, object)));
  });
}

/** `Object.create(methods)`, `Object.create(File.prototype)` */
function inheritedActions(graph: Graph, object: GraphNode): readonly Action[] {
  const prototype = prototypeExpressionOf(graph, object);
  if (!prototype) return [];
  const owner = prototype.type === 'MemberExpression' && memberName(prototype) === 'prototype' ? graph.callables(graph.value(prototype.object, object.activation)) : [];
  return [...ofLiteral(graph, prototype, object.activation, object), ...owner.flatMap(({ fn, node }) => (isClass(fn) ? membersOf(graph, fn, node.activation, object) : []))];
}

/** The functions of the one literal that an expression gives, as they work on another object. */
function ofLiteral(graph: Graph, expression: Node, activation: Activation, object: GraphNode): readonly Action[] {
  const literal = graph.soleObject(graph.value(expression, activation));
  if (literal?.what.kind !== 'object' || literal.what.origin.type !== 'ObjectExpression') return [];
  return literal.what.origin.properties.flatMap((property) => (property.type === 'Property' && property.kind === 'init' ? assignedFunction(graph, property.value, keyName(property.key, property.computed), literal.activation, object) : []));
}

function assignedFunction(graph: Graph, value: Node, name: string | null, at: Activation, object: GraphNode): readonly Action[] {
  return graph.callables(graph.value(value, at)).flatMap(({ fn, node }) => (isFunction(fn) ? [{ name, fn, run: runOn(graph, fn, node.activation, object), isPrivate: name?.startsWith('#') === true }] : []));
}

/** The run of a function for one object: an arrow has the receiver of where it stands. */
function runOn(graph: Graph, fn: FunctionNode, outer: Activation, object: GraphNode): Activation {
  return isArrow(fn) ? graph.general(fn, outer) : graph.memberRun(fn, outer, object);
}
