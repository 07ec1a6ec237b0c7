/** Programs with pieces cut out or doubled that still parse: whatever a rule thinks of them, it must not throw. */
import type { PluginLinter } from '../src/linter.ts';
import { programAt, subjectOf } from './program.ts';
import { generator } from './random.ts';

export interface Wild {
  readonly programs: number;
  /** How many of them some rule had something to say about: else there would be nothing left to go wrong. */
  readonly reported: number;
  readonly crashes: readonly { readonly source: string; readonly error: unknown }[];
}

const TOKEN = /\w+|\s+|[^\w\s]/gu;
const ATTEMPTS_PER_PROGRAM = 400;

export function runWild(seed: number, programs: number, linter: PluginLinter): Wild {
  const random = generator(seed);
  const crashes: { source: string; error: unknown }[] = [];
  let made = 0;
  let reported = 0;
  for (let attempt = 0; made < programs && attempt < programs * ATTEMPTS_PER_PROGRAM; attempt++) {
    const { language, source: original } = subjectOf('wild', programAt(seed, attempt).value);
    const source = damaged(original, random);
    try {
      reported += linter.lint(source, language).strict.length > 0 ? 1 : 0;
      made++;
    } catch (error) {
      if (error instanceof Error && error.message.includes('Parsing error')) continue;
      made++;
      crashes.push({ source, error });
    }
  }
  return { programs: made, reported, crashes };
}

function damaged(source: string, random: () => number): string {
  let tokens: string[] = source.match(TOKEN) ?? [];
  const places = (): number => Math.floor(random() * tokens.length);
  for (let count = 1 + Math.floor(random() * 2); count > 0; count--) {
    const [from, length] = [places(), 1 + Math.floor(random() * 6)];
    switch (Math.floor(random() * 4)) {
      case 0:
        tokens = tokens.toSpliced(from, length);
        break;
      case 1:
        tokens = tokens.toSpliced(from, 0, ...tokens.slice(from, from + length));
        break;
      case 2:
        tokens = tokens.with(from, tokens[places()] ?? '');
        break;
      default:
        tokens = withoutLine(tokens, from);
    }
  }
  return tokens.join('');
}

/** A whole statement is gone more often than not. */
function withoutLine(tokens: string[], place: number): string[] {
  const start = tokens.findLastIndex((token, index) => index < place && token.includes('\n'));
  const end = tokens.findIndex((token, index) => index >= place && token.includes('\n'));
  return end < 0 ? tokens : tokens.toSpliced(start + 1, end - start);
}
