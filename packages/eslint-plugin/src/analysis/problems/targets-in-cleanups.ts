/** Registrations whose held side keeps the target: the cleanup can never run. */
import { diagnose } from '../repairs/explain.ts';
import type { Problem } from '../model.ts';
import { type SourceFile } from '../findings/file.ts';

export function targetsInCleanups(file: SourceFile, { possible }: { readonly possible: boolean }): readonly Problem[] {
  // Two calls of one helper may lead to the very same sentence about it, which is worth saying once.
  const problems = new Map<string, Problem>();
  for (const finding of possible ? file.findings : file.certainFindings) {
    const verdict = possible ? finding.verdict() : finding.certain;
    const diagnosis = verdict && diagnose(finding, verdict);
    if (!diagnosis) continue;
    const sentence = JSON.stringify(diagnosis);
    if (!problems.has(sentence)) problems.set(sentence, { ...diagnosis, repairs: finding.repairs });
  }
  return [...problems.values()];
}
