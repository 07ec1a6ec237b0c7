/** Text that is still being made. */

/**
 * The body of a closure is written when everything around it is: only then is it known what stands beside and below it,
 * and all of that is in its scope.
 */
export class Later {
  readonly write: () => Code;

  constructor(write: () => Code) {
    this.write = write;
  }
}

export type Code = string | Later | readonly Code[];

/** Joins pieces with a separator. */
export function joined(pieces: readonly Code[], separator: string): Code {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}

export function block(statements: readonly Code[]): Code {
  return statements.length === 0 ? '{}' : ['{\n', joined(statements, '\n'), '\n}'];
}

/** The text, with every line indented by the brackets that are open where it begins. */
export function textOf(code: Code): string {
  let depth = 0;
  return flat(code)
    .split('\n')
    .map((line) => {
      const closers = /^[)\]}]+/u.exec(line)?.[0].length ?? 0;
      const indent = '  '.repeat(Math.max(0, depth - (closers > 0 ? 1 : 0)));
      // One step for a line that opens something, however many brackets that takes.
      depth += Math.sign(count(line, /[([{]/gu) - count(line, /[)\]}]/gu));
      return indent + line;
    })
    .join('\n');
}

function count(line: string, pattern: RegExp): number {
  return [...line.matchAll(pattern)].length;
}

function flat(code: Code): string {
  if (typeof code === 'string') return code;
  if (code instanceof Later) return flat(code.write());
  let text = '';
  for (const piece of code) text += flat(piece);
  return text;
}
