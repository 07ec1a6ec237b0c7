/** Statements that give the instances of a class another method than the class has: by its prototype, or by another prototype. */
import type { TSESTree } from '@typescript-eslint/utils';
import { PROTOTYPE_OF } from '../catalog/functions.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, type CallNode, type ClassNode, isClass, isFunction, keyName, memberName, unwrap } from '../syntax/nodes.ts';
import type { Write } from './cells.ts';
import { classChain, subclassesOf } from './classes.ts';
import { type Definition, definitions, mayName } from './definitions.ts';
import type { Graph } from './graph.ts';
import type { Activation, GraphNode } from './nodes.ts';

/** Methods, each of which may be another one for what the file does to prototypes. */
export function unlessPatched(graph: Graph, object: GraphNode, name: string, writes: readonly Write[]): readonly Write[] {
  if (!writes.some(isMethod)) return writes;
  const patch = patchOf(graph, object, name) ?? unnamedMemberOf(graph, object);
  return patch ? writes.map((write) => (isMethod(write) ? { ...write, because: write.because ?? `unless line ${String(patch.loc.start.line)} replaces it` } : write)) : writes;
}

/** Subclasses that have a static member of their own, which `this.create` in a static member means where it is called on them. */
export function staticOverrides(graph: Graph, object: GraphNode, name: string, access: Node, activation: Activation): readonly ClassNode[] {
  const { what } = object;
  if (what.kind !== 'object' || !isClass(what.origin) || access.type !== 'MemberExpression' || unwrap(access.object).type !== 'ThisExpression') return [];
  let run = activation;
  while (run.unit.type === 'ArrowFunctionExpression' && run.outer) run = run.outer;
  if (run.receiver) return [];
  return subclassesOf(graph, what.origin).filter(({ body }) => body.body.some((member) => member.type !== 'StaticBlock' && 'key' in member && 'static' in member && member.static && keyName(member.key, member.computed) === name));
}

/** What a class or a constructor function gives by its prototype, not what an instance has of its own. */
function isMethod({ at, isBinding }: Write): boolean {
  return at.type === 'MethodDefinition' || (isBinding === true && at.type === 'AssignmentExpression');
}

/** A method whose computed name may be any. */
function unnamedMemberOf(graph: Graph, object: GraphNode): Node | null {
  for (const { owner } of classChain(graph, object)) {
    const member = owner.body.body.find((one) => one.type !== 'StaticBlock' && 'key' in one && 'static' in one && !one.static && one.computed && keyName(one.key, true) === null);
    if (member) return member;
  }
  return null;
}

/** Why a property that is written may not be stored: the file gives its class an accessor by built-in means. */
export function patchedBecause(graph: Graph, object: GraphNode, name: string): string | undefined {
  const patch = classChain(graph, object).length > 0 ? patchOf(graph, object, name) : null;
  return patch ? `unless line ${String(patch.loc.start.line)} gives it a setter` : undefined;
}

/** The statement that may give the instances another method of that name than their class has. */
export function patchOf(graph: Graph, object: GraphNode, name: string): Node | null {
  const { defining, replacing, isOnPrototype, unnamed } = patchingCalls(graph);
  const own = new Set<Node>(classChain(graph, object).map(({ owner }) => owner));
  if (isOnPrototype && own.size > 0) {
    const written = graph.survey.writesOf(name).find((access) => access.parent.type !== 'UnaryExpression' && isPrototypeOf(graph, access.object, own));
    if (written) return written;
    // `Class.prototype[name] = wrap(Class.prototype[name])`: under whichever name.
    const computed = unnamed.find((access) => isPrototypeOf(graph, access.object, own));
    if (computed) return computed;
  }
  const defined = defining.find(({ target, given, form }) => mayName(given, name, form) && isPrototypeOf(graph, target, own));
  if (defined) return defined.call;
  return replacing.find((call) => {
    const [target] = call.arguments;
    const values = target ? graph.concrete(graph.value(target, graph.activationAt(call))) : [];
    return values.length === 0 || values.some(({ node }) => node.what.kind !== 'object' || classChain(graph, node).some(({ owner }) => own.has(owner)));
  }) ?? graph.survey.writesOf('__proto__')[0] ?? null;
}

interface PatchingCalls {
  readonly defining: readonly Definition[];
  readonly replacing: readonly CallNode[];
  /** Whether the file names any prototype, so that a mere assignment can be a patch. */
  readonly isOnPrototype: boolean;
  /** What is written to something that may be a prototype under a name that is not seen. */
  readonly unnamed: readonly TSESTree.MemberExpression[];
}

/** What of a file may patch classes, whichever and whatever the name. */
function patchingCalls(graph: Graph): PatchingCalls {
  return graph.program.intern(graph, 'patching calls', () => ({
    defining: definitions(graph).filter(({ target }) => mayBePrototype(graph, target)),
    replacing: graph.survey.callsNamed('setPrototypeOf'),
    isOnPrototype: graph.survey.isNamed('prototype') || graph.survey.isNamed('getPrototypeOf'),
    unnamed: graph.survey.computedWrites.filter((access) => memberName(access) === null && mayBePrototype(graph, access.object)),
  }));
}

/** By its form alone: whether it can be the prototype of any class. */
function mayBePrototype(graph: Graph, expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') return memberName(node) === 'prototype';
  if (node.type === 'CallExpression') return isPrototypeCall(graph, node);
  const given = givenOnce(graph, node);
  return given !== null && mayBePrototype(graph, given);
}

function isPrototypeCall(graph: Graph, call: TSESTree.CallExpression): boolean {
  return PROTOTYPE_OF.has(pathOf(graph.scopes, calleeOf(call)) ?? '');
}

/** What a name is declared with, if that is not one more name. */
function givenOnce(graph: Graph, node: Node): Node | null {
  const declared = node.type === 'Identifier' ? (graph.scopes.variableOf(node)?.defs[0]?.node as Node | undefined) : undefined;
  return declared?.type === 'VariableDeclarator' && declared.init?.type !== 'Identifier' ? declared.init : null;
}

/** `Class.prototype`, by a name as well, of one of these classes or of what is not seen. */
export function isPrototypeOf(graph: Graph, expression: Node, classes: ReadonlySet<Node>): boolean {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression' && memberName(node) === 'prototype') {
    const owners = graph.concrete(graph.value(node.object, graph.activationAt(node)));
    return owners.length === 0 || owners.some(({ node: { what } }) => what.kind !== 'object' || !(isClass(what.origin) || isFunction(what.origin)) || classes.has(what.origin));
  }
  if (node.type === 'CallExpression') return isPrototypeCall(graph, node);
  const given = givenOnce(graph, node);
  return given !== null && isPrototypeOf(graph, given, classes);
}
