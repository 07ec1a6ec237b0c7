/** A module that ends with a word, so that an end before its end is noticed. */
export interface Program {
  /** Where the files of the run go; a browser is served nothing else. */
  readonly folder: string;
  /** What the names of these files begin with. */
  readonly stem: string;
  readonly text: string;
  /** Where bare imports lead in a browser: from the name of a package to a path below the folder. */
  readonly packages: Readonly<Record<string, string>>;
  /** The line after which the program is over. */
  readonly end: string;
  readonly timeoutMs: number;
}

/** What came of a run, before anybody looked at the lines. */
export interface Printed {
  readonly printed: readonly string[];
  readonly errors: string;
  readonly failure: string | undefined;
}

/** The line of a stack trace or a log that says what happened. */
export function firstLineOf(errors: string): string {
  const lines = errors.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const line = lines.find((text) => /Error\b/u.test(text)) ?? lines.find((text) => /error\b/iu.test(text)) ?? lines[0];
  return line === undefined ? '' : `: ${line}`;
}
