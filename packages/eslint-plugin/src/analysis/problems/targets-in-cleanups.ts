/** Registrations whose held side keeps the target: the cleanup can never run. */
import { diagnose } from '../repairs/explain.ts';
import type { Finding, Problem, Verdict } from '../model.ts';
import { type SourceFile } from '../findings/file.ts';
import { oneVoice } from './places.ts';

interface Ask {
  readonly possible: boolean;
  readonly exhaustive: boolean;
}

export function targetsInCleanups(file: SourceFile, ask: Ask): readonly Problem[] {
  // Two calls of one helper may lead to the very same sentence about it, which is worth saying once.
  const problems = new Map<string, Problem>();
  for (const finding of ask.possible || ask.exhaustive ? file.findings : file.certainFindings) {
    const verdict = verdictFor(finding, ask);
    const diagnosis = verdict && diagnose(finding, verdict);
    if (!diagnosis) continue;
    const { steps, ...said } = diagnosis;
    const sentence = JSON.stringify(said);
    if (!problems.has(sentence)) problems.set(sentence, { ...said, steps, repairs: finding.repairs });
  }
  return oneVoice([...problems.values()]);
}

function verdictFor(finding: Finding, { possible, exhaustive }: Ask): Verdict | null {
  if (exhaustive) return finding.verdict();
  return possible ? finding.shown() : finding.certain;
}
