/** Where a marked value goes from a token: into names, properties, containers, results. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../../model.ts';
import { pathOf } from '../../syntax/names.ts';
import { classOfMember, isFunction, type Unit, unitOf, unwrap, wrapped } from '../../syntax/nodes.ts';
import { markCall, markMethodCall } from './calls.ts';
import { enterForwardingCalls, enterNamedCalls } from './entries.ts';
import { type Holding, isUncertain, markPattern, nameUnder } from './marks.ts';
import { markList, markLiteral, markOrigin } from './origins.ts';
import { isRewritten } from '../../syntax/scopes.ts';

/** Follows everything that is marked; false when the registration may keep it, or when that cannot be told. */
export function staysOutside(holding: Holding): boolean {
  // The list grows while it is walked.
  for (const token of holding.queue) {
    if (holding.isLost) return false;
    follow(holding, token);
    if (holding.isShared && token === holding.queue.at(-1)) enterSharing(holding);
  }
  // Which function an unknown callee is cannot be told from its tokens.
  return !holding.isLost && !(holding.isCalledUnknown && holding.hasClosures);
}

function follow(holding: Holding, token: Node): void {
  const { graph } = holding;
  if (token.type === 'FunctionDeclaration') {
    holding.isNew('closure', token);
    const [variable] = graph.scopes.manager.getDeclaredVariables(token);
    if (variable && token.id) holding.markVariable(variable);
    else if (token.parent.type !== 'ExportDefaultDeclaration') holding.lose();
    return;
  }
  if (isFunction(token)) holding.isNew('closure', token);
  const use = wrapped(token);
  if (holding.held.has(token) || holding.held.has(use)) {
    holding.hold();
    return;
  }
  const { parent } = use;
  switch (parent?.type) {
    case 'MemberExpression':
      if (parent.object === use) markAccess(holding, parent);
      else markKey(holding);
      return;
    case 'CallExpression':
    case 'NewExpression':
      markCall(holding, parent, use);
      return;
    case 'VariableDeclarator':
      if (parent.init === use) markPattern(holding, parent.id);
      return;
    case 'AssignmentExpression':
      if (parent.left === use) return;
      markTarget(holding, parent.left, parent);
      holding.mark(parent);
      return;
    case 'AssignmentPattern':
      if (parent.right === use) markPattern(holding, parent.left);
      return;
    case 'Property':
      markProperty(holding, parent, use);
      return;
    case 'ArrayExpression':
      holding.store(null);
      markList(holding, parent);
      return;
    case 'PropertyDefinition':
    case 'AccessorProperty':
      if (parent.value !== use) return;
      if (parent.static) {
        holding.lose();
        return;
      }
      holding.store(nameUnder(holding, parent.key, parent.computed));
      markOrigin(holding, parent);
      return;
    case 'ReturnStatement':
      markResult(holding, token);
      return;
    case 'ArrowFunctionExpression':
      if (parent.body === use) markResult(holding, token);
      else holding.lose();
      return;
    case 'ConditionalExpression':
      if (parent.test !== use) holding.mark(parent);
      return;
    case 'SequenceExpression':
      if (parent.expressions.at(-1) === use) holding.mark(parent);
      return;
    case 'LogicalExpression':
      // An object is truthy: the left side of `&&` is not what it gives.
      if (parent.operator !== '&&' || parent.right === use) holding.mark(parent);
      return;
    case 'AwaitExpression':
      holding.mark(parent);
      return;
    case 'ThrowStatement':
      if (isCaught(parent)) holding.lose();
      return;
    case 'TemplateLiteral':
      if (parent.parent.type === 'TaggedTemplateExpression') holding.lose();
      return;
    case 'ForOfStatement':
      if (parent.right !== use) {
        holding.lose();
        return;
      }
      holding.reads(null, () => {
        markPattern(holding, parent.left.type === 'VariableDeclaration' ? parent.left.declarations[0].id : parent.left);
      });
      return;
    case 'ForInStatement':
      if (parent.right !== use) holding.lose();
      return;
    case 'SpreadElement':
      // Its members go on, if any of them is marked.
      holding.reads(null, () => {
        holding.lose();
      });
      return;
    case 'YieldExpression':
    case 'ExpressionStatement':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'UpdateExpression':
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'SwitchStatement':
    case 'ExportDefaultDeclaration':
      return;
    default:
      holding.lose();
  }
}

function isCaught(statement: Node): boolean {
  for (let node: Node | undefined = statement; node && !isFunction(node); node = node.parent) {
    if (node.parent?.type === 'TryStatement' && node.parent.block === node && node.parent.handler?.param) return true;
  }
  return false;
}

function markProperty(holding: Holding, property: TSESTree.Property, use: Node): void {
  const literal = property.parent;
  if (property.value !== use || literal.type !== 'ObjectExpression') {
    markKey(holding);
    return;
  }
  if (property.kind !== 'init') holding.lose();
  holding.store(nameUnder(holding, property.key, property.computed));
  markLiteral(holding, literal);
}

