/**
 * `pnpm wild lint [name …]`: lints every source file of published packages with `configs.strict`. Says how many
 * registrations there are and what became of them, and prints each report of `recommended` for a person to judge; what
 * came of that is written down in docs/wild.md. Fails when the linter throws.
 */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fetchPackage, PACKAGES, sourcesIn } from '@reclaim/published';
import { frame } from './frame.ts';
import { type Linted, lintText } from './lint-file.ts';

const SLOW = 3000;

const options = process.argv.slice(2);
const verbose = options.includes('--possible');
const wanted = options.filter((option) => !option.startsWith('--'));
const chosen = wanted.length === 0 ? PACKAGES : PACKAGES.filter((spec) => wanted.some((name) => spec === name || spec.startsWith(`${name}@`)));

const total = { files: 0, unreadable: 0, exceptions: 0, retained: 0, possible: 0, free: 0, recommended: 0 };

for (const spec of chosen) lintPackage(spec);

console.log(
  `\n${total.files} files of ${chosen.length} packages (${total.unreadable} not JavaScript or TypeScript that parses); ` +
    `registrations: ${total.retained} retained, ${total.possible} possible, ${total.free} free; ` +
    `${total.recommended} reports of recommended; ${total.exceptions} exceptions`,
);
process.exitCode = total.exceptions > 0 ? 1 : 0;

function lintPackage(spec: string): void {
  const home = fetchPackage(spec);
  const sum = { files: 0, retained: 0, possible: 0, free: 0 };
  for (const path of sourcesIn(home)) {
    const text = readFileSync(path, 'utf8');
    const linted = lintText(text, basename(path), 'strict');
    sum.files++;
    total.files++;
    for (const kind of ['retained', 'possible', 'free'] as const) {
      sum[kind] += linted.verdicts[kind];
      total[kind] += linted.verdicts[kind];
    }
    if (linted.syntaxError !== null) total.unreadable++;
    show(`${spec} ${relative(home, path)}`, text, linted);
  }
  console.log(`${spec}: ${sum.files} files; ${sum.retained} retained, ${sum.possible} possible, ${sum.free} free`);
}

function show(name: string, text: string, { exception, reports, milliseconds }: Linted): void {
  if (milliseconds > SLOW) console.log(`  ${name}: ${(milliseconds / 1000).toFixed(1)} s for ${(text.length / 1e6).toFixed(1)} MB`);
  if (exception !== null) {
    total.exceptions++;
    console.log(`\nEXCEPTION in ${name}\n${exception}\n`);
  }
  for (const report of reports) {
    if (report.level === 'recommended') total.recommended++;
    else if (!verbose) continue;
    console.log(`\n${name}:${report.line}:${report.column} (${report.level}, ${report.rule})\n${report.message}\n${frame(text, report)}\n`);
  }
}
