/**
 * Files that end a whole process when they are parsed: the parser has the stack of the system, and a text that is nested deeply enough
 * overflows it. What is about to be parsed is told to whoever has started this process, and what ended another one is not parsed again.
 */
import { SourceError } from './source.ts';

/** A file and why it is not parsed. */
export type Fatal = readonly [path: string, reason: string];

const known = new Map<string, string>();
let tell: (path: string) => void = () => {};

export function avoid(fatal: readonly Fatal[]): void {
  for (const [path, reason] of fatal) known.set(path, reason);
}

export function tellBeforeParsing(listener: (path: string) => void): void {
  tell = listener;
}

/** Throws a `SourceError` for a file that has ended a process. */
export function beforeParsing(path: string): void {
  const reason = known.get(path);
  if (reason !== undefined) throw new SourceError(reason);
  tell(path);
}
