/** What the playground says of a program. */
import { Linter } from 'eslint/universal';
import reclaim from 'eslint-plugin-reclaim';
import type { LintAnswer, LintRequest, Problem } from './messages.ts';
import { pathsOf } from './paths.ts';
import { runnableOf } from './runnable.ts';

// Else it asks the process for a folder, and so does the parser.
const linter = new Linter({ cwd: '/' });

export async function lint({ id, code, language, strict, settings }: LintRequest): Promise<LintAnswer> {
  const typescript = language === 'ts' ? await import('./typescript.ts') : null;
  const base = strict ? reclaim.configs.strict : reclaim.configs.recommended;
  const messages = linter.verify(
    code,
    [{ ...base, files: ['**'], settings: settings ?? {}, languageOptions: { sourceType: 'module', ...(typescript && { parser: typescript.parser, parserOptions: { tsconfigRootDir: '/' } }) } }],
    { filename: `program.${language}` },
  );
  // A comment of the program may ask for rules of ESLint itself.
  const problems = messages.filter(({ ruleId }) => ruleId?.startsWith('reclaim/') ?? true).map((message) => problemOf(code, message));
  const broken = problems.find(({ rule }) => rule === null);
  if (broken) return { id, problems, paths: [], runnable: { kind: 'not runnable', because: 'It cannot be read.' } };
  const source = linter.getSourceCode();
  return { id, problems, paths: pathsOf(source, { language, strict, ...(settings && { settings }) }), runnable: runnableOf(source, typescript?.strip(code) ?? code) };
}

function problemOf(code: string, { line, column, endLine, endColumn, ruleId, message, suggestions = [] }: Linter.LintMessage): Problem {
  const starts = lineStarts(code);
  const offset = (atLine: number, atColumn: number): number => Math.min((starts[atLine - 1] ?? code.length) + atColumn - 1, code.length);
  const from = offset(line, column);
  return {
    from,
    to: endLine === undefined || endColumn === undefined ? from : offset(endLine, endColumn),
    line,
    column,
    rule: ruleId?.replace('reclaim/', '') ?? null,
    message,
    suggestions: suggestions.map(({ desc, fix }) => ({ text: desc, from: fix.range[0], to: fix.range[1], insert: fix.text })),
  };
}

function lineStarts(code: string): readonly number[] {
  return [0, ...[...code.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)].map(({ 0: end, index }) => index + end.length)];
}
