/** All that an expression can be is marked: something marked was put into it, wherever it came from. */
import type { TSESTree } from '@typescript-eslint/utils';
import { CALLS_BACK, GIVES_COPY, GIVES_RECEIVER } from '../../catalog/effects.ts';
import { DEREFERENCE, FUNCTION_METHODS } from '../../catalog/functions.ts';
import { subclassesOf } from '../../heap/classes.ts';
import { functionNamed, passedWhere } from '../../heap/local-functions.ts';
import type { Node, Variable } from '../../model.ts';
import { pathOf } from '../../syntax/names.ts';
import { type ClassNode, classOfMember, constructorOf, type FunctionNode, isClass, isField, isFunction, keyName, memberName, nameOf, type Unit, unitOf, unwrap } from '../../syntax/nodes.ts';
import { enterForwardingCalls, enterNamedCalls } from './entries.ts';
import { type Holding, methodsNamed, nameUnder } from './marks.ts';

/** `isOwn` where it is the target itself that the expression gives. */
export function markOrigin(holding: Holding, expression: Node, isOwn = false): void {
  const node = unwrap(expression);
  if (holding.isLost || !holding.isNew(isOwn ? 'own origin' : 'origin', node)) return;
  // One origin leads to the next: a chain of names or terms may be longer than the call stack.
  if (++holding.depth > DEPTH_LIMIT) holding.lose();
  else markNewOrigin(holding, node, isOwn);
  holding.depth--;
}

const DEPTH_LIMIT = 100;

function markNewOrigin(holding: Holding, node: Node, isOwn: boolean): void {
  const { graph } = holding;
  switch (node.type) {
    case 'Identifier': {
      const variable = graph.scopes.variableOf(node);
      if (variable && variable.defs.length > 0) markVariableOrigin(holding, variable, isOwn);
      // Something that each call gives.
      else if (node.name === 'arguments') holding.lose();
      // Another mention of a global is another object, as far as the graph knows.
      else holding.mark(node);
      return;
    }
    case 'ThisExpression':
      markReceiverOrigin(holding, unitOf(node));
      return;
    case 'PropertyDefinition':
    case 'AccessorProperty':
      markReceiverOrigin(holding, node);
      return;
    case 'MemberExpression': {
      const name = nameUnder(holding, node.property, node.computed);
      holding.store(name);
      markOrigin(holding, node.object);
      holding.want(name, isOwn);
      holding.mark(node);
      return;
    }
    case 'NewExpression':
      markMade(holding, node);
      return;
    case 'CallExpression':
      markGiven(holding, node, isOwn);
      return;
    case 'ObjectExpression':
      markLiteral(holding, node);
      return;
    case 'ArrayExpression':
      markList(holding, node);
      return;
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      holding.mark(node);
      return;
    case 'ConditionalExpression':
      markOrigin(holding, node.consequent, isOwn);
      markOrigin(holding, node.alternate, isOwn);
      return;
    case 'LogicalExpression':
      markOrigin(holding, node.left, isOwn);
      markOrigin(holding, node.right, isOwn);
      return;
    case 'AssignmentExpression':
      if (node.operator === '=') markOrigin(holding, node.right, isOwn);
      else holding.lose();
      return;
    case 'SequenceExpression':
      markOrigin(holding, node.expressions.at(-1) as Node, isOwn);
      return;
    case 'Literal':
    case 'TemplateLiteral':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'UpdateExpression':
      return;
    default:
      holding.lose();
  }
}

function markVariableOrigin(holding: Holding, variable: Variable, isOwn: boolean): void {
  if (isOwn) holding.own.add(variable);
  const [first] = variable.identifiers;
  if (!first || !holding.isNew(isOwn ? 'own variable' : 'variable origin', first)) return;
  holding.markVariable(variable);
  for (const { type, node, name } of variable.defs) {
    const def = node as Node;
    if ((type as string) === 'Parameter') {
      if (isFunction(def)) markParameter(holding, def, name, isOwn);
      else holding.lose();
    } else if (def.type === 'VariableDeclarator') {
      if (def.parent.parent.type === 'ForOfStatement' && def.parent.parent.left === def.parent) holding.lose();
      else if (def.init && def.id.type === 'Identifier') markOrigin(holding, def.init, isOwn);
      else if (def.init && def.id.type === 'ArrayPattern' && def.id.elements.includes(name as never)) {
        holding.store(null);
        markOrigin(holding, def.init);
        holding.want(null, isOwn);
      } else if (def.init && def.id.type === 'ObjectPattern') markTaken(holding, def.id.properties, name, def.init, isOwn);
      else if (def.init) holding.lose();
    } else if ((type as string) !== 'ImportBinding' && def.type !== 'FunctionDeclaration') holding.lose();
  }
  for (const reference of variable.references) {
    if (!reference.isWrite() || reference.init === true) continue;
    const { parent } = reference.identifier as Node;
    if (parent?.type === 'AssignmentExpression' && parent.left === reference.identifier) markOrigin(holding, parent.right, isOwn);
    else if (parent?.type !== 'UpdateExpression' && !(parent?.type === 'AssignmentPattern' && isFunction(parent.parent))) holding.lose();
  }
}