/** `object[marked]`: only a symbol is kept by the properties that have it as their key. */
function markKey(holding: Holding): void {
  if (holding.graph.survey.callsNamed('Symbol').length > 0) holding.lose();
}

function markAccess(holding: Holding, access: TSESTree.MemberExpression): void {
  const name = nameUnder(holding, access.property, access.computed);
  const use = wrapped(access);
  const { parent } = use;
  if (parent?.type === 'CallExpression' && parent.callee === use) {
    markMethodCall(holding, parent, name);
  } else {
    if (parent?.type === 'AssignmentExpression' && parent.left === use && parent.operator === '=') {
      markAccessors(holding, name, 'set', parent);
      holding.offer(name, (isOwn) => {
        markOrigin(holding, parent.right, isOwn);
      });
      return;
    }
    if (isWrittenOtherwise(use)) {
      holding.offer(name, () => {
        holding.lose();
      });
    }
    markAccessors(holding, name, 'get', access);
  }
  holding.reads(name, () => {
    holding.mark(access);
  });
}

/** `object.name ||= …`, `[object.name] = …` */
function isWrittenOtherwise(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'AssignmentExpression') return parent.left === use;
  if (parent?.type === 'ForOfStatement') return parent.left === use;
  return parent?.type === 'ArrayPattern' || parent?.type === 'AssignmentPattern' || parent?.type === 'RestElement' || (parent?.type === 'Property' && parent.parent.type === 'ObjectPattern');
}

/** A getter or setter of this file may run, with what is marked as its `this`. */
function markAccessors(holding: Holding, name: string | null, kind: 'get' | 'set', by: Node): void {
  if (name === null || /^\d/.test(name)) return;
  for (const accessor of holding.graph.survey.accessorsOf(name)) {
    const { value } = accessor;
    if (accessor.kind !== kind || !isFunction(value)) continue;
    holding.enter(value, by);
    holding.markReceiver(value);
  }
}

/** `left = marked`. */
function markTarget(holding: Holding, left: Node, assignment: Node): void {
  const target = unwrap(left);
  if (target.type === 'Identifier') {
    const variable = holding.graph.scopes.variableOf(target);
    if (variable && variable.defs.length > 0) holding.markVariable(variable);
    return;
  }
  if (target.type !== 'MemberExpression') {
    holding.lose();
    return;
  }
  const name = nameUnder(holding, target.property, target.computed);
  for (const accessor of name === null ? [] : holding.graph.survey.accessorsOf(name)) {
    if (accessor.kind !== 'set' || !isFunction(accessor.value)) continue;
    const [parameter] = accessor.value.params;
    if (parameter) markPattern(holding, parameter);
  }
  holding.store(name);
  if (isUncertain(holding, assignment, target.object)) {
    // Who reads it beside the write has it for certain all the same.
    const unit = unitOf(assignment);
    if (name === null) {
      holding.lose();
      return;
    }
    for (const access of holding.graph.survey.accessesOf(name)) if (unitOf(access) === unit && access !== target) holding.mark(access);
    return;
  }
  markOrigin(holding, target.object);
}

/** What outlives a run can be given by other runs as well. */
function enterSharing(holding: Holding): void {
  for (const unit of holding.results) {
    if (!holding.isMarkedClosure(unit)) enterNamedCalls(holding, unit);
  }
}

/** Whether the name stands for something that this very run of the unit has made. */
function isMadeHere({ graph }: Holding, token: Node, unit: Unit): boolean {
  const variable = token.type === 'Identifier' ? graph.scopes.variableOf(token) : null;
  const [def] = variable?.defs ?? [];
  const made = def?.node as Node | undefined;
  if (variable?.defs.length !== 1 || made?.type !== 'VariableDeclarator' || made.id.type !== 'Identifier' || graph.scopes.unitOf(variable.scope) !== unit) return false;
  if (isRewritten(variable)) return false;
  return made.init !== null && (/^(?:ObjectExpression|ArrayExpression|FunctionExpression|ArrowFunctionExpression|NewExpression)$/.test(made.init.type) || (made.init.type === 'CallExpression' && pathOf(graph.scopes, made.init.callee) === 'Object.create'));
}

/** What a function gives, the calls give by which it was entered; another run gives another object. */
function markResult(holding: Holding, token: Node): void {
  const unit: Unit = unitOf(token);
  if (token.type === 'ThisExpression' && classOfMember(unit)?.isConstructor === true) return;
  if (isFunction(unit) && unit.generator) holding.lose();
  if (!isMadeHere(holding, token, unit)) holding.results.add(unit);
  if (!holding.isNew('result', unit)) return;
  if (holding.units.has(unit)) {
    if (holding.isForAllCalls) enterForwardingCalls(holding, unit);
  } else if (!holding.hasEntered(unit) && !holding.isMarkedClosure(unit)) enterNamedCalls(holding, unit);
  holding.forCalls(unit, (call) => {
    if (call.type === 'CallExpression' || call.type === 'NewExpression' || call.type === 'MemberExpression') {
      // Of an async function it is a promise that holds what is returned.
      if (isFunction(unit) && unit.async) holding.store(null);
      holding.mark(call);
    } else holding.lose();
  });
}
