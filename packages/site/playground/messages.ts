/** What the page and its workers say to one another: plain data. */
import type { DrawnPath } from '@reclaim/drawing';
import type { Shared } from './share.ts';

export interface Place {
  /** Offsets into the program. */
  readonly from: number;
  readonly to: number;
  /** From 1, as people count. */
  readonly line: number;
  readonly column: number;
}

export interface Suggestion {
  readonly text: string;
  /** What is replaced, and by what. */
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface Problem extends Place {
  /** Without the name of the plugin; null for a program that cannot be read. */
  readonly rule: string | null;
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
}

export interface LintRequest extends Pick<Shared, 'code' | 'language' | 'strict' | 'settings'> {
  readonly id: number;
}

/** What a program needs to be run here, or why it cannot be. */
export type Runnable =
  | {
    readonly kind: 'runnable';
    /** Plain JavaScript. */
    readonly code: string;
    /** What makes one object: expressions that call what nothing in the program calls. Empty where the program does it by itself. */
    readonly call: string;
    /** Names that the program uses, and that nobody defines. */
    readonly free: readonly string[];
    /** Names that only the call uses: for each call another object. */
    readonly given: readonly string[];
    readonly usesRuntime: boolean;
  }
  | { readonly kind: 'not runnable'; readonly because: string };

export interface LintAnswer {
  readonly id: number;
  readonly problems: readonly Problem[];
  /** Of the registrations that keep their target. */
  readonly paths: readonly DrawnPath[];
  readonly runnable: Runnable;
}

/** What the judge is told. */
export interface Trial {
  readonly code: string;
  readonly call: string;
  readonly free: readonly string[];
  readonly given: readonly string[];
  /** The text of the package `reclaim`, for a program that imports it. */
  readonly runtime: string | null;
}

/** What became of the objects, so far. */
export interface Tally {
  /** What is watched: targets of registrations, or, where nothing is registered, what is referred to weakly. */
  readonly watching: 'registrations' | 'weak references' | 'only what is given' | 'nothing';
  readonly objects: number;
  readonly collected: number;
  readonly cleanups: number;
  /** Collections in which a control object died. */
  readonly rounds: number;
  /** Control objects of the same age as the program's that have died, of eight. */
  readonly controls: number;
}

export type JudgeMessage =
  | { readonly kind: 'tally'; readonly tally: Tally }
  /** No more is to be expected. */
  | { readonly kind: 'verdict'; readonly tally: Tally }
  | { readonly kind: 'error'; readonly message: string };
