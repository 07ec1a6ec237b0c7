/** One run of the analysis per file, whatever number of rules ask for it. */
import type { TSESLint } from '@typescript-eslint/utils';
import { analyze } from '../analysis/index.ts';
import type { AnalysisOptions, Finding } from '../analysis/model.ts';
import { settingsOf } from './settings.ts';

const analyses = new WeakMap<object, readonly Finding[]>();

export function findingsFor(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): readonly Finding[] {
  const { sourceCode } = context;
  let findings = analyses.get(sourceCode);
  if (!findings) analyses.set(sourceCode, (findings = findingsIn(sourceCode, settingsOf(context.settings))));
  return findings;
}

/** The findings of a parsed file; what a host's `SourceCode` has is all that is needed. */
export function findingsIn(sourceCode: Readonly<TSESLint.SourceCode>, options: AnalysisOptions): readonly Finding[] {
  const { ast, text, scopeManager, visitorKeys } = sourceCode;
  return scopeManager ? analyze({ ast, text, scopeManager, visitorKeys }, options) : [];
}
