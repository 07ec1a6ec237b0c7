/** What classes give their instances: the chain of classes, constructor runs, members, accessors, prototypes. */
import { GLOBAL_CONSTRUCTORS, PROTOTYPES } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { EMITTERS } from '../catalog/stores.ts';
import type { Node } from '../model.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { type ClassNode, constructorOf, type FunctionNode, isClass, isField, isFunction, keyName, memberName, nameOf, unwrap } from '../syntax/nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';
import type { Getter, Write } from './cells.ts';
import { platformMethodReplaced } from './definitions.ts';
import type { Graph } from './graph.ts';
import type { Activation, Edge, GraphNode } from './nodes.ts';

export interface ClassLink {
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
  const callee = graph.value(what.origin.callee, activation);
  const [only] = graph.callables(callee);
  return only && graph.concrete(callee).length === 1 && isClass(only.fn) ? { owner: only.fn, outer: only.node.activation } : null;
}

function superOf(graph: Graph, link: ClassLink): ClassLink | null {
  if (!link.owner.superClass) return null;
  const callables = graph.callables(graph.value(link.owner.superClass, link.outer));
  const [only] = callables;
  return callables.length === 1 && only && isClass(only.fn) ? { owner: only.fn, outer: only.node.activation } : null;
}

/** The class whose constructor runs where an instance of `owner` is made: its own, or that of the next base that has one. */
export function constructedBy(graph: Graph, owner: ClassNode, outer: Activation): ClassLink | null {
  if (constructorOf(owner) || !owner.superClass) return { owner, outer };
  return classChain(graph, graph.instance(owner, outer)).find((link) => constructorOf(link.owner)) ?? null;
}

/** What runs where a local function is called, or an instance of a local class made, and the run that it was made in. */
export function runnerOf(graph: Graph, fn: FunctionNode | ClassNode, { activation }: GraphNode): { readonly unit: FunctionNode; readonly outer: Activation } | null {
  if (isFunction(fn)) return { unit: fn, outer: activation };
  const made = constructedBy(graph, fn, activation);
  const unit = made && constructorOf(made.owner);
  return made && unit ? { unit, outer: made.outer } : null;
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
  for (const derived of [...subclassesOf(graph, base), ...mixinsOf(graph, base)]) {
    const outer = graph.activationAt(derived);
    bindMembers(graph, derived, outer, object, name, false, (at, activation, value, computedBy) => writes.push({ at, activation, value, ...(computedBy ? { computedBy } : {}), because: `only if \`this\` is not a \`${nameOf(derived) ?? 'subclass'}\`` }));
  }
  return writes;
}

/** Classes that extend what they are given, which may be this one: `(Base) => class extends Base { … }`. */
function mixinsOf(graph: Graph, base: ClassNode): readonly ClassNode[] {
  return graph.program.intern(base, 'mixins', () =>
    graph.survey.classes.filter(({ superClass }) => {
      const variable = superClass?.type === 'Identifier' ? graph.scopes.variableOf(superClass) : null;
      return variable?.defs.some((def) => (def.type as string) === 'Parameter') === true;
    }),
  );
}

/** Whether a class extends another one, as far as names of classes say; null where something else decides. To follow values for it is dear. */
function extendsByName(graph: Graph, owner: ClassNode, base: ClassNode): boolean | null {
  let derived: ClassNode = owner;
  for (let depth = 0; depth < PROTOTYPE_LIMIT; depth++) {
    if (!derived.superClass) return false;
    const named = classNamed(graph, derived.superClass);
    if (named === base) return true;
    if (named === null || named === 'foreign') return named === null ? null : false;
    derived = named;
  }
  return null;
}

function classNamed(graph: Graph, name: Node): ClassNode | 'foreign' | null {
  if (name.type !== 'Identifier') return null;
  const variable = graph.scopes.variableOf(name);
  const [def, second] = variable?.defs ?? [];
  if (!variable || !def || (def.type as string) === 'ImportBinding') return 'foreign';
  const declared = def.node as Node;
  const named = declared.type === 'VariableDeclarator' && declared.id.type === 'Identifier' ? declared.init : declared;
  return !second && !isRewritten(variable) && named && isClass(named) ? named : null;
}

