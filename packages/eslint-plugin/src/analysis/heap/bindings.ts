/** What names are bound to: declarations, parameters, patterns, assignments. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node, Reference, Scope, Variable } from '../model.ts';
import { contains, type FunctionNode, isFunction, keyName, unwrap } from '../syntax/nodes.ts';
import { isUnreachable } from '../syntax/order.ts';
import { isValueReference } from '../syntax/scopes.ts';
import { callbackArgument } from './callbacks.ts';
import type { Write } from './cells.ts';
import { constantOf } from './constants.ts';
import { copiedEdges } from './copies.ts';
import { onlyReads } from './evals.ts';
import { argumentsIn } from './given.ts';
import type { Graph } from './graph.ts';
import { walkedEdges, walkedList } from './iteration.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode, IF_MEMBER } from './nodes.ts';
import { isInCleanup } from './registration-calls.ts';
import { memberOf } from './values.ts';

export function variableWrites(graph: Graph, variable: Variable, run: Activation): readonly Write[] {
  return run.intern(variable, 'writes', () => {
    const writes: Write[] = [];
    if (variable.defs.every((def) => isVarDeclarator(def.node as Node))) {
      writes.push({ at: variable.scope.block, activation: run, value: graph.primitive, isBinding: true });
    }
    for (const def of variable.defs) {
      const write = bindingWrite(graph, def.node, def.name, run);
      if (write && !(def.node.type === 'VariableDeclarator' && isUnreachable(def.node))) writes.push(write);
    }
    for (const at of evalsThatMayWrite(graph, variable)) {
      writes.push({ at, activation: graph.nestedRun(at, run), value: graph.primitive, because: `only if what \`eval\` (line ${String(at.loc.start.line)}) runs replaces it` });
    }
    const owner = variable.scope.block as Node;
    if (isFunction(owner) && mapsArguments(variable.scope, owner) && (owner.params as Node[]).includes(variable.identifiers[0] as Node)) {
      for (const at of argumentsWrites(graph, owner)) writes.push({ at, activation: graph.nestedRun(at, run), value: graph.primitive, because: `only if line ${String(at.loc.start.line)} means it` });
    }
    for (const reference of variable.references) {
      if (!reference.isWrite() || !isValueReference(reference) || isBindingReference(reference)) continue;
      for (const nested of graph.nestedRuns(reference.identifier, run)) {
        const write = assignmentWrite(graph, reference.identifier, nested);
        if (write && !isUnreachable(write.at)) writes.push(write);
      }
    }
    return writes;
  });
}

/** Direct evals that see the variable and may do more than read it. */
function evalsThatMayWrite(graph: Graph, { defs, scope }: Variable): readonly Node[] {
  if (defs.length === 0 || defs.every(({ node }) => (node as Node).type === 'VariableDeclarator' && (node as TSESTree.VariableDeclarator).parent.kind === 'const')) return [];
  return graph.survey.evals.filter((one) => contains(scope.block, one) && !onlyReads(one) && !isInCleanup(graph, one));
}

/** Sloppy code: `arguments` and simple parameters are the same storage. */
function mapsArguments(scope: Scope, fn: FunctionNode): boolean {
  return !scope.isStrict && fn.type !== 'ArrowFunctionExpression' && fn.params.every(({ type }) => type === 'Identifier');
}

/** `arguments[0] = …` in the function. */
function argumentsWrites(graph: Graph, fn: FunctionNode): readonly Node[] {
  return graph.survey.computedWrites.filter(({ object }) => object.type === 'Identifier' && object.name === 'arguments' && contains(fn, object));
}

/** Why `arguments` may have something else than what was given: a parameter that shares its storage is written. */
export function parameterWritten(scope: Scope, fn: FunctionNode): string | undefined {
  if (!mapsArguments(scope, fn)) return undefined;
  const parameters = scope.variables.filter(({ identifiers }) => (fn.params as Node[]).includes(identifiers[0] as Node));
  const write = parameters.flatMap(({ references }) => references).find((reference) => reference.isWrite());
  return write && `unless line ${String(write.identifier.loc.start.line)} replaces it`;
}

function isVarDeclarator(node: Node): boolean {
  return node.type === 'VariableDeclarator' && node.parent.kind === 'var' && node.init !== null;
}

