/** What one place does, it does often: the first ones, and then each whose number is a power of two, say what there is to say. */
export class Turns {
  readonly #all: number;
  readonly #counts = new Map<string, number>();

  /** @param all of how many of a place each has its turn. */
  constructor(all: number) {
    this.#all = all;
  }

  next(place: string): { readonly due: boolean; readonly count: number } {
    const count = (this.#counts.get(place) ?? 0) + 1;
    this.#counts.set(place, count);
    return { due: count <= this.#all || (count & (count - 1)) === 0, count };
  }
}
