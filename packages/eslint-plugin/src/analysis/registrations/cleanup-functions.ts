/** The functions of the file that run when a target is dead, and what they are called with. */
import type { Graph } from '../heap/graph.ts';
import type { Node } from '../model.ts';
import { callbackOf } from '../heap/registrars.ts';
import type { SiteRun } from './sites.ts';
import { type FunctionNode, isFunction, keyName, unwrap } from '../syntax/nodes.ts';

export interface CleanupFunction {
  readonly fn: FunctionNode;
  /** What its first parameter gets, as the registration gives it; null when nothing is given. */
  readonly given: Node | null;
}

/** Null when a function that is not in this file may be called instead. */
export function cleanupFunctionOf(graph: Graph, { site, registries, activation }: SiteRun): CleanupFunction | null {
  const [registry, second] = registries;
  const heldAs = (role: string): Node | null => site.held.find((held) => held.role === role)?.expression ?? null;
  if (registry) {
    const made = second ? null : callbackOf(graph, registry);
    const fn = made && soleFunction(graph, graph.value(made.callback, made.activation));
    if (!fn) return null;
    return { fn, given: heldAs('held value') };
  }
  const cleanup = heldAs('cleanup');
  const fn = cleanup && soleFunction(graph, graph.value(cleanup, activation));
  return fn && { fn, given: heldAs('argument') };
}

function soleFunction(graph: Graph, node: ReturnType<Graph['value']>): FunctionNode | null {
  const values = graph.concrete(node);
  const [only] = graph.callables(node);
  return values.length === 1 && only && isFunction(only.fn) ? only.fn : null;
}

/**
 * What the registration gives for an expression in the cleanup: the parameter itself, a property of it, or what a
 * pattern takes out of it. Null for everything else.
 */
export function givenFor(graph: Graph, { fn, given }: CleanupFunction, expression: Node): Node | null {
  const node = unwrap(expression);
  const [param] = fn.params as readonly Node[];
  if (!given || !param) return null;
  if (node.type === 'MemberExpression') {
    const owner = givenFor(graph, { fn, given }, node.object);
    return owner && propertyOf(owner, keyName(node.property, node.computed));
  }
  const variable = node.type === 'Identifier' ? graph.scopes.variableOf(node) : null;
  if (!variable || variable.references.some((reference) => reference.isWrite())) return null;
  if (param.type === 'Identifier') return graph.scopes.variableOf(param) === variable ? given : null;
  if (param.type !== 'ObjectPattern') return null;
  for (const property of param.properties) {
    if (property.type === 'Property' && graph.scopes.variableOf(property.value) === variable) return propertyOf(given, keyName(property.key, property.computed));
  }
  return null;
}

/** The value of a property in a literal. */
function propertyOf(object: Node, name: string | null): Node | null {
  const literal = unwrap(object);
  if (literal.type !== 'ObjectExpression' || name === null) return null;
  if (literal.properties.some((property) => property.type === 'SpreadElement')) return null;
  for (const property of literal.properties) {
    if (property.type === 'Property' && property.kind === 'init' && keyName(property.key, property.computed) === name) return property.value;
  }
  return null;
}
