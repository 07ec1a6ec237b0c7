/** What all files of a scan say together. */
import type { Examination, Examined, Item } from './examine.ts';
import { compare, type Finding } from './finding.ts';

export type Told = Pick<Examination, 'findings' | 'skipped'>;

/** Which rule says something of which place. */
export function keyOf({ rule, file, line, column }: Finding): string {
  return `${rule} ${file}:${String(line)}:${String(column)}`;
}

/** One finding of a rule for each place; the first one. */
export function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].reverse();
}

/** The files of which something certain is said for all files, each with those that it was linked with. */
function certainIn(all: readonly Examined[]): readonly (readonly [Examined, readonly string[]])[] {
  return all
    .filter(({ examination: { findings, local } }) => findings.some((finding) => finding.certainty === 'certain' && !local.includes(keyOf(finding))))
    .map((one) => [one, [one.file, ...one.examination.views.map(({ file }) => file)]]);
}

/** The files on which something rests that is said of all files: whoever changes what they have made has a say. */
export function groundsOf(all: readonly Examined[]): readonly string[] {
  return [...new Set(certainIn(all).flatMap(([, files]) => files))].sort(compare);
}

/** What is to be said again beside those that change its grounds. */
export function contested(all: readonly Examined[], altering: readonly Examined[]): readonly Item[] {
  const alteredBy = new Map<string, string[]>();
  for (const { file, alters = [] } of altering) for (const altered of alters) alteredBy.set(altered, [...(alteredBy.get(altered) ?? []), file]);
  return certainIn(all).flatMap(([{ file, examination }, files]) => {
    const beside = new Set(files.flatMap((one) => alteredBy.get(one) ?? []));
    beside.delete(file);
    return beside.size === 0 ? [] : [{ file, alone: examination, known: null, last: { beside: [...beside].sort(compare) } }];
  });
}

/**
 * What other rules than those for all files say rests on what the file does not do, and another file may do it: it is told only if
 * every file that imports this one sees it as well. That a registration keeps its target holds whoever imports the file, but where
 * somebody changes what it is made of.
 */
export function together(all: readonly Pick<Examined, 'file' | 'examination' | 'denied'>[]): Told {
  const views = new Map<string, ReadonlySet<string>[]>();
  for (const { file, told } of all.flatMap(({ examination }) => examination.views)) views.set(file, [...(views.get(file) ?? []), new Set(told)]);
  const isSeen = (file: string, key: string): boolean => (views.get(file) ?? []).every((told) => told.has(key));
  const denied = new Set(all.flatMap((one) => one.denied ?? []));
  const holds = (finding: Finding): boolean => finding.certainty !== 'certain' || !denied.has(keyOf(finding));
  return {
    findings: withoutTwins(all.flatMap(({ file, examination: { findings, local } }) => findings.filter((finding) => holds(finding) && (!local.includes(keyOf(finding)) || isSeen(file, keyOf(finding)))))),
    skipped: all.flatMap(({ examination }) => examination.skipped),
  };
}
