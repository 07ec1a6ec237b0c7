/** Registrations whose held side keeps the target: the cleanup can never run. */
import { diagnose } from '../diagnose.ts';
import type { Problem } from '../model.ts';
import { type SourceFile } from '../source-file.ts';

export function targetsInCleanups(file: SourceFile, { possible }: { readonly possible: boolean }): readonly Problem[] {
  return file.findings.flatMap((finding): Problem[] => {
    const verdict = possible ? finding.verdict() : finding.certain;
    const diagnosis = verdict && diagnose(finding, verdict);
    return diagnosis ? [{ ...diagnosis, repairs: finding.repairs }] : [];
  });
}
