/** What all files of a scan say together. */
import type { Examination, Examined } from './examine.ts';
import type { Finding } from './finding.ts';

export type Told = Pick<Examination, 'findings' | 'skipped'>;

/** Which rule says something of which place. */
export function keyOf({ rule, file, line, column }: Finding): string {
  return `${rule} ${file}:${String(line)}:${String(column)}`;
}

/** One finding of a rule for each place; the first one. */
export function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].reverse();
}

/**
 * That a registration keeps its target holds whoever imports the file. What other rules say rests on what the file does not do, and
 * another file may do it: it is told only if every file that imports this one sees it as well.
 */
export function together(all: readonly Pick<Examined, 'file' | 'examination'>[]): Told {
  const views = new Map<string, ReadonlySet<string>[]>();
  for (const { file, told } of all.flatMap(({ examination }) => examination.views)) views.set(file, [...(views.get(file) ?? []), new Set(told)]);
  const isSeen = (file: string, key: string): boolean => (views.get(file) ?? []).every((told) => told.has(key));
  return {
    findings: withoutTwins(all.flatMap(({ file, examination: { findings, local } }) => findings.filter((finding) => !local.includes(keyOf(finding)) || isSeen(file, keyOf(finding))))),
    skipped: all.flatMap(({ examination }) => examination.skipped),
  };
}
