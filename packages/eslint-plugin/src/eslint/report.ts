/** A finding as a report of the host, its repairs as suggestions. */
import type { TSESLint } from '@typescript-eslint/utils';
import { diagnose } from '../analysis/diagnose.ts';
import type { Finding, Repair, Verdict } from '../analysis/model.ts';

export function reportFinding(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, finding: Finding, verdict: Verdict): void {
  const diagnosis = diagnose(finding, verdict);
  if (!diagnosis) return;
  const { messageId, loc, data } = diagnosis;
  context.report({ messageId, loc, data: { ...data }, suggest: finding.repairs().map((repair) => suggestion(repair)) });
}

/** A rule names the message of each kind of repair by the kind. */
function suggestion({ kind, data, edits }: Repair): TSESLint.SuggestionReportDescriptor<Repair['kind']> {
  return {
    messageId: kind,
    data,
    fix: (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange(range, text)),
  };
}
