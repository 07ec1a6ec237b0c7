import * as typescriptParser from '@typescript-eslint/parser';
import { RuleTester, type Linter } from 'eslint';
import { describe, it } from 'vitest';
import plugin from '../../src/index.ts';
import { expectSuggestions, suggestedBy } from './suggested.ts';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

export const TYPESCRIPT: Linter.LanguageOptions = { parser: typescriptParser };

interface Tests {
  readonly valid: readonly RuleTester.ValidTestCase[];
  readonly invalid: readonly RuleTester.InvalidTestCase[];
}

/**
 * Runs the cases on ESLint's own parser, and all of them, those in TypeScript included, on TypeScript's. The suggestions of an error
 * that does not say them are those of a file beside the tests, which `vitest -u` writes.
 */
export function run(title: string, { valid, invalid: given }: Tests, id = 'no-target-in-cleanup'): void {
  const unsaid: { name: string; code: string }[] = [];
  const invalid = given.map((one) => {
    const { errors } = one;
    if (!Array.isArray(errors) || errors.every((error) => typeof error === 'object' && 'suggestions' in error)) return one;
    const said = suggestedBy(id, one);
    if (said.every(({ length }) => length === 0)) return one;
    unsaid.push({ ...one, name: one.name ?? one.code });
    return { ...one, errors: errors.map((error: RuleTester.TestCaseError | string | RegExp, index) => (typeof error === 'object' && !(error instanceof RegExp) && !('suggestions' in error) && said[index]?.length ? { ...error, suggestions: [...said[index]] } : error)) };
  });
  describe(title, () => {
    test(id, 'espree', {}, { valid: valid.filter(isJavaScript), invalid: invalid.filter(isJavaScript) });
    test(id, 'typescript-eslint', TYPESCRIPT, { valid, invalid });
    if (unsaid.length > 0) it('suggests', () => expectSuggestions(id, title, unsaid));
  });
}

function test(id: string, title: string, languageOptions: Linter.LanguageOptions, { valid, invalid }: Tests): void {
  if (valid.length + invalid.length === 0) return;
  const rule = plugin.rules[id];
  if (!rule) throw new Error(`The plugin has no rule ${id}`);
  new RuleTester({ languageOptions }).run(title, rule, {
    valid: [...valid],
    invalid: [...invalid],
    assertionOptions: { requireMessage: 'messageId', requireLocation: true, requireData: true },
  });
}

function isJavaScript({ languageOptions }: RuleTester.ValidTestCase): boolean {
  return languageOptions !== TYPESCRIPT;
}

/** Where a report stands: from line and column to line and column, both counted from 1. */
export function at(line: number, column: number, endLine: number, endColumn: number): Pick<RuleTester.TestCaseError, 'line' | 'column' | 'endLine' | 'endColumn'> {
  return { line, column, endLine, endColumn };
}

/** The data of a certain finding: what is never collected, who keeps whom, and where to cut that. */
export function certain(target: string, path: string, cut: string, engines = enginesOf(path)): Record<string, string> {
  return { target, cleanup: 'this cleanup', path, cut, condition: '', engines };
}

/** What is said of the engines where all of them do what the path says. */
export function enginesOf(path: string): string {
  return path.includes(' lives because ') ? ' V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure.' : '';
}

/** The data of a possible one: what must be so as well. */
export function possible(target: string, condition: string, path: string, cut: string): Record<string, string> {
  return { target, cleanup: 'this cleanup', path, cut, condition, engines: '' };
}

/** A program written inside a test: without the first and last line, and without the indentation of the test. */
export function source(text: TemplateStringsArray): string {
  const lines = text.join('').split('\n').slice(1, -1);
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