function isBindingReference(reference: Reference): boolean {
  if (reference.init === true) return true;
  const { parent } = reference.identifier;
  return parent.type === 'AssignmentPattern' && parent.left === reference.identifier && isParameter(parent);
}

function isParameter(node: Node): boolean {
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (isFunction(parent)) return (parent.params as Node[]).includes(child);
    if (!/Pattern$|^Property$|^RestElement$|^TSParameterProperty$/.test(parent.type)) return false;
  }
  return false;
}

function bindingWrite(graph: Graph, def: Node, name: Node, run: Activation): Write | null {
  switch (def.type) {
    case 'VariableDeclarator': {
      const loop = def.parent.parent;
      const declared = graph.nestedRun(def, run);
      if ((loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.left === def.parent) {
        const list = loop.type === 'ForInStatement' ? graph.primitive : graph.value(loop.right, declared);
        const value = def.id.type === 'Identifier' ? eachOf(graph, list, name, declared) : takenOfEach(graph, list, def.id, name, declared);
        return { at: def, activation: declared, value, isBinding: true };
      }
      if (!def.init) {
        // A `var` or `let` without a value is undefined; `declare const` and definite `let x!: T` come from elsewhere.
        return { at: def, activation: declared, value: graph.primitive, isBinding: true };
      }
      const init = graph.value(def.init, declared);
      const value = def.id.type === 'Identifier' ? init : patternValue(graph, def.id, name, init, declared);
      // A `var` is one variable of the whole function: its initializer is a write like any other.
      return { at: def, activation: declared, value, isBinding: def.parent.kind !== 'var' };
    }
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'ClassExpression':
      if ((def.type === 'FunctionDeclaration' || def.type === 'ClassDeclaration') && def.id !== name) {
        return parameterWrite(graph, def, name, run);
      }
      return { at: def, activation: run, value: graph.object(def, graph.nestedRun(def, run)), isBinding: true };
    case 'FunctionExpression':
      if (def.id === name) return { at: def, activation: run, value: graph.object(def, run), isBinding: true };
      return parameterWrite(graph, def, name, run);
    case 'ArrowFunctionExpression':
      return parameterWrite(graph, def, name, run);
    case 'CatchClause':
      return { at: def, activation: run, value: graph.node(name, 'caught', run, { kind: 'value', expression: name }, 'alternatives', () => caughtEdges(graph, def, name, run)), isBinding: true };
    default:
      // Imports, enums, namespaces: objects from outside as far as this file is concerned.
      return { at: def, activation: run, value: graph.outside(name, run), isBinding: true };
  }
}

function caughtEdges(graph: Graph, clause: TSESTree.CatchClause, name: Node, run: Activation): readonly Edge[] {
  const { block } = clause.parent;
  const [first] = block.body;
  // Nothing else can be thrown before it.
  if (first?.type === 'ThrowStatement' && (first.argument.type === 'Identifier' || first.argument.type === 'ThisExpression')) {
    return [{ to: graph.value(first.argument, run) }];
  }
  const thrown = graph.survey.throws.filter((expression) => block.range[0] <= expression.range[0] && expression.range[1] <= block.range[1]);
  return [
    { to: graph.outside(name, run) },
    ...thrown.map((expression) => ({ to: graph.value(expression, graph.nestedRun(expression, run)), because: 'only if this is what was thrown' })),
  ];
}

function parameterWrite(graph: Graph, fn: Node, name: Node, run: Activation): Write {
  return { at: fn, activation: run, value: graph.node(name, 'parameter', run, { kind: 'value', expression: name }, 'alternatives', () => parameterEdges(graph, fn, name, run)), isBinding: true };
}

function parameterEdges(graph: Graph, fn: Node, name: Node, run: Activation): readonly Edge[] {
  const params = isFunction(fn) ? (fn.params as Node[]) : [];
  const index = params.findIndex((param) => param.range[0] <= name.range[0] && name.range[1] <= param.range[1]);
  let pattern = params[index];
  if (!pattern) return [{ to: graph.outside(name, run) }];
  if (pattern.type === 'TSParameterProperty') pattern = pattern.parameter;
  const given = argumentAt(graph, run, index, pattern.type === 'RestElement');
  const fallback = pattern.type === 'AssignmentPattern' ? pattern.right : null;
  if (pattern.type === 'AssignmentPattern') pattern = pattern.left;
  if (pattern.type === 'RestElement') pattern = pattern.argument;
  if (!given) {
    const passed = pattern.type === 'RestElement' ? null : callbackArgument(graph, fn, index, run);
    if (passed) return pattern.type === 'Identifier' && !fallback ? passed : [{ to: patternValue(graph, pattern, name, graph.node(fn, `passed ${String(index)}`, run, { kind: 'value', expression: pattern }, 'alternatives', () => passed), run) }, ...(fallback && pattern.type === 'Identifier' ? [{ to: graph.value(fallback, run), because: 'only if the default is used' }] : [])];
    const edges: Edge[] = [{ to: graph.outside(name, run) }];
    if (fallback && pattern.type === 'Identifier') {
      edges.push({ to: graph.value(fallback, run), because: 'only if the default is used' });
    }
    return edges;
  }
  const edgesOf = (source: GraphNode): Edge => ({ to: pattern.type === 'Identifier' ? source : patternValue(graph, pattern, name, source, run) });
  if (!fallback || given !== graph.primitive) return [edgesOf(given)];
  const missing = isMissing(graph, run, index);
  if (missing === true) return [edgesOf(graph.value(fallback, run))];
  return missing === false ? [edgesOf(given)] : [edgesOf(given), { ...edgesOf(graph.value(fallback, run)), because: 'only if the default is used' }];
}

/** Whether the call leaves the argument out or says that it is undefined; null where that cannot be told. */
function isMissing(graph: Graph, { call, caller }: Activation, index: number): boolean | null {
  if (!caller || (call?.type !== 'CallExpression' && call?.type !== 'NewExpression')) return null;
  if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return null;
  const argument = call.arguments[index];
  return argument ? isUndefined(graph, argument, caller) : true;
}

/** The same of an expression. */
function isUndefined(graph: Graph, expression: Node, activation: Activation): boolean | null {
  const node = unwrap(expression);
  if (node.type === 'UnaryExpression') return node.operator === 'void';
  if (node.type === 'Literal' || node.type === 'TemplateLiteral' || node.type === 'BinaryExpression' || node.type === 'UpdateExpression') return false;
  const constant = constantOf(graph, node, activation);
  return constant && constant.value === undefined;
}

function argumentAt(graph: Graph, run: Activation, index: number, isRest: boolean): GraphNode | null {
  const { call, caller } = run;
  if (!call || !caller) return null;
  if (call.type === 'TaggedTemplateExpression') {
    if (isRest) return graph.object(restName(run, index) ?? call.tag, run);
    const expression = call.quasi.expressions[index - 1];
    return expression ? graph.value(expression, caller) : graph.primitive;
  }
  if (call.type === 'AssignmentExpression') return index === 0 ? graph.value(call.right, caller) : graph.primitive;
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return null;
  const list = call.arguments as Node[];
  if (isRest) return graph.object(restName(run, index) ?? call.callee, run);
  if (!list.slice(0, index + 1).some((argument) => argument.type === 'SpreadElement')) {
    const argument = list[index];
    return argument ? graph.value(argument, caller) : graph.primitive;
  }
  const { known, rest, behind } = argumentsIn(graph, list, caller);
  const argument = known[index];
  if (argument) return argument.value;
  if (!rest) return graph.primitive;
  return graph.node(call, `spread ${String(index)}`, run, { kind: 'value', expression: rest }, 'alternatives', () => [
    ...[rest, ...behind].flatMap((one) => (one.type === 'SpreadElement' ? walkedEdges(graph, graph.value(one.argument, caller), one, caller) : [{ to: graph.value(one, caller) }])).map(({ to }) => ({ to, because: IF_MEMBER })),
    { to: graph.primitive },
  ]);
}

/** The name of the list in `(...list) =>`. */
function restName(run: Activation, index: number): Node | null {
  const param = isFunction(run.unit) ? run.unit.params[index] : undefined;
  return param?.type === 'RestElement' ? param.argument : null;
}

function patternValue(graph: Graph, pattern: Node, name: Node, source: GraphNode, run: Activation): GraphNode {
  return graph.node(name, 'pattern', run, { kind: 'value', expression: name }, 'alternatives', () =>
    patternEdges(graph, pattern, name, source, run),
  );
}

/** What `name` gets. Goes down the pattern level by level, for patterns nest deeper than the call stack. */
function patternEdges(graph: Graph, pattern: Node, name: Node, source: GraphNode, run: Activation): readonly Edge[] {
  const defaults: Edge[] = [];
  let edges: readonly TakenEdge[] = [{ to: source }];
  let at = pattern;
  while (at !== name) {
    if (at.type === 'AssignmentPattern') {
      const isAbsent = at !== pattern && at.left === name && edges.length > 0 && edges.every((edge) => edge.isAbsent === true);
      defaults.push({ to: graph.value(at.right, run), because: isAbsent ? undefined : 'only if the default is used' });
      if (isAbsent) edges = [];
      at = at.left;
      continue;
    }
    const level = levelOf(graph, at, name, run);
    if (!level) return [...edges.map(({ because }) => ({ to: graph.outside(name, run), because })), ...defaults];
    edges = edges.flatMap((edge) => level.edgesOf(edge.to).map((next) => ({ ...next, because: next.because ?? edge.because })));
    at = level.inner;
  }
  return [...edges, ...defaults];
}

/** What a pattern takes out of a value. */
interface TakenEdge extends Edge {
  /** Whether it is undefined for sure, so that a default takes its place. */
  readonly isAbsent?: boolean;
}

/** One level of a pattern: what of it holds `name`, and what that gets of a value. */
interface PatternLevel {
  readonly inner: Node;
  readonly edgesOf: (source: GraphNode) => readonly TakenEdge[];
}

function levelOf(graph: Graph, pattern: Node, name: Node, run: Activation): PatternLevel | null {
  const holds = (node: Node | null): node is Node =>
    node !== null && node.range[0] <= name.range[0] && name.range[1] <= node.range[1];
  const copied = (edgesOf: (source: GraphNode) => readonly Edge[]): PatternLevel => ({ inner: name, edgesOf: (source) => [{ to: graph.object(name, run, () => edgesOf(source)) }] });
  const taken = (inner: Node, edgesOf: (node: GraphNode) => readonly TakenEdge[]): PatternLevel => ({
    inner,
    edgesOf: (source) => graph.concrete(source).flatMap(({ node, because }) => edgesOf(node).map((edge) => ({ ...edge, because: edge.because ?? because }))),
  });
  if (pattern.type === 'ObjectPattern') {
    const property = pattern.properties.find((item) => holds(item));
    if (property?.type === 'RestElement') {
      const names = pattern.properties.flatMap((item) => (item.type === 'Property' ? [keyName(item.key, item.computed) ?? constantOf(graph, item.key, run)?.value ?? null] : []));
      const unsure = names.includes(null) ? 'unless the pattern takes it out before' : undefined;
      return copied((source) => copiedEdges(graph, source, name, run).flatMap((edge) => (edge.step?.kind === 'field' && names.some((taken) => taken !== null && String(taken) === (edge.step as { name: string }).name) ? [] : [{ ...edge, because: edge.because ?? unsure }])));
    }
    const constant = property && keyName(property.key, property.computed) === null ? constantOf(graph, property.key, run) : null;
    const key = constant ? String(constant.value) : property ? keyName(property.key, property.computed) : null;
    return property && key !== null ? taken(property.value, (node) => graph.fieldEdges(node, key, property.key, run).map((edge) => ({ ...edge, isAbsent: edge.to === graph.primitive && isUnset(graph, node, key) }))) : null;
  }
  if (pattern.type !== 'ArrayPattern') return null;
  const index = pattern.elements.findIndex((item) => holds(item));
  const element = pattern.elements[index];
  if (!element) return null;
  if (element.type === 'RestElement') {
    return copied((source) => {
      const slots = walkedList(graph, source, name, run);
      if (slots) return slots.slice(index).flatMap((slot): Edge[] => (slot ? [{ to: slot.to, step: { kind: 'element', at: slot.at, how: 'element' } }] : []));
      return walkedEdges(graph, source, name, run).map((edge) => ({ ...edge, because: edge.because ?? (index > 0 ? 'unless the pattern takes it out before' : undefined) }));
    });
  }
  return {
    inner: element,
    edgesOf: (source) =>
      graph.concrete(source).flatMap(({ node, because }): readonly TakenEdge[] => {
        const slots = walkedList(graph, node, element, run);
        const slot = slots?.[index];
        if (slots) return [{ to: slot?.to ?? graph.primitive, because, isAbsent: !slot || (slot.to === graph.primitive && isUndefined(graph, slot.at, node.activation) === true) }];
        const edges = walkedEdges(graph, node, element, run).map(({ to, because: unsure }) => ({ to, because: unsure ?? because ?? IF_MEMBER }));
        return edges.length > 0 ? edges : memberOf(graph, node).map((edge) => ({ ...edge, because: edge.because ?? because }));
      }),
  };
}

/** Whether a property that holds nothing to follow is not there, nor inherited, or is said to be undefined. */
function isUnset(graph: Graph, object: GraphNode, name: string): boolean {
  const writes = graph.fieldWrites(object, name);
  if (writes.length > 0) return writes.every(({ at, activation }) => at.type === 'Property' && isUndefined(graph, at.value, activation) === true);
  const { what } = object;
  // What built-ins have is seen on a text, which has a length as well.
  if (name in Object('')) return false;
  return what.kind === 'primitive' || (what.kind === 'object' && what.origin.type === 'ObjectExpression');
}

/** What a pattern takes out of each of a list, where all of that are literals: `for (const [a, b] of [[1, 2]])`. What a built-in gives, such as the entries of a Map, is not taken apart. */
function takenOfEach(graph: Graph, list: GraphNode, pattern: Node, name: Node, run: Activation): GraphNode {
  const slots = walkedList(graph, list, pattern, run);
  const isSeen = slots?.every((slot) => {
    const what = slot && graph.soleObject(slot.to)?.what;
    return what?.kind === 'object' && (what.origin.type === 'ArrayExpression' || what.origin.type === 'ObjectExpression');
  });
  return isSeen === true ? patternValue(graph, pattern, name, eachOf(graph, list, pattern, run), run) : graph.outside(name, run);
}

function eachOf(graph: Graph, list: GraphNode, name: Node, run: Activation): GraphNode {
  return graph.node(name, 'each', run, { kind: 'value', expression: name }, 'alternatives', () =>
    graph.concrete(list).flatMap(({ node, because }) => {
      const slots = walkedList(graph, node, name, run);
      if (slots?.length === 1) return [{ to: slots[0]?.to ?? graph.primitive, because }];
      const edges = walkedEdges(graph, node, name, run);
      return (edges.length > 0 ? edges : memberOf(graph, node)).map((edge) => ({ to: edge.to, because: edge.because ?? DEPENDS }));
    }),
  );
}

export function assignmentWrite(graph: Graph, target: Node, activation: Activation): Write | null {
  let at: Node = target;
  for (let parent = target.parent; parent; at = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'AssignmentExpression': {
        if (parent.left !== at) return null;
        if (parent.operator === '=') {
          const right = graph.value(parent.right, activation);
          const value = at === target ? right : patternValue(graph, parent.left, target, right, activation);
          return { at: parent, activation, value };
        }
        if (parent.operator === '||=' || parent.operator === '&&=' || parent.operator === '??=') {
          const value = graph.value(parent.right, activation);
          return { at: parent, activation, value, because: `only if \`${parent.operator}\` assigns` };
        }
        return { at: parent, activation, value: graph.primitive };
      }
      case 'UpdateExpression':
        return { at: parent, activation, value: graph.primitive };
      case 'UnaryExpression':
        return parent.operator === 'delete' ? { at: parent, activation, value: graph.primitive } : null;
      case 'ForOfStatement':
      case 'ForInStatement':
        if (parent.left !== at) return null;
        return { at: parent.left, activation, value: eachOf(graph, graph.value(parent.right, activation), target, activation), because: 'only if the loop runs' };
      case 'ArrayPattern':
      case 'ObjectPattern':
      case 'RestElement':
      case 'AssignmentPattern':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSSatisfiesExpression':
      case 'ChainExpression':
        continue;
      case 'Property':
        if (parent.value !== at) return null;
        continue;
      case 'VariableDeclarator':
        return parent.id === at && parent.init ? { at: parent, activation, value: patternValue(graph, parent.id, target, graph.value(parent.init, activation), activation) } : null;
      default:
        return null;
    }
  }
  return null;
}
