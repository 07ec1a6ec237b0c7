/** One analysis a file, whatever number of rules ask for it. */
import type { TSESLint } from '@typescript-eslint/utils';
import { type Analysis, analyze } from '../analysis/index.ts';
import type { AnalysisOptions } from '../analysis/model.ts';
import { settingsOf } from './settings.ts';
import { typesOf } from './types.ts';

const untyped = new WeakMap<object, Analysis>();
const typed = new WeakMap<object, Analysis>();

/** Null when the host knows no scopes. Throws when types are asked for and there are none. */
export function analysisFor(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, withTypes: boolean): Analysis | null {
  const { sourceCode, settings } = context;
  const analyses = withTypes ? typed : untyped;
  let analysis = analyses.get(sourceCode) ?? null;
  if (!analysis) {
    analysis = analysisOf(sourceCode, context.filename, { ...settingsOf(settings), ...(withTypes && { types: typesOf(context) }) });
    if (analysis) analyses.set(sourceCode, analysis);
  }
  return analysis;
}

/** The analysis of a parsed file; what a host's `SourceCode` has is all that is needed. */
export function analysisOf(sourceCode: Readonly<TSESLint.SourceCode>, filename: string, options: AnalysisOptions): Analysis | null {
  const { ast, text, scopeManager, visitorKeys } = sourceCode;
  return scopeManager && analyze({ ast, text, scopeManager, visitorKeys, isTypeScript: isTypeScript(filename, text) }, options);
}

/** By the name of the file; a component says it of its script. */
function isTypeScript(filename: string, text: string): boolean {
  return /\.(?:[cm]?tsx?|astro)$/u.test(filename) || (/\.(?:vue|svelte)$/u.test(filename) && /<script[^>]*\blang=["']?tsx?\b/u.test(text));
}
