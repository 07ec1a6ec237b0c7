/** What a person has said of reports on published packages: the rows of the tables in docs/wild.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './lint-file.ts';

const PAGE = join(import.meta.dirname, '../../../docs/wild.md');

export interface Judgement {
  readonly key: string;
  /** Without its namespace. */
  readonly rule: string;
  readonly verdict: string;
}

/** The rows whose verdict is one of `verdicts`: package, file, line, rule, verdict, why. */
export function judgements(...verdicts: readonly string[]): ReadonlyMap<string, Judgement> {
  const rows = readFileSync(PAGE, 'utf8')
    .split('\n')
    .flatMap((text): Judgement[] => {
      const [, spec = '', path = '', line = '', rule = '', verdict = '', why = ''] = text.split('|').map((cell) => cell.trim().replaceAll('`', ''));
      if (!/^(?:no|require)-/.test(rule) || !verdicts.includes(verdict)) return [];
      if (why === '') throw new Error(`docs/wild.md says of ${spec} ${path}:${line} nothing but "${verdict}"`);
      return [{ key: keyOf(spec, path, Number(line), rule), rule, verdict }];
    });
  return new Map(rows.map((row) => [row.key, row]));
}

export function keyOfReport(spec: string, path: string, { line, rule }: Report): string {
  return keyOf(spec, path, line, nameOf(rule));
}

/** The name of a rule without its namespace. */
export function nameOf(rule: string): string {
  return rule.replace('reclaim/', '');
}

function keyOf(spec: string, path: string, line: number, rule: string): string {
  return `${spec} ${path}:${line} ${rule}`;
}

/** The specs among `all` that the command line asks for by name; all of them if it names none. */
export function chosen(all: readonly string[], names: readonly string[]): readonly string[] {
  return names.length === 0 ? all : all.filter((spec) => names.some((name) => spec === name || spec.startsWith(`${name}@`)));
}
