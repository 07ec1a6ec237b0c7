/** What a person has said of reports on published packages: the rows of a table in a page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS: string = join(import.meta.dirname, '../../../docs');

/**
 * The verdicts in a page below docs, by `reportKey`; its rows are package, file, line, rule, verdict, why. With `verdicts`, only those that are
 * one of them, where a page has several tables. Throws for a row that says nothing but its verdict.
 */
export function judgementsOf(page: string, verdicts?: readonly string[]): ReadonlyMap<string, string> {
  const rows = readFileSync(join(DOCS, page), 'utf8').split('\n').flatMap((text): (readonly [string, string])[] => {
    const [, spec = '', path = '', line = '', rule = '', verdict = '', why = ''] = text.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    if (!/^(?:no|require)-/.test(rule) || verdicts?.includes(verdict) === false) return [];
    if (why === '') throw new Error(`docs/${page} says of ${spec} ${path}:${line} nothing but "${verdict}"`);
    return [[reportKey(spec, path, Number(line), rule), verdict]];
  });
  return new Map(rows);
}

/** By which a report is found in a table; `rule` with its namespace or without. */
export function reportKey(spec: string, path: string, line: number, rule: string): string {
  return `${spec} ${path}:${line} ${ruleName(rule)}`;
}

/** The name of a rule without its namespace. */
export function ruleName(rule: string): string {
  return rule.slice(rule.lastIndexOf('/') + 1);
}

/** The specs that the command line asks for by name, with or without a version; all of them if it names none. */
export function chosenFrom(all: readonly string[], names: readonly string[]): readonly string[] {
  return names.length === 0 ? all : all.filter((spec) => names.some((name) => spec === name || spec.startsWith(`${name}@`)));
}
