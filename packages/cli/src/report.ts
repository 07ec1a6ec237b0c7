/** What the formats write: the findings and what else there is to say of a run. */
import type { Finding, Skipped } from './finding.ts';

export interface Report {
  /** In order. */
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  /** How many files were looked at; null where nobody knows, as when reports are merged. */
  readonly files: number | null;
  /** How many findings the baseline knows. */
  readonly known: number;
}

export interface FormatOptions {
  readonly color: boolean;
  /** The folder that the names of files are relative to. */
  readonly root: string;
}

export type Format = (report: Report, options: FormatOptions) => string;

export function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** "2 certain findings, 1 possible". */
export function summaryOf({ findings, files, known, skipped }: Report): string {
  const certain = findings.filter(({ certainty }) => certainty === 'certain').length;
  const possible = findings.length - certain;
  return [
    counted(certain, 'certain finding'),
    ...(possible > 0 ? [`${String(possible)} possible`] : []),
    ...(known > 0 ? [`${String(known)} known`] : []),
    ...(files === null ? [] : [`${counted(files, 'file')} scanned`]),
    ...(skipped.length > 0 ? [`${String(skipped.length)} skipped`] : []),
  ].join(', ');
}
