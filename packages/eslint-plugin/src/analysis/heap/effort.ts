/** How much a rule that only speaks of what is certain looks for: as much as the file is worth. */
import type { Graph } from '../heap/graph.ts';

/** Steps that one question may cost. Nothing certain in the corpus takes more than that, and nine of ten take less than a fifth; a published leak takes 402. */
export const QUESTION = 450;
/** Steps that questions may cost together: a fixed part, and so many for each character of the file. */
const FILE = 450;
const PER_CHARACTER = 0.0005;

/**
 * What the questions of one rule may cost in one file, `each` being what each of them brings with it. What can be certain is
 * near the place that is asked about: beyond that the answer is given up, which costs a report and never makes a wrong one.
 */
export class Effort {
  readonly #graph: Graph;
  #left: number;

  constructor(graph: Graph, questions: number, each = 30) {
    this.#graph = graph;
    this.#left = FILE + graph.source.text.length * PER_CHARACTER + questions * each;
  }

  /** There is more to ask than was known of. */
  add(steps: number): void {
    this.#left += steps;
  }

  /** The answer; null where it is too dear. */
  spend<T>(ask: () => T, limit: number = QUESTION): T | null {
    if (this.#left <= 0) return null;
    const { ledger } = this.#graph.program;
    const before = ledger.steps;
    const answer = this.#graph.within(Math.min(limit, this.#left), ask);
    this.#left -= ledger.steps - before;
    // A question that another one asks pays for itself: its answer is kept for whoever asks next.
    ledger.steps = before;
    return answer;
  }
}

/** The answers to all questions, without those that are too dear; `limit` where a question is worth another effort than most, of which a file has few. */
export function answersTo<Q, A>(graph: Graph, questions: readonly Q[], ask: (question: Q) => A | readonly A[] | null, limit: number = QUESTION): readonly A[] {
  const effort = new Effort(graph, questions.length);
  if (questions.length > 0) effort.add(limit - QUESTION);
  return questions.flatMap((question) => effort.spend(() => ask(question), limit) ?? []);
}
