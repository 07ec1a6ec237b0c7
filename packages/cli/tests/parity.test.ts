/** The command line parses with other parts than ESLint does, and must say the same. */
import { findCases } from '@reclaim/oracle';
import { Linter } from 'eslint';
import reclaim from 'eslint-plugin-reclaim';
import { expect, test } from 'vitest';
import { examineText } from '../src/examine.ts';

/** Every so many cases of the corpus, all with `PARITY=all`: those of JavaScript, which ESLint reads without another parser. */
const EVERY = process.env['PARITY'] === 'all' ? 1 : 23;
const cases = findCases().filter(({ language }) => ['mjs', 'cjs', 'jsx'].includes(language)).filter((_, index) => index % EVERY === 0);

test('says of the cases of the corpus what the plugin says in ESLint, place, words and suggestions alike', () => {
  const linter = new Linter();
  let reports = 0;
  for (const { id, source, language } of cases) {
    for (const level of ['recommended', 'strict'] as const) {
      const languageOptions = { sourceType: language === 'cjs' ? 'commonjs' : 'module', parserOptions: { ecmaFeatures: { jsx: language === 'jsx' } } } as const;
      const messages = linter.verify(source, [{ files: [`**/*.${language}`] }, reclaim.configs[level], { languageOptions }], { filename: `case.${language}`, allowInlineConfig: false });
      const linted = messages.map(({ ruleId, message, line, column, suggestions = [] }) => ({ rule: ruleId?.replace('reclaim/', ''), message, line, column, suggestions: suggestions.map(({ desc }) => desc) }));
      const scanned = examineText(`case.${language}`, source, { root: import.meta.dirname, possible: level === 'strict' });
      const told = scanned.map(({ rule, message, line, column, suggestions }) => ({ rule, message, line, column, suggestions: suggestions.map((suggestion) => suggestion.message) }));
      expect(told.sort(byPlace), `${id} ${level}`).toEqual(linted.sort(byPlace));
      // What is certain is what `recommended` says.
      if (level === 'recommended') expect(scanned.filter(({ certainty }) => certainty !== 'certain')).toEqual([]);
      reports += told.length;
    }
  }
  expect(reports).toBeGreaterThan(30);
});

interface Told {
  readonly rule?: string | undefined;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

function byPlace(a: Told, b: Told): number {
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
}
