/** Code that runs when a target is dead, or finds out that it is: nothing that it does can free a target that lives. */
import { type Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import { makesRegistry } from '../heap/registrars.ts';
import { isValueReference } from '../syntax/scopes.ts';
import { type FunctionNode, isFunction, memberName, unwrap } from '../syntax/nodes.ts';

const DEPTH_LIMIT = 3;

/** Whether `node` only runs in cleanups: in what is given to a registration or a registry, or in what only those call. */
export function runsAfterDeath(graph: Graph, node: Node, depth = 0): boolean {
  let child = node;
  let fn: FunctionNode | null = null;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (isFunction(child)) {
      if (depth < DEPTH_LIMIT && isOnlyForCleanups(graph, child, depth)) return true;
      fn = child;
    }
    if (!fn || (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') || parent.callee === child) continue;
    // Not the function alone: it may be a method of the held record.
    if (parent.type === 'NewExpression' ? makesRegistry(graph, parent) : isRegistration(graph, parent)) return true;
  }
  return false;
}

/** A function with a name that is only given to registrations, or called by what runs after death. */
function isOnlyForCleanups(graph: Graph, fn: FunctionNode, depth: number): boolean {
  return graph.program.intern(fn, 'only for cleanups', () => {
    const name = fn.type === 'FunctionDeclaration' ? fn.id : fn.parent.type === 'VariableDeclarator' && fn.parent.parent.kind === 'const' ? fn.parent.id : null;
    const variable = name?.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
    const uses = (variable?.references ?? []).filter((reference) => reference.init !== true && isValueReference(reference));
    return uses.length > 0 && uses.every(({ identifier }) => isGivenToCleanup(graph, identifier, depth));
  });
}

function isGivenToCleanup(graph: Graph, use: Node, depth: number): boolean {
  const { parent } = use;
  if (parent?.type === 'CallExpression' && parent.callee !== use && isRegistration(graph, parent)) return true;
  if (parent?.type === 'NewExpression' && parent.callee !== use) return makesRegistry(graph, parent);
  return runsAfterDeath(graph, use, depth + 1);
}

/** `if (!ref.deref()) map.delete(ref)`: takes out only what is dead. */
export function isSweep(graph: Graph, removal: Node): boolean {
  let child = removal;
  for (let parent = removal.parent; parent && !isFunction(child); child = parent, parent = parent.parent) {
    if (parent.type === 'IfStatement' && parent.consequent === child && asksForDead(graph, parent.test)) return true;
    if (parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === child && asksForDead(graph, parent.left)) return true;
    if (parent.type === 'LogicalExpression' && parent.operator === '||' && parent.right === child && dereferences(graph, parent.left)) return true;
  }
  return false;
}

function asksForDead(graph: Graph, test: Node): boolean {
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' && dereferences(graph, test.argument);
    case 'BinaryExpression': {
      if (test.operator !== '===' && test.operator !== '==') return false;
      return (isNothing(test.right) && dereferences(graph, test.left)) || (isNothing(test.left) && dereferences(graph, test.right));
    }
    default:
      return false;
  }
}

function isNothing(node: Node): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && node.value === null) || (node.type === 'UnaryExpression' && node.operator === 'void');
}

/** `ref.deref()`, or a name for it. */
function dereferences(graph: Graph, expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee);
    return callee.type === 'MemberExpression' && memberName(callee) === 'deref';
  }
  if (node.type !== 'Identifier') return false;
  const [def, second] = graph.scopes.variableOf(node)?.defs ?? [];
  const declared = def?.node as Node | undefined;
  return !second && declared?.type === 'VariableDeclarator' && declared.init?.type === 'CallExpression' && dereferences(graph, declared.init);
}
