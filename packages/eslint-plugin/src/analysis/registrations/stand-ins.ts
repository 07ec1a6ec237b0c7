/** Objects with a `register` of their own that may stand where a registry does: the stubs behind feature tests, and real ones. */
import type { Graph } from '../heap/graph.ts';
import { type Activation, type GraphNode, originOf } from '../heap/nodes.ts';
import { receiverValue } from '../heap/registrars.ts';
import type { Node } from '../model.ts';
import { isFunction, keyName } from '../syntax/nodes.ts';
import { walk } from '../syntax/tree.ts';

/**
 * Whether the receiver may also be an object of this file with a `register` of its own. The stub behind a test for
 * FinalizationRegistry does not count: where the platform has registries, the receiver is one.
 */
export function isSometimesOther(graph: Graph, receiver: Node, activation: Activation, registries: readonly GraphNode[]): boolean {
  if (registries.length === 0) return false;
  const others = graph.concrete(receiverValue(graph, receiver, activation)).filter(({ node }) => node.what.kind === 'object' && !registries.includes(node) && hasRegister(graph, node));
  return others.length > 0 && !others.some(({ node }) => isFeatureTested(graph, originOf(node)));
}

function hasRegister(graph: Graph, object: GraphNode): boolean {
  const origin = originOf(object);
  // The stub of a feature test, as generators of bindings write it: what it is given needs no look at its uses.
  const isWritten = origin.type === 'ObjectExpression' && origin.properties.some((property) => property.type === 'Property' && isFunction(property.value) && keyName(property.key, property.computed) === 'register');
  return isWritten || graph.callables(graph.field(object, 'register')).length > 0;
}

function isFeatureTested(graph: Graph, node: Node): boolean {
  for (let current: Node | undefined = node; current && !isFunction(current); current = current.parent) {
    if (current.type !== 'ConditionalExpression' && current.type !== 'IfStatement' && current.type !== 'LogicalExpression') continue;
    const test = current.type === 'LogicalExpression' ? current.left : current.test;
    if (namesRegistry(graph, test)) return true;
  }
  return false;
}

function namesRegistry({ source }: Graph, test: Node): boolean {
  // The text first: a test can be as long as one likes.
  if (!source.text.slice(...test.range).includes('FinalizationRegistry')) return false;
  let isNamed = false;
  walk(source, test, (node) => {
    isNamed ||= node.type === 'Identifier' && node.name === 'FinalizationRegistry';
  });
  return isNamed;
}