/** `const { name } = object`. */
function markTaken(holding: Holding, properties: readonly Node[], name: Node, object: Node, isOwn: boolean): void {
  const property = properties.find((item) => item.type === 'Property' && item.value === name);
  const key = property?.type === 'Property' ? nameUnder(holding, property.key, property.computed) : null;
  if (!property || key === null) {
    holding.lose();
    return;
  }
  holding.store(key);
  markOrigin(holding, object);
  holding.want(key, isOwn);
}

/** What a getter gives, which runs where the property is read. */
function offerGetter(holding: Holding, name: string | null, getter: Node): void {
  if (!isFunction(getter)) return;
  holding.offer(name, (isOwn) => {
    for (const result of holding.graph.survey.returnsOf(getter)) markOrigin(holding, result, isOwn);
  });
}

function markParameter(holding: Holding, fn: Node & { readonly params: readonly Node[] }, name: Node, isOwn: boolean): void {
  const index = fn.params.findIndex((param) => param === name || (param.type === 'AssignmentPattern' && param.left === name));
  const param = fn.params[index];
  if (!param || !isFunction(fn)) {
    holding.lose();
    return;
  }
  if (isCallbackOfMethod(holding, fn)) {
    // It is a member of what the method is called on, or that itself, or what a promise settles with.
    holding.lose();
    return;
  }
  if (param.type === 'AssignmentPattern') markOrigin(holding, param.right, isOwn);
  if (holding.isForAllCalls && holding.units.has(fn)) enterForwardingCalls(holding, fn);
  else if (holding.isForAllCalls && !holding.hasEntered(fn)) enterNamedCalls(holding, fn);
  holding.forCalls(fn, (call) => {
    if (call.type === 'AssignmentExpression') {
      markOrigin(holding, call.right, isOwn);
      return;
    }
    if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return;
    const list = call.arguments;
    if (list.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) {
      holding.lose();
      return;
    }
    const argument = list[index];
    if (argument) markOrigin(holding, argument, isOwn);
  });
}

/** `list.forEach((one) => …)`, `promise.then((one) => …)` */
function isCallbackOfMethod({ graph }: Holding, fn: FunctionNode): boolean {
  const use = passedWhere(graph, fn);
  const { parent } = use;
  const callee = parent?.type === 'CallExpression' && parent.callee !== use ? unwrap(parent.callee) : null;
  return callee?.type === 'MemberExpression' && CALLS_BACK.has(memberName(callee) ?? '');
}

function markMade(holding: Holding, made: Node & { readonly callee: Node; readonly arguments: readonly Node[] }): void {
  holding.mark(made);
  const { graph } = holding;
  const callee = unwrap(made.callee);
  if (pathOf(graph.scopes, callee) !== null) {
    // What it was made with is among its members.
    if (made.arguments.length > 0) {
      holding.offer(null, () => {
        holding.lose();
      });
    }
    return;
  }
  const fn = functionNamed(graph, callee);
  if (fn && isClass(fn)) markInstances(holding, fn);
  else if (fn && isFunction(fn)) {
    if (fn.generator || graph.survey.returnsOf(fn).length > 0) holding.lose();
    holding.markReceiver(fn);
    holding.enter(fn, made);
  } else if (callee.type !== 'Identifier' || graph.scopes.variableOf(callee)?.defs.some(({ type }) => (type as string) === 'ImportBinding') !== true) {
    // A class that is not seen gives an object that is only known here, but not if this file can be asked for the class.
    if (!isOutsideClass(holding, callee)) holding.lose();
  }
}

/** Something required: `const { Worker } = require('…')`. */
function isOutsideClass({ graph }: Holding, callee: Node): boolean {
  if (callee.type !== 'Identifier') return false;
  const [def, second] = graph.scopes.variableOf(callee)?.defs ?? [];
  const declarator = def?.node as Node | undefined;
  if (second || declarator?.type !== 'VariableDeclarator' || !declarator.init) return false;
  const init = unwrap(declarator.init);
  return init.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require';
}

/** What a call gives: the results of a function of this file, or something that nobody else here has. */
function markGiven(holding: Holding, call: Node & { readonly callee: Node; readonly arguments: readonly Node[] }, isOwn: boolean): void {
  holding.mark(call);
  const { graph } = holding;
  const callee = unwrap(call.callee);
  const path = pathOf(graph.scopes, callee);
  if (path !== null) {
    // What is made anew is only known here; what gives its argument back is not followed.
    if (path === 'Object.create' && call.arguments.length === 1) return;
    if (/^(?:Object|Reflect|Promise|Array)\b/.test(path)) holding.lose();
    return;
  }
  if (callee.type === 'MemberExpression') {
    const name = memberName(callee);
    if (name === null || FUNCTION_METHODS.has(name) || name === DEREFERENCE) {
      holding.lose();
      return;
    }
    if (GIVES_RECEIVER.has(name)) markOrigin(holding, callee.object, isOwn);
    // A copy has what was in the original.
    else if (GIVES_COPY.has(name)) {
      holding.offer(null, () => {
        holding.lose();
      });
    }
    if (!graph.survey.mayDefine(name)) return;
    for (const fn of methodsNamed(holding, name)) markResults(holding, fn, call, isOwn);
    return;
  }
  const fn = isFunction(callee) ? callee : functionNamed(graph, callee);
  if (fn && isFunction(fn)) markResults(holding, fn, call, isOwn);
  else if (callee.type !== 'Identifier' || fn) holding.lose();
  else {
    const def = graph.scopes.variableOf(callee)?.defs[0];
    if ((def?.type as string) !== 'ImportBinding') holding.lose();
  }
}

