/** What a scan gives: plain data, the same in every format. */

/** A part of a file: lines and columns from 1, the end behind the last character, as editors count. */
export interface Place {
  /** Relative to the folder that the scan was started in, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One hop of the path that keeps the object. */
export interface Step extends Place {
  readonly text: string;
}

export interface SuggestedEdit {
  readonly file: string;
  /** Offsets into the text of the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Suggestion {
  readonly message: string;
  readonly edits: readonly SuggestedEdit[];
}

export type Certainty = 'certain' | 'possible';

export interface Finding extends Place {
  readonly rule: string;
  readonly certainty: Certainty;
  readonly message: string;
  /** Root first; empty where the rule tells no path. */
  readonly steps: readonly Step[];
  /** The best first. */
  readonly suggestions: readonly Suggestion[];
}

/** A file of which nothing is said, and why. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule) || compare(a.message, b.message));
}

/** By code units: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
