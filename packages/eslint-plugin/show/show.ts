/** A program as the analysis sees it, parsed as its name says. */
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { SourceFile } from '../src/analysis/findings/file.ts';
import { printFile, type PrintOptions } from '../src/analysis/findings/print.ts';
import type { Source } from '../src/analysis/model.ts';

/** Throws where the program does not parse. */
export function show(text: string, name: string, options: PrintOptions): string {
  const isTypeScript = /\.[cm]?tsx?$/.test(name);
  const linter = new Linter();
  const [problem] = linter.verify(text, { languageOptions: { sourceType: name.endsWith('.cjs') ? 'commonjs' : 'module', ...(isTypeScript && { parser: typescriptParser }) } });
  if (problem?.fatal === true) throw new SyntaxError(`${name}:${String(problem.line)}: ${problem.message}`);
  const { ast, text: source, scopeManager, visitorKeys } = linter.getSourceCode();
  // ESLint types the tree as plain ESTree; it is the same tree that its rules get.
  return printFile(new SourceFile({ ast, text: source, scopeManager, visitorKeys } as unknown as Source, {}), options);
}
