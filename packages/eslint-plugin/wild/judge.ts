/**
 * `pnpm wild [name …]`: lints the files of published packages that name a weak API with all rules of
 * `configs.recommended`, and holds every report against the table of docs/wild.md, where a person has judged it. Fails for
 * a report that is not in the table, one that is judged wrong, a row without its report, and when the linter throws.
 * Prints what became of the registrations, for without that number no reports mean nothing.
 */
import { basename } from 'node:path';
import { chosenFrom, JUDGED, judgementsOf, reportKey, weakFilesOf } from '@reclaim/published';
import { lintText } from './lint-file.ts';

const specs = chosenFrom(JUDGED, process.argv.slice(2));
const judged = judgementsOf('wild.md', ['right', 'wrong']);
const problems: string[] = [];
const total = { files: 0, unreadable: 0, registrations: 0, free: 0, reported: 0, possible: 0, reports: 0 };
const met = new Set<string>();

for (const spec of specs) {
  const files = weakFilesOf(spec);
  for (const { path, text } of files) judge(spec, path, text);
  console.log(`${spec}: ${files.length} files`);
}
for (const key of judged.keys()) {
  if (!met.has(key) && specs.some((spec) => key.startsWith(`${spec} `))) problems.push(`${key}: is in the table, and was not reported`);
}

console.log(
  `\n${specs.length} packages, ${total.files} files that name a weak API (${total.unreadable} do not parse); ` +
    `${total.registrations} registrations: ${total.free} verified free, ${total.reported} reported, ${total.possible} possible; ` +
    `${total.reports} reports of all rules`,
);
for (const problem of problems) console.log(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

function judge(spec: string, path: string, text: string): void {
  const { exception, syntaxError, verdicts, reports } = lintText(text, basename(path), 'recommended');
  total.files++;
  if (syntaxError !== null) total.unreadable++;
  if (exception !== null) problems.push(`${spec} ${path}: the linter throws: ${exception}`);
  total.free += verdicts.free;
  total.reported += verdicts.retained;
  total.possible += verdicts.possible;
  total.registrations += verdicts.free + verdicts.retained + verdicts.possible;
  for (const report of reports) {
    total.reports++;
    const key = reportKey(spec, path, report.line, report.rule);
    met.add(key);
    const verdict = judged.get(key);
    if (!verdict) problems.push(`${key}: nobody has judged this\n    ${report.message}`);
    else if (verdict !== 'right') problems.push(`${key}: is wrong\n    ${report.message}`);
  }
}
