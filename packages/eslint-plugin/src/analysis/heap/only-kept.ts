/** Whether a stream or an iterator still has what it was made of when its target is to die: nobody does anything with it but to keep it. */
import { UNTIL_DONE } from '../catalog/builtins.ts';
import { entryOf } from '../catalog/entry.ts';
import { LEAVES_OPEN, STREAM_METHODS, UNTIL_CLOSED } from '../catalog/streams.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { type Call, type FunctionNode, isFunction, keyName, memberName, wrapped } from '../syntax/nodes.ts';
import type { Graph } from './graph.ts';
import { leavesHome } from './leaving.ts';
import { isHeldWeakly, isRegistration } from './registration-calls.ts';
import type { Activation, GraphNode } from './nodes.ts';

/** Why the stream that a call makes need not be open any more; `source` is what it was made of. */
export function closedBecause(graph: Graph, call: Call, activation: Activation, source: GraphNode | null): string | undefined {
  const isOpen = isOnlyKept(graph, graph.object(call, activation)) && (source === null || leavesItOpen(graph, source));
  return isOpen ? undefined : UNTIL_CLOSED;
}

/** Why the iterator that a call makes need not have its container any more: what takes the last member out of it, ends it. */
export function doneBecause(graph: Graph, call: Call, activation: Activation): string | undefined {
  const iterator = graph.object(call, activation);
  return isOnlyKept(graph, iterator) && !leavesHome(graph, iterator) ? undefined : UNTIL_DONE;
}

/** Whether nothing is done with the object but to keep it. */
function isOnlyKept(graph: Graph, object: GraphNode): boolean {
  const uses = graph.uses(object);
  return uses.isComplete && uses.all.every(({ node }) => {
    const destination = destinationOf(node);
    switch (destination.kind) {
      case 'nowhere':
      case 'same':
      case 'property':
      case 'element':
      case 'assigned':
      case 'field':
        return true;
      case 'bound':
        return destination.pattern.type === 'Identifier';
      case 'argument':
        return (destination.call.type === 'CallExpression' && isRegistration(graph, destination.call)) || isHeldWeakly(graph, destination.call, destination.index);
      default:
        return false;
    }
  });
}

/** Whether its own functions are all seen and cannot close it: of the controller they ask nothing but to add something. */
function leavesItOpen(graph: Graph, { what, activation }: GraphNode): boolean {
  if (what.kind !== 'object' || what.origin.type !== 'ObjectExpression' || graph.survey.evals.length > 0) return false;
  return what.origin.properties.every((property) => {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : null;
    if (property.type !== 'Property' || name === null || property.kind !== 'init') return false;
    const controller = entryOf(STREAM_METHODS, name);
    if (controller === undefined) return true;
    const callables = graph.callables(graph.value(property.value, activation));
    return callables.length > 0 && callables.every(({ fn }) => isFunction(fn) && !graph.survey.namesArguments(fn) && graph.survey.throwsIn(fn).length === 0 && (controller === null || isOnlyAdding(graph, fn, controller)));
  });
}

/** Whether the function does nothing with its controller that could close the stream. */
function isOnlyAdding(graph: Graph, fn: FunctionNode, index: number): boolean {
  if (fn.params.slice(0, index + 1).some(({ type }) => type === 'RestElement')) return false;
  const parameter = fn.params[index];
  if (!parameter) return true;
  const variable = parameter.type === 'Identifier' ? graph.scopes.variableOf(parameter) : null;
  return variable?.references.every(({ identifier }) => {
    const { parent } = wrapped(identifier);
    return parent?.type === 'MemberExpression' && parent.object === identifier && LEAVES_OPEN.has(memberName(parent) ?? '');
  }) === true;
}
