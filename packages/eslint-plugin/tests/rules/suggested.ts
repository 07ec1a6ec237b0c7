/** What a rule suggests for a program, as a text that a person reviews: the place with a caret, the words, and what changes. */
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type RuleTester } from 'eslint';
import { expect } from 'vitest';
import plugin from '../../src/index.ts';

interface Program {
  readonly code: string;
  readonly options?: unknown;
  readonly settings?: Linter.Config['settings'] | undefined;
  readonly languageOptions?: Linter.LanguageOptions | undefined;
  readonly filename?: string | undefined;
}

function lint(id: string, { code, options, settings, languageOptions, filename }: Program): Linter.LintMessage[] {
  const given: readonly unknown[] = Array.isArray(options) ? options : [];
  const messages = new Linter({ configType: 'flat' }).verify(
    code,
    [{ files: ['**/*.*'], plugins: { reclaim: plugin }, rules: { [`reclaim/${id}`]: ['error', ...given] }, languageOptions: { parser: typescriptParser, ...languageOptions }, settings: settings ?? {} }],
    { filename: filename ?? (languageOptions?.parser ? 'case.ts' : 'case.js') },
  );
  const broken = messages.find(({ fatal }) => fatal);
  if (broken) throw new Error(`${broken.message} in\n${code}`);
  return messages;
}

function applied(code: string, { range: [from, to], text }: { readonly range: readonly [number, number]; readonly text: string }): string {
  return code.slice(0, from) + text + code.slice(to);
}

/** The suggestions of each error, as a tester of ESLint wants them. */
export function suggestedBy(id: string, program: Program): readonly (readonly RuleTester.SuggestionOutput[])[] {
  return lint(id, program).map(({ suggestions }) => (suggestions ?? []).map(({ desc, fix }) => ({ desc, output: applied(program.code, fix) })));
}

/** Compares with a file that `vitest -u` writes. */
export async function expectSuggestions(id: string, title: string, programs: readonly (Program & { readonly name: string })[]): Promise<void> {
  const text = programs.map((program) => `# ${program.name}\n\n${shown(id, program)}`).join('\n');
  await expect(text).toMatchFileSnapshot(`./suggestions/${id}/${title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.txt`);
}

function shown(id: string, program: Program): string {
  const messages = lint(id, program);
  if (messages.length === 0) return 'nothing is reported\n';
  return messages.map((message) => {
    const { line, column, endLine, endColumn, suggestions } = message;
    const text = program.code.split('\n')[line - 1] ?? '';
    const width = endLine === line && endColumn !== undefined ? endColumn - column : text.length - column + 1;
    const caret = `${' '.repeat(column - 1)}${'^'.repeat(Math.max(1, width))}`;
    const offers = (suggestions ?? []).map(({ desc, fix }) => `  ${desc}\n${difference(program.code, applied(program.code, fix))}`);
    return `${text}\n${caret}\n${offers.length > 0 ? offers.join('') : '  no suggestion\n'}`;
  }).join('').replaceAll('\r', '\\r'); // A file of the repository has line feeds only.
}

/** The lines that are not in both, by the longest common lines, each group of them behind the line before it. */
function difference(before: string, after: string): string {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) (common[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)); // the row was just made
  let text = '';
  let isCommon = true;
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      isCommon = true;
      i++;
      j++;
      continue;
    }
    if (isCommon && i > 0) text += `    ${a[i - 1] ?? ''}\n`;
    isCommon = false;
    if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) text += `  - ${a[i++] ?? ''}\n`;
    else text += `  + ${b[j++] ?? ''}\n`;
  }
  return text;
}
