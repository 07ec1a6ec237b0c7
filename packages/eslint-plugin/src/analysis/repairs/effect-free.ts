/** Whether nothing is missed where an expression is not evaluated: a repair may leave it out. */
import type { TSESTree } from '@typescript-eslint/utils';
import { WALKERS } from '../catalog/builtins.ts';
import { STATIC_CUTS, STATIC_STORES, isStoreName, REMOVALS } from '../catalog/stores.ts';
import { CALLS_BACK } from '../catalog/effects.ts';
import { FUNCTION_METHODS } from '../catalog/functions.ts';
import type { Graph } from '../heap/graph.ts';
import { containerOf, listedResult } from '../heap/kinds.ts';
import { type Activation, type GraphNode } from '../heap/nodes.ts';
import type { Node } from '../model.ts';
import { pathOf } from '../syntax/names.ts';
import { calleeOf, type CallNode, type ClassNode, classOfMember, constructorOf, type FunctionNode, isClass, isFunction, memberName, unitOf, unwrap } from '../syntax/nodes.ts';

/** So many calls of local functions are looked into, one inside of the other. */
const DEPTH = 3;

/** Reads of properties count as free of effects, also of those that a getter computes. */
export function isEffectFree(graph: Graph, expression: Node | null, activation: Activation, depth = 0): boolean {
  if (!expression) return true;
  const isFree = (node: Node | null) => isEffectFree(graph, node, activation, depth);
  const node = unwrap(expression);
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
    case 'ThisExpression':
      return true;
    case 'MemberExpression':
      return isFree(node.object) && (!node.computed || (isFree(node.property) && isPrimitive(graph, node.property, activation)));
    case 'TemplateLiteral':
      return node.expressions.every((one) => isFree(one) && isPrimitive(graph, one, activation));
    case 'UnaryExpression':
      return (/^(?:typeof|void|!)$/.test(node.operator) && isFree(node.argument)) || (/^[-+~]$/.test(node.operator) && node.argument.type === 'Literal');
    case 'BinaryExpression':
      return /^[!=]==$/.test(node.operator) && node.left.type !== 'PrivateIdentifier' && isFree(node.left) && isFree(node.right);
    case 'LogicalExpression':
      return isFree(node.left) && isFree(node.right);
    case 'ConditionalExpression':
      return isFree(node.test) && isFree(node.consequent) && isFree(node.alternate);
    case 'SequenceExpression':
      return node.expressions.every(isFree);
    case 'ObjectExpression':
      return node.properties.every((property) => (property.type === 'SpreadElement' ? isFree(property.argument) : (!property.computed || isFree(property.key)) && isFree(property.value)));
    case 'ArrayExpression':
      return node.elements.every((element) => (element?.type === 'SpreadElement' ? isFree(element.argument) && isBuiltInList(graph, element.argument, activation) : isFree(element)));
    case 'CallExpression':
    case 'NewExpression':
      return node.arguments.every((argument) => (argument.type === 'SpreadElement' ? unwrap(argument.argument).type === 'ArrayExpression' && isFree(argument.argument) : isFree(argument))) && isFreeCall(graph, node, activation, depth);
    default:
      return isFunction(node);
  }
}

function isPrimitive(graph: Graph, node: Node, activation: Activation): boolean {
  const values = graph.concrete(graph.value(node, activation));
  return values.length > 0 && values.every((value) => value.node === graph.primitive);
}

/** What is walked by an iterator of the language, which runs nothing of the program. */
function isBuiltInList(graph: Graph, list: Node, activation: Activation): boolean {
  // `map.values()`
  const walked = unwrap(list);
  const callee = walked.type === 'CallExpression' ? calleeOf(walked) : null;
  const source = callee?.type === 'MemberExpression' && WALKERS.has(memberName(callee) ?? '') ? callee.object : list;
  const values = graph.concrete(graph.value(source, activation));
  return values.length > 0 && values.every(({ node }) => containerOf(graph, node) !== null && isMadeByLanguage(node));
}

function isMadeByLanguage({ what }: GraphNode): boolean {
  return what.kind === 'object' && !isFunction(what.origin) && !isClass(what.origin);
}

