/**
 * Array methods that move elements by their positions alone: data only. What they do to a list whose elements are known one
 * by one is done with them to the list of what is known (`heap/lists`), so an entry says no more than what the arguments are.
 *
 * - `position`: a number
 * - `element`: is put in
 */
export type ListArgument = 'position' | 'element';

export interface ListMethod {
  /** What the arguments are; the last one stands for all that follow. */
  readonly takes: readonly ListArgument[];
  /** Whether the list that it is called on is another one afterwards. */
  readonly changes: boolean;
  /** Argument by argument, the numbers with which a copy leaves nothing out; null where any will do. */
  readonly isWholeWith?: readonly (readonly (number | undefined)[] | null)[];
}

const changes = (...takes: ListArgument[]): ListMethod => ({ takes, changes: true });
const copies = (...takes: ListArgument[]): ListMethod => ({ takes, changes: false });

export const LIST_METHODS: Readonly<Record<string, ListMethod>> = {
  push: changes('element'),
  unshift: changes('element'),
  pop: changes(),
  shift: changes(),
  splice: changes('position', 'position', 'element'),
  fill: changes('element', 'position', 'position'),
  copyWithin: changes('position', 'position', 'position'),
  reverse: changes(),
  slice: { ...copies('position', 'position'), isWholeWith: [[undefined, 0], [undefined]] },
  toSpliced: { ...copies('position', 'position', 'element'), isWholeWith: [null, [0]] },
  with: copies('position', 'element'),
  toReversed: copies(),
  at: copies('position'),
};

/** Methods after which elements may stand in another order, or elsewhere; which ones is not told from their positions. */
export const LIST_SORTS: ReadonlySet<string> = new Set(['sort']);

/** Methods that make another list of a list. */
export const COPIES_LIST: ReadonlySet<string> = new Set(['map', 'filter', 'slice', 'concat', 'flat', 'flatMap', 'toSorted', 'toReversed', 'toSpliced', 'with']);
