/** Every registration of a file with its verdict, as plain data. */
import { describe, targetText } from '../repairs/explain.ts';
import type { Explained, Finding } from '../model.ts';
import type { SourceFile } from './file.ts';

export function explained(file: SourceFile): readonly Explained[] {
  return file.findings.map(explainedOne).sort((a, b) => a.loc.start.line - b.loc.start.line || a.loc.start.column - b.loc.start.column);
}

function explainedOne({ site, isForwarded, verdict }: Finding): Explained {
  const answer = verdict();
  const described = answer.kind === 'free' ? null : describe(site.holder, site.target, answer.path, answer.kind === 'retained');
  return {
    loc: site.call.loc,
    target: targetText(site.target),
    holder: site.holder,
    isForwarded,
    verdict: answer.kind,
    because: answer.kind === 'possible' ? answer.because : null,
    steps: described?.steps ?? [],
  };
}
