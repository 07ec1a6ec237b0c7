/** Whether a value is an object that is worth to be let go of. */
import type { TSESTree } from '@typescript-eslint/utils';
import { PRIMITIVE_METHODS } from '../catalog/builtins.ts';
import { READS_ALL } from '../catalog/functions.ts';
import type { Graph } from '../heap/graph.ts';
import { makesWeakReference } from '../heap/kinds.ts';
import type { GraphNode } from '../heap/nodes.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { moduleOf, pathOf } from '../syntax/names.ts';
import { calleeOf, isClass, isFunction, memberName } from '../syntax/nodes.ts';

/**
 * - `object`: an object with something in it
 * - `light`: a primitive, a literal of primitives, a function, a class, a module, a weak reference, a registry
 * - `unknown`: what it is comes from elsewhere, and nothing here uses it as an object
 */
export type Weight = 'object' | 'light' | 'unknown';

/** `name`: a mention of the variable that has it. */
export function weightOf(graph: Graph, node: GraphNode, name: Node): Weight {
  if (node === graph.primitive) return 'light';
  const { what } = node;
  const variable = name.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
  switch (what.kind) {
    case 'receiver':
      return 'object';
    case 'object':
      return weightOfMade(graph, node, what.origin, variable);
    case 'outside':
      return variable && isUsedAsObject(graph, variable) && !isAsked(variable) ? 'object' : 'unknown';
    default:
      return 'unknown';
  }
}

/** Whether methods are called on it: what a caller gives for that is more likely to be there for all calls than for this one. */
function isAsked({ references }: Variable): boolean {
  return references.some(({ identifier }) => destinationOf(identifier).kind === 'receiver');
}

function weightOfMade(graph: Graph, node: GraphNode, origin: Node, variable: Variable | null): Weight {
  if (isFunction(origin) || isClass(origin)) return 'light';
  switch (origin.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
      return isLightRecord(origin) && graph.mutations(node).every(({ kind }) => kind === 'access') ? 'light' : 'object';
    case 'NewExpression':
      // A registry is to be kept.
      return makesWeakReference(graph, origin) || pathOf(graph.scopes, calleeOf(origin)) === 'FinalizationRegistry' ? 'light' : 'object';
    case 'ImportExpression':
      return 'light';
    case 'CallExpression': {
      const callee = calleeOf(origin);
      if (moduleOf(graph.scopes, origin) !== null || makesWeakReference(graph, origin)) return 'light';
      const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
      // Bound functions and the handles of timers.
      if (name === 'bind' || /^set(?:Timeout|Interval|Immediate)$/.test(pathOf(graph.scopes, callee) ?? '')) return 'light';
      return variable && isUsedAsObject(graph, variable) ? 'object' : 'unknown';
    }
    default:
      return variable && isUsedAsObject(graph, variable) ? 'object' : 'unknown';
  }
}

/** A literal of primitives and functions: what has other objects is more. */
function isLightRecord(literal: TSESTree.ObjectExpression | TSESTree.ArrayExpression): boolean {
  if (literal.type === 'ArrayExpression') return literal.elements.every((element) => element === null || isLight(element));
  return literal.properties.every((property) => property.type === 'Property' && isLight(property.value));
}

function isLight(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'UnaryExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'Identifier':
      return node.name === 'undefined';
    default:
      return false;
  }
}

/** Whether some use says that it is an object: a property that no text or number has, what takes objects only. */
function isUsedAsObject(graph: Graph, { references }: Variable): boolean {
  return references.some(({ identifier }) => {
    const destination = destinationOf(identifier);
    switch (destination.kind) {
      case 'read':
      case 'receiver': {
        const name = memberName(destination.access);
        return name !== null && !PRIMITIVE_PROPERTIES.has(name) && !PRIMITIVE_METHODS.has(name);
      }
      case 'members':
        return true;
      case 'bound':
        return destination.pattern.type === 'ObjectPattern' || destination.pattern.type === 'ArrayPattern';
      case 'argument': {
        const path = pathOf(graph.scopes, calleeOf(destination.call));
        return path !== null && (OBJECT_READERS.has(path) || READS_ALL.includes(path));
      }
      default:
        return false;
    }
  });
}

/** Functions that are given objects. */
const OBJECT_READERS: ReadonlySet<string> = new Set(['JSON.stringify', 'Object.freeze', 'structuredClone']);

const PRIMITIVE_PROPERTIES: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(String.prototype).concat(Object.getOwnPropertyNames(Number.prototype)));
