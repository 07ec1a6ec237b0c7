/** How much a rule that only speaks of what is certain looks for: as much as the file is worth. */
import type { Graph } from './graph.ts';

/** Steps that one question may cost. Nothing certain in the corpus takes more than that, and nine of ten take less than a third. */
const QUESTION = 300;
/** Steps that questions may cost together: a fixed part, and so many for each name in the file. */
const FILE = 300;
const PER_REFERENCE = 0.02;

/**
 * What the questions of one rule may cost in one file, `each` being what each of them brings with it. What can be certain is
 * near the place that is asked about: beyond that the answer is given up, which costs a report and never makes a wrong one.
 */
export class Effort {
  readonly #graph: Graph;
  readonly #end: number;

  constructor(graph: Graph, questions: number, each = 30) {
    this.#graph = graph;
    this.#end = graph.program.ledger.steps + FILE + questions * each + referencesIn(graph) * PER_REFERENCE;
  }

  /** Does what `ask` does, as far as it comes. */
  spend(ask: () => void): void {
    const left = this.#end - this.#graph.program.ledger.steps;
    if (left > 0) this.#graph.within(Math.min(QUESTION, left), ask);
  }
}

function referencesIn({ program, scopes }: Graph): number {
  return program.intern(scopes, 'references', () => scopes.manager.scopes.reduce((sum, scope) => sum + scope.references.length, 0));
}
