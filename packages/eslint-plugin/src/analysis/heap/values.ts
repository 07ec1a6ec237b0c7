/** What an expression can evaluate to, and what is written to a variable. */
import type { TSESTree } from '@typescript-eslint/utils';
import { GIVES_VALUE } from '../catalog/lookups.ts';
import type { Node } from '../model.ts';
import { contains, type FunctionNode, isFunction, unitOf, unwrap } from '../syntax/nodes.ts';
import { constantOf, propertyName } from './constants.ts';
import { argumentList } from './contexts.ts';
import type { Graph } from './graph.ts';
import { firstEdges, walkedMembers } from './iteration.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode, IF_MEMBER } from './nodes.ts';
import { superMember } from './super-members.ts';

export function valueEdges(graph: Graph, expression: Node, activation: Activation): readonly Edge[] {
  const value = (node: Node): Edge => ({ to: graph.value(node, activation) });
  switch (expression.type) {
    case 'Identifier': {
      const had = withEdges(graph, expression, activation);
      if (had.length > 0) return [...had, ...nameEdges(graph, expression, activation)].map((edge) => ({ ...edge, because: edge.because ?? `only if line ${String(expression.loc.start.line)} means it` }));
      return nameEdges(graph, expression, activation);
    }
    case 'SequenceExpression':
      return [value(expression.expressions.at(-1) as Node)];
    case 'AssignmentExpression':
      if (expression.operator === '=') return [value(expression.right)];
      if (expression.operator === '||=' || expression.operator === '&&=' || expression.operator === '??=') {
        return [value(expression.left), value(expression.right)];
      }
      return [{ to: graph.primitive }];
    case 'ConditionalExpression': {
      // What a caller gives a helper may say which it is: `kind === 'f' ? …`.
      const test = constantOf(graph, expression.test, activation);
      return test ? [value(test.value ? expression.consequent : expression.alternate)] : [value(expression.consequent), value(expression.alternate)];
    }
    case 'LogicalExpression': {
      if (isHelperOfCompiler(expression)) return [value(expression.right)];
      const left = value(expression.left);
      const right = value(expression.right);
      const isRight = isOfRight(graph, expression, left.to, activation);
      if (isRight !== null) return [isRight ? right : left];
      return expression.operator === '&&' ? [right, { to: graph.primitive }] : [left, right];
    }
    case 'AwaitExpression':
      return awaitEdges(graph, graph.value(expression.argument, activation));
    case 'MemberExpression':
      return memberEdges(graph, expression, activation);
    case 'CallExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
      return graph.call(expression, activation);
    case 'Super':
      return [{ to: graph.receiver(activation) }];
    case 'MetaProperty':
    case 'ImportExpression':
    case 'YieldExpression':
      return [{ to: graph.outside(expression, activation) }];
    case 'SpreadElement':
      return [{ to: walkedMembers(graph, expression.argument, activation) }];
    default:
      return notUnderstood(graph, expression, activation);
  }
}

function nameEdges(graph: Graph, name: TSESTree.Identifier, activation: Activation): readonly Edge[] {
  const variable = graph.scopes.variableOf(name);
  if (variable && variable.defs.length > 0) return graph.variableEdges(variable, name, activation);
  if (name.name === 'undefined' || name.name === 'NaN' || name.name === 'Infinity') return [{ to: graph.primitive }];
  if (name.name === 'arguments') return argumentsEdges(graph, name, activation);
  return [{ to: graph.outside(name, graph.program) }];
}

/** What the objects of the `with` statements around a name may have under it. */
function withEdges(graph: Graph, name: TSESTree.Identifier, activation: Activation): readonly Edge[] {
  return graph.survey.withs.flatMap((statement) => {
    if (!contains(statement.body, name)) return [];
    const objects = graph.concrete(graph.value(statement.object, activation));
    return objects.flatMap(({ node }) => graph.fieldEdges(node, name.name, name, activation)).filter(({ to }) => to !== graph.primitive);
  });
}

/** Keeps whatever is named inside an expression that the analysis does not know: possible, never certain. */
function notUnderstood(graph: Graph, expression: Node, activation: Activation): readonly Edge[] {
  const because = `only if this ${expression.type}, which the analysis does not follow, keeps what it names`;
  return [
    {
      to: graph.object(expression, activation, () =>
        childExpressions(expression).map((child) => ({
          to: graph.value(child, activation),
          because,
          step: { kind: 'internal', at: child, what: 'may keep what it names' },
        })),
      ),
    },
  ];
}

function childExpressions(node: Node): Node[] {
  const found: Node[] = [];
  const stack: unknown[] = Object.entries(node).flatMap(([key, child]) => (key === 'parent' ? [] : [child as unknown]));
  while (stack.length > 0) {
    const child = stack.pop();
    if (Array.isArray(child)) stack.push(...(child as unknown[]));
    else if (child !== null && typeof child === 'object' && 'type' in child) {
      const inner = child as Node;
      if (/Expression$|^Identifier$|^ThisExpression$/.test(inner.type)) found.push(inner);
      else if (inner.type.startsWith("JSX")) {
        for (const [key, grandchild] of Object.entries(inner)) if (key !== 'parent') stack.push(grandchild);
      }
    }
  }
  return found;
}

