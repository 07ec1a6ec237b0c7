/** Code that runs when a target is dead, or finds out that it is: nothing that it does can free a target that lives. */
import { type Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { functionNamed } from '../heap/local-functions.ts';
import { isRegistration } from '../heap/registration-calls.ts';
import { makesRegistry } from '../heap/registrars.ts';
import { isValueReference } from '../syntax/scopes.ts';
import { type FunctionNode, isFunction, isNothing, memberName, pathText, type Unit, unitOf, unwrap } from '../syntax/nodes.ts';
import { passedTests } from '../syntax/order.ts';

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

/** `if (!ref.deref()) map.delete(ref)`: takes out only what is dead; what another table has under the key says nothing of it. */
export function isSweep(graph: Graph, removal: Node): boolean {
  const callee = removal.type === 'CallExpression' ? unwrap(removal.callee) : null;
  const table = callee?.type === 'MemberExpression' ? pathText(callee.object) : null;
  return passedTests(unitOf(removal), removal).some(({ test, outcome }) => saidBy(graph, test) === (outcome ? 'dead' : 'alive') && !asksOtherTable(graph, test, table));
}

/** `const known = pages.get(key)?.deref()`, where something is taken out of another table than `pages`. */
function asksOtherTable(graph: Graph, test: Node, table: string | null): boolean {
  const node = unwrap(test);
  const [def] = node.type === 'Identifier' ? (graph.scopes.variableOf(node)?.defs ?? []) : [];
  const declared = def?.node as Node | undefined;
  const asked = declared?.type === 'VariableDeclarator' && declared.init ? unwrap(declared.init) : node;
  const deref = asked.type === 'CallExpression' ? unwrap(asked.callee) : null;
  const looked = deref?.type === 'MemberExpression' && memberName(deref) === 'deref' ? unwrap(deref.object) : null;
  const look = looked?.type === 'CallExpression' ? unwrap(looked.callee) : null;
  return table !== null && look?.type === 'MemberExpression' && memberName(look) === 'get' && pathText(look.object) !== table;
}

/** What it says of a referent that a test holds; null where that is not seen. */
function saidBy(graph: Graph, test: Node, depth = 0): 'alive' | 'dead' | null {
  const node = unwrap(test);
  const inner = (one: Node): 'alive' | 'dead' | null => saidBy(graph, one, depth);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' ? opposite(inner(node.argument)) : null;
    case 'BinaryExpression': {
      if (!/^[!=]==?$/.test(node.operator)) return null;
      const tested = isUndefined(node.right) ? node.left : isUndefined(node.left) ? node.right : null;
      if (!tested || inner(tested) !== 'alive') return null;
      return node.operator.startsWith('!') ? 'alive' : 'dead';
    }
    case 'LogicalExpression': {
      const [left, right] = [inner(node.left), inner(node.right)];
      if (node.operator === '&&') return left ?? right;
      return left === right ? left : null;
    }
    case 'CallExpression': {
      const callee = unwrap(node.callee);
      if (callee.type === 'MemberExpression' && memberName(callee) === 'deref') return 'alive';
      const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
      if (name !== null) return saidByAll(graph, graph.survey.unitsNamed(name), depth);
      const fn = functionNamed(graph, callee);
      return fn && isFunction(fn) ? saidByAll(graph, [fn], depth) : null;
    }
    case 'MemberExpression': {
      const accessors = graph.survey.accessorsOf(memberName(node) ?? '');
      return saidByAll(graph, accessors.flatMap(({ kind, value }) => (kind === 'get' && isFunction(value) ? [value] : [])), depth);
    }
    case 'Identifier': {
      const [def, second] = graph.scopes.variableOf(node)?.defs ?? [];
      const declared = def?.node as Node | undefined;
      return !second && declared?.type === 'VariableDeclarator' && declared.id.type === 'Identifier' && declared.init ? inner(declared.init) : null;
    }
    default:
      return null;
  }
}

/** Any of these functions answers: what all of them say. */
function saidByAll(graph: Graph, units: readonly Unit[], depth: number): 'alive' | 'dead' | null {
  if (depth >= DEPTH_LIMIT) return null;
  const [first, ...others] = units.map((unit) => {
    const [only, second] = graph.survey.returnsOf(unit);
    return only && !second ? saidBy(graph, only, depth + 1) : null;
  });
  return first && others.every((other) => other === first) ? first : null;
}

function opposite(said: 'alive' | 'dead' | null): 'alive' | 'dead' | null {
  return said === 'alive' ? 'dead' : said === 'dead' ? 'alive' : null;
}

function isUndefined(node: Node): boolean {
  return isNothing(node) || (node.type === 'UnaryExpression' && node.operator === 'void');
}