function markResults(holding: Holding, fn: Node, call: Node, isOwn: boolean): void {
  if (!isFunction(fn) || fn.async || fn.generator) {
    holding.lose();
    return;
  }
  holding.enter(fn, call);
  for (const result of holding.graph.survey.returnsOf(fn)) markOrigin(holding, result, isOwn);
}

function markReceiverOrigin(holding: Holding, start: Unit): void {
  let unit = start;
  while (unit.type === 'ArrowFunctionExpression') unit = unitOf(unit);
  const member = classOfMember(unit);
  if (member) {
    if (member.isStatic) holding.lose();
    else markInstances(holding, member.owner);
    return;
  }
  const { parent } = unit;
  if (!isFunction(unit) || !parent) {
    holding.lose();
    return;
  }
  holding.markReceiver(unit);
  if (parent.type === 'Property' && parent.parent.type === 'ObjectExpression') {
    markLiteral(holding, parent.parent);
    return;
  }
  holding.lose();
}

/** Every instance of the class, of those that it extends and of those that extend it. */
function markInstances(holding: Holding, owner: ClassNode): void {
  if (!holding.isNew('instances', owner) || holding.isLost) return;
  const { graph } = holding;
  const name = nameOf(owner);
  for (const member of owner.body.body) {
    if (isField(member) && !member.static && member.value) {
      const { value } = member;
      holding.markReceiver(member);
      holding.offer(keyName(member.key, member.computed), (isOwn) => {
        markOrigin(holding, value, isOwn);
      });
    }
    if (member.type !== 'MethodDefinition' || member.static || !isFunction(member.value)) continue;
    holding.markReceiver(member.value);
    if (member.kind === 'get') offerGetter(holding, keyName(member.key, member.computed), member.value);
    else if (member.kind === 'method') {
      holding.offer(keyName(member.key, member.computed), () => {
        holding.lose();
      });
    }
  }
  const constructor = constructorOf(owner);
  for (const call of name === null ? [] : graph.survey.callsNamed(name)) {
    if (call.type !== 'NewExpression') continue;
    holding.mark(call);
    if (constructor) holding.enter(constructor, call);
  }
  if (owner.superClass) {
    const base = functionNamed(graph, unwrap(owner.superClass));
    if (base && isClass(base)) markInstances(holding, base);
    else if (base || unwrap(owner.superClass).type !== 'Identifier') holding.lose();
  }
  for (const derived of subclassesOf(graph, owner)) markInstances(holding, derived);
  if (graph.survey.accessesOf('prototype').some(({ object }) => isPrototypeOf(holding, object, owner))) holding.lose();
}

/** Whether `object.prototype` may be that of the class. */
function isPrototypeOf({ graph }: Holding, object: Node, owner: ClassNode): boolean {
  const name = unwrap(object);
  if (name.type !== 'Identifier') return true;
  const named = functionNamed(graph, name);
  return named ? named === owner : !graph.scopes.isGlobal(name);
}

export function markLiteral(holding: Holding, literal: TSESTree.ObjectExpression): void {
  if (!holding.isNew('literal', literal)) return;
  if (/\bsuper\b/.test(holding.graph.source.text.slice(...literal.range))) holding.lose();
  for (const property of literal.properties) {
    if (property.type === 'Property' && property.kind === 'init') {
      holding.offer(nameUnder(holding, property.key, property.computed), (isOwn) => {
        markOrigin(holding, property.value, isOwn);
      });
    } else if (property.type === 'Property' && property.kind === 'get') offerGetter(holding, keyName(property.key, property.computed), property.value);
    else if (property.type === 'SpreadElement') {
      // What is copied can be anything that is wanted.
      holding.isCopied = true;
      if (holding.isWanting) holding.lose();
    }
  }
  holding.mark(literal);
}

/** `[a, b]` */
export function markList(holding: Holding, list: TSESTree.ArrayExpression): void {
  if (!holding.isNew('literal', list)) return;
  for (const element of list.elements) {
    if (!element) continue;
    holding.offer(null, (isOwn) => {
      if (element.type === 'SpreadElement') holding.lose();
      else markOrigin(holding, element, isOwn);
    });
  }
  holding.mark(list);
}
