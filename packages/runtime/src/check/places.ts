/** What has been found, by kind and place: one message each, with how many there are. */
import { type Finding, withCount } from './finding.ts';

interface Place {
  readonly first: Finding;
  count: number;
  /** How many there were when it was last told of. */
  told: number;
}

export class Places {
  readonly #places = new Map<string | number, Place>();
  readonly #isEach: boolean;

  /** @param isEach whether each finding is told by itself. */
  constructor(isEach: boolean) {
    this.#isEach = isEach;
  }

  /** Gives what is to be told: of the places that are new the first finding, with how many of these there are. */
  add(findings: readonly Finding[]): readonly Finding[] {
    const added: Place[] = [];
    for (const first of findings) {
      const key = this.#isEach ? this.#places.size : `${first.kind} ${first.stack[0] ?? first.target ?? ''}`;
      const known = this.#places.get(key);
      if (known) {
        known.count++;
        continue;
      }
      const place: Place = { first, count: 1, told: 0 };
      this.#places.set(key, place);
      added.push(place);
    }
    for (const place of added) place.told = place.count;
    return added.map(({ first, count }) => withCount(first, count));
  }

  /** One for each place, in the order in which they came. */
  findings(): readonly Finding[] {
    return [...this.#places.values()].map(({ first, count }) => withCount(first, count));
  }

  /** The places of which there are more by now than was told. */
  untold(): readonly Finding[] {
    const more = [...this.#places.values()].filter(({ count, told }) => count > told);
    for (const place of more) place.told = place.count;
    return more.map(({ first, count }) => withCount(first, count));
  }
}
