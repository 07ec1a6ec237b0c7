import { styleText } from 'node:util';
import type { LocatedHost } from '@reclaim/engines';
import type { Case } from './cases.ts';
import { outcomeOfAll, type Disagreement } from './compare.ts';
import { harmsOf } from './harm.ts';
import type { Expectation } from './header.ts';
import type { Findings } from './linter.ts';
import type { Measurement } from './measure.ts';
import type { Verdict } from './verdict.ts';

type Style = Parameters<typeof styleText>[0];

/** The table case x engine x verdict for a terminal, grouped by topic. */
export function renderTable(cases: readonly Case[], engines: readonly LocatedHost[], measurement: Measurement, findings: ReadonlyMap<string, Findings>, disagreements: readonly Disagreement[]): string {
  const wrong = new Set(disagreements.map(({ id }) => id));
  const width = Math.max(...cases.map((one) => nameOf(one).length));
  const lines: string[] = [];
  let topic: string | undefined;
  for (const one of cases) {
    if (one.topic !== topic) {
      topic = one.topic;
      const titles = engines.map(({ title }) => styleText('dim', title.padEnd(columnWidth(title))));
      lines.push('', `${styleText('bold', topic.padEnd(width + 2))}  ${styleText('dim', 'linter  ')}  ${titles.join('  ')}`);
    }
    const cells = engines.map(({ name, title }) => cell(one, measurement.get(name)?.get(one.id), columnWidth(title)));
    const mark = wrong.has(one.id) ? styleText('red', '✗') : ' ';
    lines.push(`${mark} ${nameOf(one).padEnd(width)}  ${linterCell(findings.get(one.id))}  ${cells.join('  ')}`);
  }
  return lines.join('\n');
}

export function renderLegend(): string {
  return [
    `${styleText('red', 'kept')} never collected, the cleanup never runs`,
    `${styleText('green', 'freed')} collected, the cleanup runs`,
    `${styleText('yellow', 'never')} collected, but the cleanup never runs`,
    `${styleText('red', 'harm')} what the header calls the harm`,
    `${styleText('dim', '-')} the engine lacks what the case needs`,
  ].join('   ');
}

/** Only what is wrong, one paragraph a case. */
export function renderDisagreements(disagreements: readonly Disagreement[]): string {
  const ids = [...new Set(disagreements.map(({ id }) => id))];
  return ids.map((id) => [
    styleText('bold', id),
    ...disagreements.filter((one) => one.id === id).map(({ sentence }) => `  - ${sentence.replaceAll('\n', '\n    ')}`),
  ].join('\n')).join('\n');
}

function cell(one: Case, verdict: Verdict | undefined, width: number): string {
  const [text, style] = wordFor(one, verdict);
  return styleText(style, text.padEnd(width));
}

function wordFor({ header }: Case, verdict: Verdict | undefined): readonly [text: string, style: Style] {
  switch (verdict?.kind) {
    case undefined:
    case 'error':
      return ['ERROR', ['red', 'inverse']];
    case 'absent':
      return ['-', 'dim'];
    case 'measured':
      if (harmsOf(header, verdict).size > 0) return ['harm', 'red'];
      switch (verdict.truth) {
        case 'retained':
          return ['kept', 'red'];
        case 'collected, cleanup runs':
          return ['freed', 'green'];
        case 'collected, cleanup never runs':
          return ['never', 'yellow'];
        case 'mixed':
          return ['mixed', 'magenta'];
      }
  }
}

function linterCell(findings: Findings | undefined): string {
  if (findings === undefined) return styleText('dim', '?       ');
  const outcome = outcomeOfAll(findings);
  return styleText(styleForOutcome(outcome), outcome.padEnd(8));
}

function styleForOutcome(outcome: Expectation): Style {
  switch (outcome) {
    case 'report':
      return 'red';
    case 'possible':
      return 'yellow';
    case 'silent':
      return 'dim';
  }
}

function columnWidth(title: string): number {
  return Math.max(title.length, 'freed'.length);
}

function nameOf({ id, topic }: Case): string {
  return id.slice(topic.length + 1);
}
