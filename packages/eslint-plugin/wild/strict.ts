/**
 * `pnpm wild strict [name …]`: lints the shortest, the middle and the longest file of each judged package that makes a
 * registry or a WeakRef with `configs.strict`, and holds a sample of the reports that `configs.recommended` does not have
 * against the second table of docs/wild.md: of each rule the first in each package, in the order of the files. Prints by
 * rule which share of them is of use to a reader. Fails for one that nobody has judged, and a row without its report.
 */
import { basename } from 'node:path';
import { chosenFrom, JUDGED, judgementsOf, keepingFiles, type PackageFile, reportKey, ruleName } from '@reclaim/published';
import { lintText, type Report } from './lint-file.ts';

/** Bundles beyond this take `strict` minutes. */
const LONGEST = 200_000;

interface Count {
  reports: number;
  sampled: number;
  useful: number;
}

const specs = chosenFrom(JUDGED, process.argv.slice(2));
const judged = judgementsOf('wild.md', ['useful', 'not useful']);
const problems: string[] = [];
const counts = new Map<string, Count>();
const met = new Set<string>();
let files = 0;

for (const spec of specs) {
  const sampled = new Set<string>();
  for (const file of keepingFiles(spec).filter(({ text }) => text.length <= LONGEST)) {
    files++;
    for (const report of beyondRecommended(file)) {
      const count = countOf(ruleName(report.rule));
      count.reports++;
      if (sampled.has(report.rule)) continue;
      sampled.add(report.rule);
      sample(file, report, count);
    }
  }
  console.log(`${spec}: ${[...sampled].map(ruleName).join(', ')}`);
}
for (const key of judged.keys()) {
  if (!met.has(key) && specs.some((spec) => key.startsWith(`${spec} `))) problems.push(`${key}: is in the table, and was not reported`);
}

console.log(`\n${specs.length} packages, ${files} files`);
for (const [rule, count] of [...counts].sort()) console.log(`${rule}: ${shareOf(count)}`);
console.log(`all: ${shareOf([...counts.values()].reduce(added, { reports: 0, sampled: 0, useful: 0 }))}`);
for (const problem of problems) console.log(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** By place and rule, since each of the two says what it says in other words. */
function beyondRecommended({ path, text }: PackageFile): readonly Report[] {
  const certain = new Set(lintText(text, basename(path), 'recommended').reports.map(placeOf));
  return lintText(text, basename(path), 'strict').reports.filter((report) => !certain.has(placeOf(report)));
}

function placeOf({ rule, line, column }: Report): string {
  return `${line}:${column} ${rule}`;
}

function sample({ from, path }: PackageFile, report: Report, count: Count): void {
  const key = reportKey(from, path, report.line, report.rule);
  met.add(key);
  count.sampled++;
  const verdict = judged.get(key);
  if (!verdict) problems.push(`${key}: nobody has judged this\n    ${report.message}`);
  else if (verdict === 'useful') count.useful++;
}

function countOf(rule: string): Count {
  const known = counts.get(rule);
  if (known) return known;
  const count = { reports: 0, sampled: 0, useful: 0 };
  counts.set(rule, count);
  return count;
}

function added(a: Count, b: Count): Count {
  return { reports: a.reports + b.reports, sampled: a.sampled + b.sampled, useful: a.useful + b.useful };
}

function shareOf({ reports, sampled, useful }: Count): string {
  return `${useful} of ${sampled} judged are useful (${reports} reports)`;
}
