/** What a copy gets: the members that its source has at the place where it is made. */
import type { Node } from '../model.ts';
import { ranBefore } from './cells.ts';
import { fieldWrites, lifetimeOf } from './fields.ts';
import type { Graph } from './graph.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode } from './nodes.ts';

export function copiedEdges(graph: Graph, source: GraphNode, place: Node, activation: Activation): readonly Edge[] {
  const point = { node: place, activation };
  const sources = graph.concrete(source);
  const unsure = sources.length > 1 ? DEPENDS : undefined;
  return sources.flatMap(({ node, because }) =>
    graph.contents(node).edges.flatMap((edge): readonly Edge[] => {
      const { step, write } = edge;
      const reason = edge.because ?? because ?? unsure;
      // What came with a copy has no write of its own.
      if (step?.kind === 'field' && fieldWrites(graph, node, step.name).length > 0) {
        const values = graph.fieldEdges(node, step.name, place, activation);
        return values.map((value) => ({ ...edge, ...value, because: value.because ?? reason ?? (values.length > 1 ? DEPENDS : undefined) }));
      }
      switch (write && ranBefore(write, point, lifetimeOf(node))) {
        case 'never':
          return [];
        case 'maybe':
          return [{ ...edge, because: reason ?? `only if line ${String(write?.at.loc.start.line)} runs before` }];
        default:
          return [{ ...edge, because: reason }];
      }
    }),
  );
}

/** The same as one node. */
export function copiedMembers(graph: Graph, source: Node, activation: Activation): GraphNode {
  const container = graph.value(source, activation);
  return graph.node(source, 'copied members', activation, { kind: 'contents', container }, 'holder', () => copiedEdges(graph, container, source, activation));
}
