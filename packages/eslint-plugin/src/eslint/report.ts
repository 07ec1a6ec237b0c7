/** A finding as a report of the host. */
import type { TSESLint } from '@typescript-eslint/utils';
import { diagnose } from '../analysis/diagnose.ts';
import type { Finding } from '../analysis/model.ts';

export function reportFinding(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>, finding: Finding): void {
  const diagnosis = diagnose(finding);
  if (!diagnosis) return;
  const { messageId, loc, data } = diagnosis;
  context.report({ messageId, loc, data: { ...data } });
}