function isFreeCall(graph: Graph, call: CallNode, activation: Activation, depth: number): boolean {
  const callee = calleeOf(call);
  const [only, second] = graph.callables(graph.value(callee, activation));
  if (only) {
    if (second || only.because !== undefined || depth >= DEPTH) return false;
    if (isClass(only.fn)) return isFreeClass(graph, only.fn, depth + 1);
    const inner = graph.called(only.fn, only.node.activation, call, activation, null);
    return inner !== null && isFreeBody(graph, only.fn, inner, depth + 1, call.type === 'NewExpression');
  }
  // A function that it is given may run.
  if (call.arguments.some((argument) => isFunction(unwrap(argument))) || !listedResult(graph, call, activation)) return false;
  const path = pathOf(graph.scopes, callee);
  if (path !== null && (Object.hasOwn(STATIC_STORES, path) || Object.hasOwn(STATIC_CUTS, path))) return false;
  if (callee.type !== 'MemberExpression' || path !== null) return callee.type !== 'MemberExpression' || path !== null;
  const name = memberName(callee);
  return name !== null && !isStoreName(name) && !REMOVALS.has(name) && !CALLS_BACK.has(name) && !FUNCTION_METHODS.has(name) && isEffectFree(graph, callee.object, activation, depth);
}

/** A body of declarations and results; a constructor may put things into the new object as well. */
function isFreeBody(graph: Graph, fn: FunctionNode, activation: Activation, depth: number, isConstructor: boolean): boolean {
  const isFree = (node: Node | null) => isEffectFree(graph, node, activation, depth);
  if (!fn.params.every((param) => param.type === 'Identifier' || (param.type === 'RestElement' && param.argument.type === 'Identifier') || (param.type === 'AssignmentPattern' && param.left.type === 'Identifier' && isFree(param.right)))) return false;
  // Nothing of it runs before somebody asks for the first value.
  if (fn.generator) return true;
  if (fn.body.type !== 'BlockStatement') return isFree(fn.body);
  const isFreeStatement = (statement: TSESTree.Statement): boolean => {
    switch (statement.type) {
      case 'ReturnStatement':
        return isFree(statement.argument);
      case 'VariableDeclaration':
        return /^(?:const|let|var)$/.test(statement.kind) && statement.declarations.every(({ id, init }) => id.type !== 'ArrayPattern' && isFree(init));
      case 'FunctionDeclaration':
        return true;
      case 'IfStatement':
        return isFree(statement.test) && isFreeStatement(statement.consequent) && (!statement.alternate || isFreeStatement(statement.alternate));
      case 'BlockStatement':
        return statement.body.every(isFreeStatement);
      case 'ExpressionStatement':
        return isConstructor && isFreeInConstructor(statement.expression);
      default:
        return false;
    }
  };
  return fn.body.body.every(isFreeStatement);

  /** `this.owner = owner`, `super(owner)`, or a method of the new object that does no more than that. */
  function isFreeInConstructor(expression: Node): boolean {
    if (isOwnField(expression)) return isFree(expression.right);
    if (expression.type !== 'CallExpression' || !expression.arguments.every((argument) => argument.type !== 'SpreadElement' && isFree(argument))) return false;
    if (expression.callee.type === 'Super') {
      const base = classAround(expression)?.superClass;
      const [only, second] = base ? graph.callables(graph.value(base, graph.activationAt(base))) : [];
      return only !== undefined && !second && only.because === undefined && depth < DEPTH && isClass(only.fn) && isFreeClass(graph, only.fn, depth + 1);
    }
    if (expression.callee.type !== 'MemberExpression' || expression.callee.object.type !== 'ThisExpression' || depth >= DEPTH) return false;
    const [method, other] = graph.callables(graph.value(expression.callee, activation));
    return method !== undefined && !other && method.because === undefined && isFunction(method.fn) && !method.fn.async && isFreeBody(graph, method.fn, graph.activationAt(method.fn.body), depth + 1, true);
  }
}

function classAround(node: Node): ClassNode | null {
  return classOfMember(unitOf(node))?.owner ?? null;
}

function isOwnField(node: Node): node is TSESTree.AssignmentExpression {
  return node.type === 'AssignmentExpression' && node.operator === '=' && node.left.type === 'MemberExpression' && node.left.object.type === 'ThisExpression' && memberName(node.left) !== null;
}

/** A class that has no setter that its constructor could run; what it extends is looked into where that is called. */
function isFreeClass(graph: Graph, owner: ClassNode, depth: number): boolean {
  const isFreeMember = (member: TSESTree.ClassElement): boolean => {
    if (member.type === 'MethodDefinition') return member.kind !== 'set';
    return member.type === 'PropertyDefinition' && (member.static || !member.value || isEffectFree(graph, member.value, graph.activationAt(member.value), depth));
  };
  const constructor = constructorOf(owner);
  if (owner.superClass && !constructor) {
    const [only, second] = graph.callables(graph.value(owner.superClass, graph.activationAt(owner.superClass)));
    if (!only || second || only.because !== undefined || depth >= DEPTH || !isClass(only.fn) || !isFreeClass(graph, only.fn, depth + 1)) return false;
  }
  return owner.body.body.every(isFreeMember) && (!constructor || isFreeBody(graph, constructor, graph.activationAt(constructor.body), depth, true));
}
