/** Whether something that outlives a call has an object as well, besides the scopes that bring it along. */
import type { Graph } from '../heap/graph.ts';
import type { GraphNode } from '../heap/nodes.ts';
import { type Holding, holdersOf } from './holders.ts';

const STEPS = 40;

/**
 * Whether the file shows somebody who may keep the object for long: a variable or collection of the module, a timer, a listener, an
 * object of others that it is put into. Who is given it as an argument, or as a result, is not known to keep it; `closure` does not count.
 */
export function isKeptBesides(graph: Graph, object: GraphNode, closure: GraphNode): boolean {
  const seen = new Set<GraphNode>([closure]);
  const isKept = (node: GraphNode): boolean => {
    if (seen.has(node)) return false;
    seen.add(node);
    if (node.what.kind !== 'object') return true;
    return seen.size > STEPS || holdersOf(graph, node).all.some(isKeptBy);
  };
  const isKeptBy = ({ holder }: Holding): boolean => {
    switch (holder.kind) {
      case 'module':
      case 'timer':
      case 'listener':
        return true;
      case 'object':
        return holder.how !== 'scope' && isKept(holder.of);
      case 'entry':
        return isKept(holder.key);
      default:
        return false;
    }
  };
  return holdersOf(graph, object).all.some(isKeptBy);
}
