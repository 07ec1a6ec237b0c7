/** Constructs that a value passes through on its way, as text: data of the generator. */
import type { Language } from '../model.ts';
import type { Kind } from '../render/scope.ts';

/**
 * - `$` is the value that goes in, once (that of `${` is another)
 * - `~` makes names unique
 * - `%` is a small number, another one each time
 * - `OUT`, in statements, is the variable that is declared and gets what comes out
 *
 * No value may make it throw: a number, a function, an object of any kind.
 */
export interface Passage {
  readonly name: string;
  readonly code: string;
  /** What is known of what comes out: `same` is the value that went in, for certain. */
  readonly gives?: 'same' | Kind;
  /** Not in strict code. */
  readonly isSloppy?: boolean;
  /** The languages that have it; all of them when unset. */
  readonly in?: readonly Language[];
  /** What has to stand at the beginning of the module. */
  readonly needs?: string;
}

/** `name: code` for those of which no more is known. */
export function passages(list: Readonly<Record<string, string>>, rest: Omit<Passage, 'name' | 'code'> = {}): Passage[] {
  return Object.entries(list).map(([name, code]) => ({ name, code, ...rest }));
}

export const MODULES: readonly Language[] = ['mjs', 'ts', 'tsx'];
export const TYPED: readonly Language[] = ['ts', 'tsx'];
