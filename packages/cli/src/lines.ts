/** The lines that findings speak of, as they stand in their files now. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A line of a file, counted from 1; null where the file is not at hand, or has fewer. */
export type LineAt = (file: string, line: number) => string | null;

export function linesBelow(root: string): LineAt {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      try {
        lines = readFileSync(resolve(root, file), 'utf8').split(/\r\n|[\n\r\u2028\u2029]/u);
      } catch {
        lines = [];
      }
      files.set(file, lines);
    }
    return lines[line - 1] ?? null;
  };
}
