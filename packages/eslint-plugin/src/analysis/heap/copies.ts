/** What a copy gets: the own enumerable properties that its source has at the place where it is made. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';
import { isSymbolName, keyName, memberName } from '../syntax/nodes.ts';
import { ranBefore } from './cells.ts';
import { lifetimeOf } from './fields.ts';
import type { Graph } from './graph.ts';
import { containerOf } from './kinds.ts';
import { type Activation, DEPENDS, type Edge, type GraphNode } from './nodes.ts';

/** `strings`: without those that have symbols as their keys. */
export type Keys = 'all' | 'strings';

export function copiedEdges(graph: Graph, source: GraphNode, place: Node, activation: Activation, keys: Keys = 'all'): readonly Edge[] {
  const sources = graph.concrete(source);
  const unsure = sources.length > 1 ? DEPENDS : undefined;
  return sources.flatMap(({ node, because }) => copiedFrom(graph, node, place, activation, keys).map((edge) => ({ ...edge, because: edge.because ?? because ?? unsure })));
}

function copiedFrom(graph: Graph, node: GraphNode, place: Node, activation: Activation, keys: Keys): readonly Edge[] {
  const point = { node: place, activation };
  const lifetime = lifetimeOf(node);
  const kind = containerOf(graph, node);
  return graph.contents(node).edges.flatMap((edge): readonly Edge[] => {
    const { step, write, because } = edge;
    if (edge.isHidden) return [];
    if (step?.kind === 'field') {
      if (keys === 'strings' && isSymbolName(step.name)) return [];
      const hidden = hiddenBecause(edge);
      // What came with a copy has no write of its own.
      if (graph.fieldWrites(node, step.name).length === 0) return [{ ...edge, because: because ?? hidden }];
      const values = graph.fieldEdges(node, step.name, place, activation);
      return values.map((value) => ({ ...edge, ...value, because: value.because ?? because ?? hidden ?? (values.length > 1 ? DEPENDS : undefined) }));
    }
    // What a Map, a Set, a promise or an error has inside is no property of it, or none that is copied.
    if (step?.kind === 'element' && step.how === 'element' && kind !== 'array' && (kind !== null || isMadeByNew(node))) return [];
    const isSymbol = keys === 'strings' && step?.kind === 'element' && step.how === 'property' && step.at.type === 'Property' && step.at.computed;
    const unsure = because ?? (isSymbol ? 'only if its key is no symbol' : undefined);
    switch (write && ranBefore(write, point, lifetime)) {
      case 'never':
        return [];
      case 'maybe':
        return [{ ...edge, because: unsure ?? `only if line ${String(write?.at.loc.start.line)} runs before` }];
      default:
        return [{ ...edge, because: unsure }];
    }
  });
}

function isMadeByNew({ what }: GraphNode): boolean {
  return what.kind === 'object' && what.origin.type === 'NewExpression';
}

/** The same as one node. */
export function copiedMembers(graph: Graph, source: Node, activation: Activation): GraphNode {
  const container = graph.value(source, activation);
  return graph.node(source, 'copied members', activation, { kind: 'contents', container }, 'holder', () => copiedEdges(graph, container, source, activation));
}

/** A copy gets what is enumerable, which a property defined by a descriptor is only if that says so or it was before. */
function hiddenBecause({ step }: Edge): string | undefined {
  if (step?.kind !== 'field' || step.at.type !== 'CallExpression') return undefined;
  const descriptor = step.at.arguments.at(-1);
  const isShown = descriptor?.type === 'ObjectExpression' && descriptor.properties.some((property) => property.type === 'Property' && keyName(property.key, property.computed) === 'enumerable');
  return memberNameOfCallee(step.at) === 'defineProperty' && !isShown ? `only if \`${step.name}\` is enumerable` : undefined;
}

function memberNameOfCallee({ callee }: TSESTree.CallExpression): string | null {
  return callee.type === 'MemberExpression' ? memberName(callee) : null;
}
