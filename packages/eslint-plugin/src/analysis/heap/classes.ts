/** What classes give their instances: the chain of classes, constructor runs, members, accessors, prototypes. */
import type { Node } from '../model.ts';
import { type ClassNode, constructorOf, type FunctionNode, isClass, isField, isFunction, keyName, memberName, nameOf, unwrap } from '../syntax/nodes.ts';
import type { Write } from './cells.ts';
import type { Graph } from './graph.ts';
import type { Activation, GraphNode } from './nodes.ts';

interface ClassLink {
  readonly owner: ClassNode;
  /** The run in which the class was defined. */
  readonly outer: Activation;
}

export function classChain(graph: Graph, object: GraphNode): readonly ClassLink[] {
  return object.activation.intern(object, 'class chain', () => {
    const first = classOf(graph, object);
    const chain: ClassLink[] = [];
    for (let link: ClassLink | null = first; link && chain.length < 16; link = superOf(graph, link)) chain.push(link);
    return chain;
  });
}

function classOf(graph: Graph, object: GraphNode): ClassLink | null {
  const { what, activation } = object;
  if (what.kind === 'receiver') {
    return isClass(what.owner) ? { owner: what.owner, outer: activation } : null;
  }
  if (what.kind !== 'object' || what.origin.type !== 'NewExpression') return null;
  const callables = graph.callables(graph.value(what.origin.callee, activation));
  const [only] = callables;
  return callables.length === 1 && only && isClass(only.fn) ? { owner: only.fn, outer: only.node.activation } : null;
}

function superOf(graph: Graph, link: ClassLink): ClassLink | null {
  if (!link.owner.superClass) return null;
  const callables = graph.callables(graph.value(link.owner.superClass, link.outer));
  const [only] = callables;
  return callables.length === 1 && only && isClass(only.fn) ? { owner: only.fn, outer: only.node.activation } : null;
}

export function constructorRuns(graph: Graph, instance: GraphNode): ReadonlyMap<ClassNode, readonly Activation[]> {
  const runs = new Map<ClassNode, readonly Activation[]>();
  const { what, activation } = instance;
  // The call that runs the constructor: `new`, or the `super(…)` of a derived class.
  let calls: { call: Node; caller: Activation }[] =
    what.kind === 'object' ? [{ call: what.origin, caller: activation }] : [];
  let isFirst = true;
  for (const { owner, outer } of classChain(graph, instance)) {
    const constructor = constructorOf(owner);
    if (constructor) {
      const own =
        isFirst && what.kind === 'receiver'
          ? [graph.memberRun(constructor, outer, instance)]
          : calls.flatMap(({ call, caller }) => graph.called(constructor, outer, call, caller, instance) ?? []);
      runs.set(owner, own);
      calls = own.flatMap((run) => superCalls(graph, constructor).map((call) => ({ call, caller: graph.nestedRun(call, run) })));
    }
    isFirst &&= !constructor;
  }
  return runs;
}

function superCalls(graph: Graph, constructor: Node): readonly Node[] {
  return graph.survey.callsNamed('super').filter(
    (call) => call.range[0] >= constructor.range[0] && call.range[1] <= constructor.range[1],
  );
}

export function overridesOf(graph: Graph, object: GraphNode, base: ClassNode, name: string): readonly Write[] {
  const writes: Write[] = [];
  for (const derived of subclassesOf(graph, base)) {
    const outer = graph.activationAt(derived);
    bindMembers(graph, derived, outer, object, name, false, (at, activation, value) => writes.push({ at, activation, value, because: `only if \`this\` is not a \`${nameOf(derived) ?? 'subclass'}\`` }));
  }
  return writes;
}

export function subclassesOf(graph: Graph, base: ClassNode): readonly ClassNode[] {
  return graph.program.intern(base, 'subclasses', () =>
    graph.survey.classes.filter((owner) => {
      if (owner === base || !owner.superClass) return false;
      return classChain(graph, graph.instance(owner, graph.activationAt(owner))).some((link) => link.owner === base);
    }),
  );
}

export function bindMembers(
  graph: Graph,
  owner: ClassNode,
  outer: Activation,
  object: GraphNode,
  name: string,
  isStatic: boolean,
  bind: (at: Node, run: Activation, value: GraphNode) => void,
): void {
  for (const member of owner.body.body) {
    if (member.type === 'StaticBlock' || !('key' in member) || !('static' in member) || member.static !== isStatic) continue;
    if (keyName(member.key, member.computed) !== name) continue;
    if (member.type === 'MethodDefinition') {
      if (member.value.type !== 'FunctionExpression') continue;
      if (member.kind === 'method') bind(member, outer, graph.object(member.value, outer));
      else if (member.kind === 'get') bind(member, outer, getterResult(graph, member.value, outer, object));
    } else if (isField(member)) {
      if (member.declare) continue;
      const run = isStatic ? graph.general(member, outer) : graph.memberRun(member, outer, object);
      if (member.value) bind(member, run, graph.value(member.value, run));
      else if (!('definite' in member && member.definite)) bind(member, run, graph.primitive);
    }
  }
}

export function getterResult(graph: Graph, getter: Node, outer: Activation, object: GraphNode): GraphNode {
  return graph.node(getter, 'getter', object.activation, { kind: 'value', expression: getter }, 'alternatives', () => {
    if (!isFunction(getter)) return [];
    const run = graph.memberRun(getter, outer, object);
    const results = graph.survey.returnsOf(getter).map((expression) => ({ to: graph.value(expression, run) }));
    return results.length > 0 ? results : [{ to: graph.primitive }];
  });
}

export function prototypeWrites(graph: Graph, object: GraphNode, name: string): readonly Write[] {
  const fn = constructorFunctionOf(graph, object);
  if (!fn) return [];
  return graph.survey.accessesOf(name).flatMap((access): readonly Write[] => {
    const { parent } = access;
    const prototype = unwrap(access.object);
    if (parent.type !== 'AssignmentExpression' || parent.left !== access) return [];
    if (prototype.type !== 'MemberExpression' || memberName(prototype) !== 'prototype') return [];
    const run = graph.activationAt(parent);
    if (!graph.callables(graph.value(prototype.object, run)).some((item) => item.fn === fn)) return [];
    return [{ at: parent, activation: run, value: graph.value(parent.right, run), isBinding: true }];
  });
}

function constructorFunctionOf(graph: Graph, object: GraphNode): Node | null {
  const { what, activation } = object;
  if (what.kind === 'receiver' && isFunction(what.owner)) return what.owner;
  if (what.kind !== 'object' || what.origin.type !== 'NewExpression') return null;
  const [only] = graph.callables(graph.value(what.origin.callee, activation));
  return only && isFunction(only.fn) ? only.fn : null;
}

export function setterOf(graph: Graph, object: GraphNode, name: string): { readonly fn: FunctionNode; readonly outer: Activation } | null {
  const { what } = object;
  if (what.kind === 'object' && what.origin.type === 'ObjectExpression') {
    for (const property of what.origin.properties) {
      if (property.type !== 'Property' || property.kind !== 'set' || keyName(property.key, property.computed) !== name) continue;
      if (isFunction(property.value)) return { fn: property.value, outer: object.activation };
    }
  }
  for (const { owner, outer } of classChain(graph, object)) {
    for (const member of owner.body.body) {
      if (member.type !== 'MethodDefinition' || member.kind !== 'set' || member.static) continue;
      if (keyName(member.key, member.computed) === name && isFunction(member.value)) return { fn: member.value, outer };
    }
  }
  return null;
}