/** `var __helper = (this && this.__helper) || function …`: at the top of a module there is no other one. */
function isHelperOfCompiler({ left, operator, right }: TSESTree.LogicalExpression): boolean {
  const own = operator === '||' && left.type === 'LogicalExpression' && left.operator === '&&' && left.left.type === 'ThisExpression' ? left.right : null;
  return own?.type === 'MemberExpression' && own.object.type === 'ThisExpression' && own.property.type === 'Identifier' && own.property.name.startsWith('__') && isFunction(right) && unitOf(left).type === 'Program';
}

/** Whether what a logical expression gives is its right side; null where the left one does not show it. */
function isOfRight(graph: Graph, { left, operator }: TSESTree.LogicalExpression, value: GraphNode, activation: Activation): boolean | null {
  if (operator === '&&' ? isObjectText(unwrap(left)) : isSurelyObject(graph, value)) return operator === '&&';
  const constant = constantOf(graph, left, activation);
  if (!constant) return null;
  switch (operator) {
    case '??':
      return constant.value === null || constant.value === undefined;
    case '||':
      return !constant.value;
    case '&&':
      return Boolean(constant.value);
  }
}

/** Whether an expression is an object, by its text alone. */
function isObjectText(node: Node): boolean {
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
      return true;
    case 'MetaProperty':
      return node.meta.name === 'import';
    default:
      return isFunction(node);
  }
}

function isSurelyObject(graph: Graph, node: GraphNode): boolean {
  const concrete = graph.concrete(node);
  return concrete.length > 0 && concrete.every((item) => item.node.what.kind === 'object');
}

function memberEdges(graph: Graph, access: TSESTree.MemberExpression, activation: Activation): readonly Edge[] {
  const name = propertyName(graph, access, activation);
  if (access.object.type === 'Super') return (name === null ? null : superMember(graph, access, name, activation)) ?? [{ to: graph.outside(access, activation) }];
  const first = name === GIVES_VALUE ? firstEdges(graph, access, activation) : null;
  if (first) return first;
  const edges: Edge[] = [];
  for (const { node, because } of graph.concrete(graph.value(access.object, activation))) {
    const found = name === null ? memberOf(graph, node) : graph.fieldEdges(node, name, access, activation);
    for (const edge of found) edges.push({ ...edge, because: edge.because ?? because });
  }
  return edges;
}

/** Some member of a container, not known which. */
export function memberOf(graph: Graph, container: GraphNode): readonly Edge[] {
  const edges: Edge[] = [];
  for (const edge of graph.contents(container).edges) {
    edges.push({ to: edge.to, because: edge.because ?? IF_MEMBER });
  }
  const { what } = container;
  if (edges.length === 0 && what.kind !== 'primitive') {
    const origin = what.kind === 'object' || what.kind === 'outside' ? what.origin : container.activation.unit;
    return [{ to: graph.outside(origin, container.activation, container, '[]') }];
  }
  return edges;
}

function argumentsEdges(graph: Graph, identifier: Node, activation: Activation): readonly Edge[] {
  let run = activation;
  while (run.unit.type === 'ArrowFunctionExpression' && run.outer) run = run.outer;
  const { unit } = run;
  return [{ to: isFunction(unit) ? argumentsObject(graph, unit, run, identifier) : graph.outside(identifier, activation) }];
}

/** The `arguments` of one run, as `at` names it. */
export function argumentsObject(graph: Graph, unit: FunctionNode, run: Activation, at: Node): GraphNode {
  return graph.object(unit.body, run, () => argumentList(graph, run).map((argument) => ({ to: argument, step: { kind: 'element', at, how: 'element' } })));
}

/** What `await` gives: the result of a promise that is known, the value itself otherwise. */
function awaitEdges(graph: Graph, awaited: GraphNode): readonly Edge[] {
  return graph.concrete(awaited).flatMap(({ node, because }) => {
    const settled = settledWith(node);
    return settled.length > 0 ? settled.map((edge) => ({ to: edge.to, because: edge.because ?? because })) : [{ to: node, because }];
  });
}

/** What a reaction of a promise is given; null where the file does not show all that the promise may be resolved with. */
export function settledEdges(graph: Graph, promise: GraphNode): readonly Edge[] | null {
  const all = graph.concrete(promise).map(({ node, because }) => settledWith(node).map((edge) => ({ to: edge.to, because: edge.because ?? because })));
  return all.length > 0 && all.every((edges) => edges.length > 0) ? all.flat() : null;
}

function settledWith(promise: GraphNode): readonly Edge[] {
  const edges = promise.edges.filter((edge) => edge.step?.kind === 'internal' && edge.step.what === SETTLED);
  // Whoever has the value has waited for the callback.
  return edges.map((edge) => (edge.because === ONCE_CALLED_BACK ? { ...edge, because: edges.length > 1 ? DEPENDS : undefined } : edge));
}

/** Until then, a promise that `then` gave keeps nothing of what its callback will return. */
export const ONCE_CALLED_BACK = 'only once its callback has run';

/** How the step from a promise to its value is called. */
export const SETTLED = 'settles with it';
