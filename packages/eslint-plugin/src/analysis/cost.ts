/** What the questions about one file have cost so far, and where the one that is being asked has to end. */

/** A question costs more than it is worth; see `Graph.within`. */
export class TooDear extends Error {}

/** One for all: to find out where an error was made takes longer than many questions. */
const TOO_DEAR = new TooDear();

export class Ledger {
  /** Nodes made and uses followed, which have an end for the whole file. */
  nodes = 0;
  uses = 0;
  steps = 0;
  #limit = Infinity;

  /** Counts work: a step is about what it takes to make a node of the graph and to find one thing that it leads to. */
  step(count = 1): void {
    this.charge(count);
    if (this.steps > this.#limit) throw TOO_DEAR;
  }

  /** The same for work whose result is kept, so that it must not be lost: the question ends with its next step. */
  charge(count: number): void {
    this.steps += count;
  }

  within<T>(effort: number, ask: () => T): T {
    const around = this.#limit;
    this.#limit = this.steps + effort;
    try {
      return ask();
    } finally {
      this.#limit = around;
    }
  }
}
