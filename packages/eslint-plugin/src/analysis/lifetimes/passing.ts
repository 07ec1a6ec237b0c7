/** Closures that are over with the call that makes them, or soon after it: nothing keeps them, so that what they name is let go of. */
import { CALLS_BACK } from '../catalog/effects.ts';
import { CONTAINER_STORES } from '../catalog/stores.ts';
import type { Graph } from '../heap/graph.ts';
import type { GraphNode } from '../heap/nodes.ts';
import type { Node, Variable } from '../model.ts';
import { destinationOf } from '../syntax/destinations.ts';
import { calleeOf, contains, isFunction, memberName } from '../syntax/nodes.ts';
import { type Holding, holdersOf } from './holders.ts';
import { handsOutMembers } from './survival.ts';

const STEPS = 40;

/** Whether nobody keeps the closure for longer than what its call has begun takes; false also where that is not known. */
export function isPassing(graph: Graph, closure: GraphNode): boolean {
  const seen = new Set<GraphNode>();
  const isOver = (node: GraphNode): boolean => {
    if (seen.has(node)) return true;
    seen.add(node);
    if (node.what.kind !== 'object' || seen.size > STEPS) return false;
    const holders = holdersOf(graph, node);
    return holders.isComplete && holders.all.every((holding) => isRunByCall(graph, holding) || isOverIn(node, holding));
  };
  const isOverIn = (node: GraphNode, { holder, at }: Holding): boolean => {
    switch (holder.kind) {
      case 'queue':
      case 'suspended':
        return true;
      case 'object':
        if (holder.how === 'scope') return !mayName(graph, holder.of, at, node) || isOver(holder.of);
        return isOver(holder.of) && (holder.how === 'bound' || !handsOutMembers(graph, holder.of));
      case 'entry':
        return isOver(holder.key);
      default:
        return false;
    }
  };
  return isOver(closure);
}

/** `list.forEach(fn)`, `promise.then(fn)`: by the name of the method the function has run when that is over, whatever it is called on. */
function isRunByCall(graph: Graph, { at, activation }: Holding): boolean {
  const destination = destinationOf(at);
  if (destination.kind !== 'argument' || destination.call.type !== 'CallExpression') return false;
  const callee = calleeOf(destination.call);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : null;
  return name !== null && (CALLS_BACK.has(name) || Object.hasOwn(CONTAINER_STORES.promise, name)) && graph.callables(graph.value(callee, activation)).length === 0;
}

/** Whether a closure that keeps a scope names the variable by which the scope has it, and does not only bring it along. */
function mayName(graph: Graph, closure: GraphNode, at: Node, node: GraphNode): boolean {
  const { what } = closure;
  if (what.kind !== 'object') return true;
  const { origin } = what;
  const variable = variableAt(graph, at) ?? (node.what.kind === 'object' ? variableAt(graph, node.what.origin) : null);
  return !variable || variable.references.some(({ identifier }) => contains(origin, identifier));
}

/** The variable that an expression is the name of, or that is declared with it. */
function variableAt(graph: Graph, at: Node): Variable | null {
  const destination = destinationOf(at);
  const name = at.type === 'Identifier' ? at : destination.kind === 'bound' ? destination.pattern : destination.kind === 'assigned' ? destination.to : isFunction(at) ? at.id : null;
  return name?.type === 'Identifier' ? graph.scopes.variableOf(name) : null;
}
