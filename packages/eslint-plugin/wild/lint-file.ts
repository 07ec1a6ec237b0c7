/** Lints one file of any kind as a user would, and says what the analysis saw in it. */
import { Linter } from 'eslint';
import * as tsParser from '@typescript-eslint/parser';
import reclaim from '../src/index.ts';
import { analysisOf } from '../src/eslint/analysis-for.ts';

export interface Linted {
  /** Why the file could not be read; nothing was linted then. */
  readonly syntaxError: string | null;
  /** The stack of what the linter threw: always a bug. */
  readonly exception: string | null;
  readonly verdicts: { readonly retained: number; readonly possible: number; readonly free: number };
  readonly reports: readonly Report[];
  /** Of the whole lint, parsing included. */
  readonly milliseconds: number;
}

export interface Report {
  readonly level: 'recommended' | 'strict';
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** ESLint lints TypeScript only where a config names its endings. */
const SOURCES = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

const NOTHING = { retained: 0, possible: 0, free: 0 };

/** What ESLint says of a text with one config, in the first reading of it that parses. */
export type Verified =
  | { readonly kind: 'unreadable'; readonly syntaxError: string }
  | { readonly kind: 'thrown'; readonly exception: string }
  | { readonly kind: 'read'; readonly messages: readonly Linter.LintMessage[]; readonly linter: Linter };

export function verify(text: string, filename: string, rules: Linter.Config): Verified {
  let syntaxError = 'cannot be read';
  for (const languageOptions of readings(filename)) {
    const linter = new Linter();
    const config: Linter.Config[] = [
      { files: SOURCES, languageOptions, linterOptions: { reportUnusedDisableDirectives: 'off' } },
      { files: SOURCES, ...rules },
    ];
    try {
      const messages = linter.verify(text, config, { filename, allowInlineConfig: false });
      const fatal = messages.find((message) => message.fatal);
      if (!fatal) return { kind: 'read', messages, linter };
      syntaxError = fatal.message;
    } catch (error) {
      return { kind: 'thrown', exception: stackOf(error) };
    }
  }
  return { kind: 'unreadable', syntaxError };
}

/** Of `strict` alone are the rules that `recommended` does not have, and what is only possible: its message ids begin with `may`. */
export function lintText(text: string, filename: string, level: Report['level']): Linted {
  const start = performance.now();
  const done = (result: Partial<Linted>): Linted => ({
    syntaxError: null,
    exception: null,
    verdicts: NOTHING,
    reports: [],
    ...result,
    milliseconds: performance.now() - start,
  });
  const verified = verify(text, filename, reclaim.configs[level]);
  switch (verified.kind) {
    case 'unreadable':
      return done({ syntaxError: verified.syntaxError });
    case 'thrown':
      return done({ exception: verified.exception });
    case 'read':
      break;
  }
  try {
    const { linter, messages } = verified;
    // ESLint's types know ESTree only; what a parser of TypeScript gives is the larger tree that the analysis takes.
    const findings = analysisOf(linter.getSourceCode() as never, filename, {})?.registrations() ?? [];
    const verdicts = { ...NOTHING };
    for (const finding of findings) {
      verdicts[finding.verdict().kind]++;
      if (level === 'strict') finding.repairs();
    }
    const reports = messages.map(({ ruleId, messageId, line, column, message }): Report => ({
      level: !isRecommended(ruleId) || messageId?.startsWith('may') === true || messageId === 'selfReference' ? 'strict' : 'recommended',
      rule: ruleId ?? 'eslint',
      line,
      column,
      message,
    }));
    return done({ verdicts, reports });
  } catch (error) {
    return done({ exception: stackOf(error) });
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isRecommended(rule: string | null): boolean {
  return rule === null || rule in (reclaim.configs.recommended.rules ?? {});
}

/** How a file may be meant, most likely first: packages do not always say whether a `.js` is a module. */
export function readings(filename: string): readonly Linter.LanguageOptions[] {
  if (/\.[mc]?tsx?$/.test(filename)) return [{ parser: tsParser, sourceType: 'module' }];
  const module: Linter.LanguageOptions = { sourceType: 'module', ecmaVersion: 'latest' };
  const commonjs: Linter.LanguageOptions = { sourceType: 'commonjs', ecmaVersion: 'latest' };
  const script: Linter.LanguageOptions = { sourceType: 'script', ecmaVersion: 'latest' };
  const jsx: Linter.LanguageOptions = { ...module, parserOptions: { ecmaFeatures: { jsx: true } } };
  return filename.endsWith('.cjs') ? [commonjs, script] : [module, commonjs, script, jsx, { parser: tsParser, sourceType: 'module' }];
}
