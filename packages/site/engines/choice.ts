/** Which rows of the tables of the engines a visitor wants to see. */
import { type Outcome, outcomeOf } from '../source/outcome.ts';

export interface EngineRow {
  /** What the case is about, with the name of its group. */
  readonly text: string;
  /** By engine, as it is read. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Choice {
  /** Words, all of which the text has, in any order. */
  readonly find: string;
  /** What became of the objects, or null for all. */
  readonly outcome: Outcome | null;
  /** On which engine; null for any of them. */
  readonly engine: string | null;
  /** Only where two engines that were measured did different things. */
  readonly differing: boolean;
}

export const EVERYTHING: Choice = { find: '', outcome: null, engine: null, differing: false };

export function isChosen({ text, cells }: EngineRow, { find, outcome, engine, differing }: Choice): boolean {
  const read = text.toLowerCase();
  if (!find.toLowerCase().split(/\s+/u).every((word) => read.includes(word))) return false;
  const all = [...cells].map(([name, cell]) => ({ name, outcome: outcomeOf(cell) }));
  if (differing && new Set(all.filter((one) => one.outcome !== 'not measured').map((one) => one.outcome)).size < 2) return false;
  return outcome === null || all.some((one) => one.outcome === outcome && (engine === null || one.name === engine));
}

const NAMES = { find: 'find', outcome: 'outcome', engine: 'engine', differing: 'differing' } as const;

/** As it stands in an address; what is not chosen is not in it. */
export function queryOf({ find, outcome, engine, differing }: Choice): string {
  const query = new URLSearchParams();
  if (find.trim() !== '') query.set(NAMES.find, find.trim());
  if (outcome !== null) query.set(NAMES.outcome, outcome);
  if (engine !== null) query.set(NAMES.engine, engine);
  if (differing) query.set(NAMES.differing, 'yes');
  return query.toString();
}

/** What a query does not say, or says of what there is not, is not chosen. */
export function choiceOf(query: string, outcomes: readonly Outcome[], engines: readonly string[]): Choice {
  const asked = new URLSearchParams(query);
  return {
    find: asked.get(NAMES.find) ?? '',
    outcome: outcomes.find((one) => one === asked.get(NAMES.outcome)) ?? null,
    engine: engines.find((one) => one === asked.get(NAMES.engine)) ?? null,
    differing: asked.get(NAMES.differing) === 'yes',
  };
}