export function subclassesOf(graph: Graph, base: ClassNode): readonly ClassNode[] {
  return graph.program.intern(base, 'subclasses', () =>
    graph.survey.classes.filter((owner) => {
      if (owner === base || !owner.superClass) return false;
      const named = extendsByName(graph, owner, base);
      if (named !== null) return named;
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
  bind: (at: Node, run: Activation, value: GraphNode, computedBy?: Getter) => void,
): void {
  for (const member of owner.body.body) {
    if (member.type === 'StaticBlock' || !('key' in member) || !('static' in member) || member.static !== isStatic) continue;
    if (keyName(member.key, member.computed) !== name) continue;
    if (member.type === 'MethodDefinition') {
      if (member.value.type !== 'FunctionExpression') continue;
      if (member.kind === 'method') bind(member, outer, graph.object(member.value, outer));
      else if (member.kind === 'get') {
        const getter: Getter = { fn: member.value, outer };
        bind(member, outer, getterResult(graph, getter, object), getter);
      }
    } else if (isField(member)) {
      if (member.declare) continue;
      const run = isStatic ? graph.general(member, outer) : graph.memberRun(member, outer, object);
      if (member.value) bind(member, run, graph.value(member.value, run));
      else if (!('definite' in member && member.definite)) bind(member, run, graph.primitive);
    }
  }
}

/** What a getter gives when somebody reads the property. */
export function getterResult(graph: Graph, { fn, outer }: Getter, object: GraphNode): GraphNode {
  return graph.node(fn, 'getter', object.activation, { kind: 'value', expression: fn }, 'alternatives', () => resultsIn(graph, fn, graph.memberRun(fn, outer, object)));
}

/** What it gives to one reader: what it makes, it makes for each of them. */
export function readByGetter(graph: Graph, { fn, outer }: Getter, object: GraphNode, access: Node, activation: Activation): GraphNode {
  return graph.node(access, 'read by a getter', activation, { kind: 'value', expression: fn }, 'alternatives', () => {
    const run = graph.called(fn, outer, access, activation, object);
    return run ? resultsIn(graph, fn, run) : [{ to: graph.outside(access, activation) }];
  });
}

function resultsIn(graph: Graph, fn: FunctionNode, run: Activation): readonly Edge[] {
  const results = graph.survey.returnsOf(fn).map((expression) => ({ to: graph.value(expression, run) }));
  return results.length > 0 ? results : [{ to: graph.primitive }];
}

export function prototypeWrites(graph: Graph, object: GraphNode, name: string): readonly Write[] {
  const fn = constructorFunctionOf(graph, object);
  if (!fn) return [];
  const isOfMaker = (prototype: Node, run: Activation): boolean => prototype.type === 'MemberExpression' && memberName(prototype) === 'prototype' && graph.callables(graph.value(prototype.object, run)).some((item) => item.fn === fn);
  const members = graph.survey.accessesOf(name).flatMap((access): readonly Write[] => {
    const { parent } = access;
    if (parent.type !== 'AssignmentExpression' || parent.left !== access) return [];
    const run = graph.activationAt(parent);
    return isOfMaker(unwrap(access.object), run) ? [{ at: parent, activation: run, value: graph.value(parent.right, run), isBinding: true }] : [];
  });
  if (members.length > 0) return members;
  // `File.prototype = { close() { … } }`
  return graph.survey.accessesOf('prototype').flatMap((access): readonly Write[] => {
    const { parent } = access;
    if (parent.type !== 'AssignmentExpression' || parent.left !== access || parent.right.type !== 'ObjectExpression') return [];
    const run = graph.activationAt(parent);
    const property = parent.right.properties.find((one) => one.type === 'Property' && one.kind === 'init' && keyName(one.key, one.computed) === name);
    return property?.type === 'Property' && isOfMaker(access, run) ? [{ at: parent, activation: run, value: graph.value(property.value, run), isBinding: true }] : [];
  });
}

/** The function, not a class, whose instance it is. */
export function constructorFunctionOf(graph: Graph, object: GraphNode): Node | null {
  const { what, activation } = object;
  if (what.kind === 'receiver' && isFunction(what.owner)) return what.owner;
  if (what.kind !== 'object' || what.origin.type !== 'NewExpression') return null;
  const [only] = graph.callables(graph.value(what.origin.callee, activation));
  return only && isFunction(only.fn) ? only.fn : null;
}

/** Prototypes of prototypes of … */
const PROTOTYPE_LIMIT = 8;

export function setterOf(graph: Graph, object: GraphNode, name: string, depth = 0): { readonly fn: FunctionNode; readonly outer: Activation } | null {
  const { what } = object;
  if (what.kind === 'object' && what.origin.type === 'ObjectExpression') {
    for (const property of what.origin.properties) {
      if (property.type !== 'Property' || property.kind !== 'set' || keyName(property.key, property.computed) !== name) continue;
      if (isFunction(property.value)) return { fn: property.value, outer: object.activation };
    }
  }
  for (const { owner, outer } of classChain(graph, object)) {
    for (const member of owner.body.body) {
      if (!('key' in member) || !('static' in member) || member.static || keyName(member.key, member.computed) !== name) continue;
      // A field of its own is nearer than what the prototypes have.
      if (isField(member) && member.type !== 'AccessorProperty') return null;
      if (member.type === 'MethodDefinition' && member.kind === 'set' && isFunction(member.value)) return { fn: member.value, outer };
    }
  }
  const prototype = depth < PROTOTYPE_LIMIT ? prototypeOf(graph, object) : null;
  const sole = prototype && graph.soleObject(prototype);
  return sole ? setterOf(graph, sole, name, depth + 1) : null;
}

/** What a literal or a call says its prototype is. */
function prototypeOf(graph: Graph, object: GraphNode): GraphNode | null {
  const expression = prototypeExpressionOf(graph, object);
  return expression && graph.value(expression, object.activation);
}

/** The same as it is written there. */
export function prototypeExpressionOf(graph: Graph, { what }: GraphNode): Node | null {
  if (what.kind !== 'object') return null;
  const { origin } = what;
  if (origin.type === 'ObjectExpression') {
    const written = origin.properties.find((property) => property.type === 'Property' && !property.computed && !property.shorthand && !property.method && keyName(property.key, false) === '__proto__');
    return written?.type === 'Property' ? written.value : null;
  }
  if (origin.type !== 'CallExpression') return null;
  const path = pathOf(graph.scopes, origin.callee);
  return (path === null ? undefined : origin.arguments[entryOf(PROTOTYPES, path) ?? -1]) ?? null;
}

/** Why an assignment to a property may store nothing: who made the object may have given it a setter. */
export function setterBecause(graph: Graph, object: GraphNode, name: string): string | undefined {
  if (name.startsWith('#')) return undefined;
  const because = `unless \`${name}\` is a setter that does not keep it`;
  const { what } = object;
  const chain = classChain(graph, object);
  if (chain.length > 0) {
    const declares = chain.some(({ owner }) => owner.body.body.some((member) => member.type === 'PropertyDefinition' && !member.static && keyName(member.key, member.computed) === name));
    return declares || !hasUnseenBase(graph, chain) ? undefined : because;
  }
  switch (what.kind) {
    case 'outside':
      // What a module exports under CommonJS is a plain object.
      if (/^(?:module\.)?exports$/.test(pathOf(graph.scopes, what.origin) ?? '')) return undefined;
      // `signal.onabort = …` is a setter of a built-in that keeps its listener; the prototype of a function of this file has only what is put there.
      if (!what.object || what.name === null || !graph.isDataProperty(what.object, what.name)) return because;
      return what.name === 'prototype' || HANDLER.test(name) ? undefined : because;
    case 'object': {
      if (what.origin.type === 'ObjectExpression' || what.origin.type === 'CallExpression') {
        const prototype = prototypeOf(graph, object);
        if (prototype) return graph.concrete(prototype).some(({ node }) => node.what.kind === 'outside') ? because : undefined;
      }
      return graph.isUnknownMade(object) ? because : undefined;
    }
    default:
      return undefined;
  }
}

const HANDLER = /^on[a-z]+$/;

/** Whether the last class of a chain extends something that this file does not show, nor the catalogue. */
function hasUnseenBase(graph: Graph, chain: readonly ClassLink[]): boolean {
  const last = chain.at(-1);
  if (!last?.owner.superClass) return false;
  const path = pathOf(graph.scopes, unwrap(last.owner.superClass));
  if (path !== null && Object.hasOwn(GLOBAL_CONSTRUCTORS, path)) return false;
  const imported = moduleOf(graph.scopes, unwrap(last.owner.superClass));
  if (imported && entryOf(EMITTERS, imported.from)?.includes(imported.name) === true) return false;
  return true;
}

/** Whether a class of this file gives the object a member of that name, in place of the built-in one. */
export function declaresMember(graph: Graph, object: GraphNode, name: string): boolean {
  return classChain(graph, object).some(({ owner }) =>
    owner.body.body.some((member) => 'key' in member && keyName(member.key, 'computed' in member && member.computed) === name),
  );
}

/** Whether something of this file may give the object a method in the place of the built-in one: its class, or a write to a property of that name. */
export function mayHaveOwnMethod(graph: Graph, object: GraphNode, name: string): boolean {
  return declaresMember(graph, object, name) || platformMethodReplaced(graph, name) !== null || graph.survey.writesOf(name).some((access) => mayBeOrGive(graph, access.object, object));
}

/** The same of any built-in container that the file makes. */
export function mayReplaceMethod(graph: Graph, name: string): boolean {
  return platformMethodReplaced(graph, name) !== null || graph.survey.writesOf(name).some((access) => !isOfOwnThing(graph, access.object));
}

/** What a module exports under CommonJS, a literal, the prototype of a class or function of this file: no built-in container, and no prototype of one. */
function isOfOwnThing(graph: Graph, expression: Node): boolean {
  const node = unwrap(expression);
  const path = pathOf(graph.scopes, node);
  if (path === 'exports') return true;
  if (path === 'module.exports') return graph.survey.writesOf('exports').length === 0;
  const isPrototype = node.type === 'MemberExpression' && memberName(node) === 'prototype';
  if (isPrototype && graph.survey.writesOf('prototype').some(({ parent }) => parent.type !== 'AssignmentExpression' || unwrap(parent.right).type === 'MemberExpression')) return false;
  const owner = isPrototype ? node.object : node;
  const values = graph.concrete(graph.value(owner, graph.activationAt(owner)));
  return values.length > 0 && values.every(({ node: { what } }) => {
    if (what.kind !== 'object') return false;
    return isPrototype ? isClass(what.origin) || isFunction(what.origin) : what.origin.type === 'ObjectExpression' || isFunction(what.origin);
  });
}

/** `new Map()`, `[]`: it has the methods of the platform, and no class of this file has given it others. */
function isMadeByPlatform({ scopes }: Graph, { what }: GraphNode): boolean {
  if (what.kind !== 'object') return false;
  return what.origin.type === 'ArrayExpression' || (what.origin.type === 'NewExpression' && pathOf(scopes, unwrap(what.origin.callee)) !== null);
}

/** Whether an expression may be the object, or the prototype that it has. */
function mayBeOrGive(graph: Graph, expression: Node, object: GraphNode): boolean {
  const node = unwrap(expression);
  if (isMadeByPlatform(graph, object) && isOfOwnThing(graph, node)) return false;
  if (node.type === 'MemberExpression' && memberName(node) === 'prototype') return true;
  const values = graph.concrete(graph.value(node, graph.activationAt(node)));
  return values.length === 0 || values.some((one) => one.node === object || one.node.what.kind !== 'object' || (object.what.kind === 'object' && one.node.what.origin === object.what.origin));
}
