/** One analysis a file, whatever number of rules ask for it. */
import type { TSESLint } from '@typescript-eslint/utils';
import { type Analysis, analyze } from '../analysis/index.ts';
import type { AnalysisOptions } from '../analysis/model.ts';
import { settingsOf } from './settings.ts';

const analyses = new WeakMap<object, Analysis>();

/** Null when the host knows no scopes. */
export function analysisFor({ sourceCode, settings }: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): Analysis | null {
  let analysis = analyses.get(sourceCode) ?? null;
  if (!analysis) {
    analysis = analysisOf(sourceCode, settingsOf(settings));
    if (analysis) analyses.set(sourceCode, analysis);
  }
  return analysis;
}

/** The analysis of a parsed file; what a host's `SourceCode` has is all that is needed. */
export function analysisOf(sourceCode: Readonly<TSESLint.SourceCode>, options: AnalysisOptions): Analysis | null {
  const { ast, text, scopeManager, visitorKeys } = sourceCode;
  return scopeManager && analyze({ ast, text, scopeManager, visitorKeys }, options);
}
