/** All that the linter says of many programs, as text that can be compared line by line. */
import { createHash } from 'node:crypto';
import { programAt, subjectOf } from '../fuzz/program.ts';
import { findCases, type Language } from '../src/cases.ts';
import type { Finding, Findings, PluginLinter } from '../src/linter.ts';

/** What is linted for one golden file. */
export interface Programs {
  readonly name: 'corpus' | 'generated';
  readonly programs: () => Iterable<Program>;
}

interface Program {
  readonly id: string;
  readonly language: Language;
  readonly source: string;
}

/** A seed that no campaign uses. */
const SEED = 17;
const GENERATED = 4000;

export const GOLDEN: readonly Programs[] = [
  { name: 'corpus', programs: () => findCases() },
  {
    name: 'generated',
    *programs() {
      for (let index = 0; index < GENERATED; index++) {
        const { language, source } = subjectOf('', programAt(SEED, index).value);
        // The text is part of the name: when the generator changes, so does the program of a number.
        yield { id: `${index} ${digest(source)}`, language, source };
      }
    },
  },
];

/** One line a report; programs that nothing is said of have none. */
export function* reportsOf({ programs }: Programs, linter: PluginLinter): Generator<string> {
  for (const { id, language, source } of programs()) yield* linesOf(id, linter.lint(source, language));
}

export function linesOf(id: string, findings: Findings): readonly string[] {
  // What `recommended` says `strict` says, too, unless a line shows otherwise.
  const certain = new Set(findings.recommended.map(lineOf));
  const all = new Set(findings.strict.map(lineOf));
  return [...new Set([...certain, ...all])].map((line) => `${id} ${certain.has(line) ? (all.has(line) ? '' : 'recommended only ') : 'strict '}${line}`);
}

function lineOf({ rule, messageId, message, line, column, suggestions }: Finding): string {
  const repairs = suggestions.map(({ description, range, text }) => `${description} #${digest(`${range.join()} ${text}`)}`);
  return [`${line}:${column} ${rule} ${messageId}: ${message}`, ...repairs].join(' | ').replaceAll('\n', '\\n');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
