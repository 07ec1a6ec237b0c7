/** The value of an expression, where the source shows it: literals, names of literals, parameters that a call gives a literal. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';
import { isFunction, memberName, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import type { Graph } from './graph.ts';
import type { Activation } from './nodes.ts';
import { isRewritten } from '../syntax/scopes.ts';

export interface Constant {
  readonly value: string | number | boolean | null | undefined;
}

const UNDEFINED: Constant = { value: undefined };
/** Names of names of names … */
const DEPTH_LIMIT = 8;

export function constantOf(graph: Graph, expression: Node, activation: Activation, depth = 0): Constant | null {
  const node = unwrap(expression);
  if (depth > DEPTH_LIMIT) return null;
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'object' || typeof node.value === 'bigint' ? (node.raw === 'null' ? { value: null } : null) : { value: node.value };
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? { value: node.quasis[0]?.value.cooked } : null;
    case 'UnaryExpression': {
      const operand = node.operator === '-' || node.operator === 'typeof' ? constantOf(graph, node.argument, activation, depth + 1) : null;
      if (operand && node.operator === 'typeof') return { value: operand.value === null ? 'object' : typeof operand.value };
      return typeof operand?.value === 'number' ? { value: -operand.value } : null;
    }
    case 'BinaryExpression': {
      const operands = [node.left, node.right].map((side) => constantOf(graph, side, activation, depth + 1));
      const [left, right] = operands;
      return left && right ? combined(node.operator, left.value, right.value) : null;
    }
    case 'ConditionalExpression': {
      const test = constantOf(graph, node.test, activation, depth + 1);
      return test && constantOf(graph, test.value ? node.consequent : node.alternate, activation, depth + 1);
    }
    case 'Identifier':
      return nameConstant(graph, node, activation, depth);
    case 'MetaProperty':
      return isWithoutNew(graph, node, activation) ? UNDEFINED : null;
    default:
      return null;
  }
}

/** Whether it is the `new.target` of a run of a function that a plain call started. */
function isWithoutNew(graph: Graph, target: TSESTree.MetaProperty, activation: Activation): boolean {
  let run: Activation | null = activation;
  while (run && isFunction(run.unit) && run.unit.type === 'ArrowFunctionExpression') run = run.outer;
  const { call, caller, unit } = run ?? {};
  if (target.meta.name !== 'new' || !unit || unit !== ownerOf(target) || call?.type !== 'CallExpression' || !caller) return false;
  return graph.callables(graph.value(call.callee, caller)).some(({ fn }) => fn === unit);
}

/** The function that has a `new.target` of its own. */
function ownerOf(node: Node): Unit {
  const unit = unitOf(node);
  return isFunction(unit) && unit.type === 'ArrowFunctionExpression' ? ownerOf(unit) : unit;
}

/** What compilers put around a key that is a text anyway: `typeof key !== 'symbol' ? key + '' : key`. */
function combined(operator: string, left: Constant['value'], right: Constant['value']): Constant | null {
  switch (operator) {
    case '===':
      return { value: left === right };
    case '!==':
      return { value: left !== right };
    case '+':
      return typeof left === 'string' || typeof right === 'string' ? { value: `${String(left)}${String(right)}` } : null;
    default:
      return null;
  }
}

/** The name of a property, read off or told from the value of its key; null where neither shows it. */
export function propertyName(graph: Graph, access: TSESTree.MemberExpression, activation: Activation): string | null {
  const name = memberName(access);
  const key = name === null ? constantOf(graph, access.property, activation) : null;
  return key ? String(key.value) : name;
}

function nameConstant(graph: Graph, name: TSESTree.Identifier, activation: Activation, depth: number): Constant | null {
  const variable = graph.scopes.variableOf(name);
  if (!variable || variable.defs.length === 0) return name.name === 'undefined' ? UNDEFINED : null;
  const [def, second] = variable.defs;
  if (!def || second || isRewritten(variable)) return null;
  const run = graph.runOf(variable.scope, activation);
  const place = def.node as Node;
  if (place.type === 'VariableDeclarator') {
    const isShown = place.id.type === 'Identifier' && place.init && place.parent.kind === 'const';
    return isShown && place.init ? constantOf(graph, place.init, graph.nestedRun(place, run), depth + 1) : null;
  }
  if (!isFunction(place) || run.unit !== place || run.call?.type !== 'CallExpression' || !run.caller) return null;
  const index = (place.params as Node[]).indexOf(def.name);
  const list = run.call.arguments;
  if (index < 0 || list.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return null;
  const argument = list[index];
  return argument ? constantOf(graph, argument, run.caller, depth + 1) : UNDEFINED;
}
