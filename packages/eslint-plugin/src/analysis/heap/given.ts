/** What a call passes, its spreads opened where the file shows all that is in them. */
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../model.ts';
import type { Graph } from './graph.ts';
import { elementsOf } from './lists.ts';
import type { Activation, GraphNode } from './nodes.ts';

/** One argument: what it is, the expression that gives it, and the run in which that is evaluated. */
export interface Argument {
  readonly value: GraphNode;
  readonly expression: Node;
  readonly activation: Activation;
}

export interface Arguments {
  /** Those whose position is known, in order. */
  readonly known: readonly Argument[];
  /** The spread behind them of which the file does not show what is in it; null where all are known. */
  readonly rest: TSESTree.SpreadElement | null;
  /** What comes behind that, at no known position. */
  readonly behind: readonly Node[];
}

export function argumentsIn(graph: Graph, list: readonly Node[], activation: Activation): Arguments {
  const known: Argument[] = [];
  for (const [index, argument] of list.entries()) {
    const slots = elementsOf(graph, [argument], activation);
    if (!slots) return { known, rest: argument as TSESTree.SpreadElement, behind: list.slice(index + 1) }; // only a spread is not known
    known.push(...slots.map((slot) => ({ value: slot?.to ?? graph.primitive, expression: slot?.at ?? argument, activation: slot?.activation ?? activation })));
  }
  return { known, rest: null, behind: [] };
}
