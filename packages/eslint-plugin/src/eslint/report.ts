/** A problem as a report of the host, its repairs as suggestions. Knows no rule. */
import type { TSESLint } from '@typescript-eslint/utils';
import type { Problem, Repair } from '../analysis/model.ts';

export function report(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, { messageId, loc, data, repairs }: Problem): void {
  context.report({ messageId, loc, data: { ...data }, suggest: repairs().map((repair) => suggestion(repair)) });
}

/** The message of each kind of repair goes by the kind. */
function suggestion({ kind, data, edits }: Repair): TSESLint.SuggestionReportDescriptor<Repair['kind']> {
  return {
    messageId: kind,
    data,
    fix: (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange(range, text)),
  };
}
