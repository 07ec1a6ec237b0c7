/**
 * `pnpm wild scopes [name …]`: lints what is written in packages that run for long with the rules of `strict` that need no
 * registration, and holds every report against the table of docs/judged.md, where a person has said whether a maintainer
 * would take the patch. Fails for a report that is not in the table, one that is untrue, a row without its report, and
 * when the linter throws. With `--reports` it prints each report with its code.
 */
import { basename } from 'node:path';
import type { Linter } from 'eslint';
import { chosenFrom, judgementsOf, LONG_LIVED, type PackageFile, reportKey, writtenFilesOf } from '@reclaim/published';
import reclaim from '../src/index.ts';
import { frame } from './frame.ts';
import { verify } from './lint-file.ts';

/** The same rules under two names, so that one look at a file says what is certain and what is only possible. */
const RULES: Linter.Config = {
  plugins: { reclaim, possible: reclaim },
  rules: {
    'reclaim/no-shared-scope-leak': 'error',
    'possible/no-shared-scope-leak': ['error', { possible: true }],
    'reclaim/no-left-behind': 'error',
  },
};

interface Report {
  readonly from: PackageFile;
  readonly rule: string;
  readonly isCertain: boolean;
  readonly kind: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const options = process.argv.slice(2);
const isPrinting = options.includes('--reports');
const wanted = options.filter((option) => !option.startsWith('--'));
const chosen = chosenFrom(Object.values(LONG_LIVED).flat(), wanted);

const verdicts = judgementsOf('judged.md');
const unmet = new Set([...verdicts.keys()].filter((key) => chosen.some((spec) => key.startsWith(`${spec} `))));
const problems: string[] = [];
/** By rule and kind of message: how many reports there are, and how many of each verdict. */
const counts = new Map<string, Map<string, number>>();
let files = 0;
let unreadable = 0;

for (const spec of chosen) judge(spec);
for (const key of unmet) problems.push(`${key}: is in the table, and was not reported`);

console.log(`\n${chosen.length} packages, ${files} files (${unreadable} do not parse)`);
for (const [kind, tally] of [...counts].sort()) console.log(`${kind}: ${[...tally].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`);
for (const problem of problems) console.log(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

function judge(spec: string): void {
  const written = writtenFilesOf(spec);
  const groups = groupsOf(written.flatMap(reportsOf));
  files += written.length;
  for (const reports of groups) {
    const [first] = reports;
    if (!first) continue;
    const keys = reports.map(({ from, line, rule }) => reportKey(spec, from.path, line, rule));
    const key = keys.find((one) => verdicts.has(one));
    const verdict = key === undefined ? 'not judged' : (verdicts.get(key) ?? '');
    for (const one of keys) unmet.delete(one);
    count(`${first.rule} ${first.kind}, ${first.isCertain ? 'certain' : 'possible'}`, verdict);
    if (verdict === 'not judged' || verdict === 'untrue') problems.push(`${keys[0]}: is ${verdict}\n    ${first.message}`);
    if (isPrinting) console.log(`\n${keys.join('\n')}\n(${first.kind}, ${first.isCertain ? 'certain' : 'possible'}, ${verdict})\n${first.message}\n${frame(first.from.text, first)}`);
  }
  console.log(`${spec}: ${written.length} files, ${groups.length} reports`);
}

function reportsOf(from: PackageFile): readonly Report[] {
  const verified = verify(from.text, basename(from.path), RULES);
  switch (verified.kind) {
    case 'unreadable':
      unreadable++;
      return [];
    case 'thrown':
      problems.push(`${from.from} ${from.path}: the linter throws: ${verified.exception}`);
      return [];
    case 'read': {
      const found = verified.messages.map(({ ruleId, messageId, line, column, message }) => {
        const [level, rule = ''] = ruleId?.split('/') ?? [];
        return { from, rule, isCertain: level === 'reclaim', kind: messageId ?? '', line, column, message };
      });
      return found.filter((report) => report.isCertain || !found.some((other) => other.isCertain && other.rule === report.rule && other.line === report.line && other.column === report.column));
    }
  }
}

/** A package often has several builds of one source: the n-th report of a file that says the same as the n-th of another is that report again. */
function groupsOf(reports: readonly Report[]): readonly (readonly Report[])[] {
  const groups = new Map<string, Report[]>();
  const seen = new Map<string, number>();
  for (const report of reports) {
    const said = `${report.rule} ${report.isCertain} ${report.message.replaceAll(/\d+/g, '')}`;
    const inFile = `${report.from.path} ${said}`;
    const nth = seen.get(inFile) ?? 0;
    seen.set(inFile, nth + 1);
    const group = `${nth} ${said}`;
    groups.set(group, [...(groups.get(group) ?? []), report]);
  }
  return [...groups.values()];
}

function count(kind: string, verdict: string): void {
  const tally = counts.get(kind) ?? new Map<string, number>();
  counts.set(kind, tally.set(verdict, (tally.get(verdict) ?? 0) + 1));
}
