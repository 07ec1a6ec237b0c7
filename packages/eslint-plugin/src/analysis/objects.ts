/** What an object keeps: its own properties and members, what its class gives it, what is stored into it later. */
import type { TSESTree } from '@typescript-eslint/utils';
import { argumentList } from './bindings.ts';
import { finalValues, mayComeAfter, type Point, type Write } from './cells.ts';
import { bindMembers, classChain, getterResult, overridesOf, prototypeWrites } from './classes.ts';
import { copiedEdges } from './copies.ts';
import { type Graph, originOf } from './graph.ts';
import type { Node } from './model.ts';
import type { Mutation } from './mutations.ts';
import { pathOf } from './names.ts';
import { type Activation, type Edge, type GraphNode } from './nodes.ts';
import { containerOf, hasNoElements } from './results.ts';
import { type ClassNode, type FunctionNode, isClass, isField, isFunction, isLoop, keyName } from './syntax.ts';

/** Places that are reached by the time the object is of interest: its creation, its constructors, the registration. */
export function objectPoints(graph: Graph, object: GraphNode): readonly Point[] {
  const points: Point[] = [...graph.points(object.activation, originOf(object))];
  for (const { owner } of classChain(graph, object)) {
    for (const run of graph.constructorRuns(object, owner)) points.push({ node: run.unit, activation: run });
  }
  const { what } = object;
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
          if (classChain(graph, object).length > 0) return endsUnseen(graph, object);
          return !isClosedContainer(graph, object) && !(isError(graph, what.origin) && ERROR_TEXTS.has(name));
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

const ERROR_TEXTS = new Set(['stack', 'message', 'name']);

function isError(graph: Graph, made: TSESTree.NewExpression): boolean {
  return pathOf(graph.scopes, made.callee)?.endsWith('Error') === true;
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
  if (!graph.survey.mayWrite(name)) return object.activation.intern(object, `writes ${name}`, () => ownWrites(graph, object, name));
  const find = () => {
    const own = ownWrites(graph, object, name);
    const later = graph
      .mutations(object)
      .flatMap((mutation) => (mutation.kind === 'field' && mutation.name === name ? [mutation.write] : []));
    return [...own, ...withoutRepeats(graph, object, later)];
  };
  // What is asked for in the middle of following the object's uses is not the last word.
  return graph.isSettled(object) ? object.activation.intern(object, `writes ${name}`, find) : find();
}

/** A statement that is followed both in general and for a certain call counts for the call. */
function withoutRepeats(graph: Graph, object: GraphNode, writes: readonly Write[]): readonly Write[] {
  const places = new Set(writes.map((write) => write.at));
  if (writes.length < 2 || places.size > 1) return writes;
  const points = objectPoints(graph, object);
  const certain = writes.filter((write) => finalValues([write], points, lifetimeOf(object))[0]?.because === undefined);
  return certain.length > 0 ? certain : writes;
}

function ownWrites(graph: Graph, object: GraphNode, name: string): readonly Write[] {
  const { what, activation } = object;
  const writes: Write[] = [];
  const bind = (at: Node, run: Activation, value: GraphNode) => writes.push({ at, activation: run, value, isBinding: true });
  if (what.kind === 'object' && what.origin.type === 'ObjectExpression') {
    for (const property of what.origin.properties) {
      if (property.type !== 'Property' || keyName(property.key, property.computed) !== name) continue;
      if (property.kind === 'init') bind(property, activation, graph.value(property.value, activation));
      else if (property.kind === 'get') bind(property, activation, getterResult(graph, property.value, activation, object));
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
  if (what.kind === 'receiver' && isClass(what.owner)) writes.push(...overridesOf(graph, object, what.owner, name));
  return writes;
}

/** The node that stands for the `arguments` object of a run. */
function argumentsOrigin({ unit }: Activation): Node | null {
  return isFunction(unit) ? unit.body : null;
}

/** The edges of a `holder` node that come from the object's own shape and from what is stored into it. */
export function objectEdges(graph: Graph, object: GraphNode, given: readonly Edge[] = []): readonly Edge[] {
  const { what } = object;
  const edges: Edge[] = [...given];
  const names = new Map<string, Node>();
  const name = (key: string, at: Node) => {
    if (!names.has(key)) names.set(key, at);
  };
  if (what.kind === 'object') shapeEdges(graph, object, what.origin, edges, name);
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
  if (what.kind === 'outside' && what.object && what.name !== null) {
    edges.push({
      to: what.object,
      because: `only if \`${what.name}\`, which is set outside this file, leads back`,
      step: { kind: 'internal', at: what.origin, what: 'may lead back' },
    });
  }
  const removals = graph.mutations(object).flatMap((mutation) => (mutation.kind === 'removal' ? [mutation] : []));
  for (const mutation of graph.mutations(object)) {
    if (mutation.kind === 'removal') continue;
    if (mutation.kind === 'field') name(mutation.name, mutation.write.at);
    else if (mutation.kind === 'access') {
      if (what.kind !== 'receiver' && hasUnseenFields(graph, object, mutation.name)) name(mutation.name, mutation.at);
    } else {
      const [candidate] = finalValues([mutation.write], objectPoints(graph, object), lifetimeOf(object));
      edges.push({
        to: mutation.write.value,
        because: candidate?.because ?? removalAfter(object, removals, mutation.write) ?? replacementAfter(graph, object, mutation),
        step: { kind: 'element', at: mutation.write.token ?? mutation.write.at, how: mutation.how },
        write: mutation.write,
      });
    }
  }
  const own: Edge[] = [...names].map(([key, at]) => ({ to: graph.field(object, key), step: { kind: 'field', at, name: key } }));
  const removal = removals.length > 0 ? removalAfter(object, removals, null) : undefined;
  if (removal === undefined) return [...edges, ...own];
  // What a container was made with may have been taken out since.
  return [...edges, ...own].map((edge) =>
    given.includes(edge) || own.includes(edge) ? { ...edge, because: edge.because ?? removal } : edge,
  );
}

/** Whether a value is a fresh symbol. */
function isSymbol(graph: Graph, node: GraphNode): boolean {
  return graph.concrete(node).some(({ node: { what } }) => what.kind === 'object' && what.origin.type === 'CallExpression' && pathOf(graph.scopes, what.origin.callee) === 'Symbol');
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
  removals: readonly Extract<Mutation, { kind: 'removal' }>[],
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
    if (mutation.kind !== 'element' || mutation.key !== key || mutation.write.at === write.at) return false;
    return mayComeAfter(mutation.write, write, lifetimeOf(object));
  });
  return other?.kind === 'element' ? `unless line ${String(other.write.at.loc.start.line)} replaces it` : undefined;
}

function isPlainRecord(object: GraphNode): boolean {
  return object.what.kind !== 'object' || object.what.origin.type === 'ObjectExpression';
}

function shapeEdges(graph: Graph, object: GraphNode, origin: Node, edges: Edge[], name: (key: string, at: Node) => void): void {
  const { activation } = object;
  const contents = (argument: TSESTree.Expression, replaced: ReadonlySet<string | null> = new Set()) => {
    const source = graph.value(argument, activation);
    const isKeyed = origin.type === 'ObjectExpression' && hasNoElements(graph, source);
    for (const edge of copiedEdges(graph, source, argument, activation)) {
      if (edge.step?.kind === 'field' ? replaced.has(edge.step.name) : isKeyed) continue;
      edges.push({ ...edge, step: { kind: 'element', at: argument, how: 'property' } });
    }
  };
  if (origin.type === 'ObjectExpression') {
    for (const property of origin.properties) {
      if (property.type === 'SpreadElement') {
        // `{ ...base, owner: 1 }`: what comes later replaces what the spread brought.
        const later = origin.properties.slice(origin.properties.indexOf(property)).flatMap((item) => (item.type === 'Property' ? [keyName(item.key, item.computed)] : []));
        contents(property.argument, new Set(later));
        continue;
      }
      const key = keyName(property.key, property.computed);
      if (property.kind !== 'init') {
        edges.push({ to: graph.value(property.value, activation), step: { kind: 'field', at: property, name: key ?? 'a property' } });
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
        contents(element.argument);
      } else if (isIndexed) name(String(index), element);
      else edges.push({ to: graph.value(element, activation), step: { kind: 'element', at: element, how: 'element' } });
    });
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

/** A closure keeps every environment around it, a class too. */
export function closureEdges(graph: Graph, origin: FunctionNode | ClassNode, activation: Activation): readonly Edge[] {
  const edges: Edge[] = [];
  for (let scope = isFunction(origin) ? graph.scopes.around(origin) : graph.scopes.manager.acquire(origin); scope; scope = scope.upper) {
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
