/** What the end of each rule's page says on the site: the cases of the rule in `docs/engines.md`, counted by what the engines did with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outcomeOf } from './outcome.ts';
import { DOCS } from './pages.ts';

/** What a case is about, by its name, in the order of the table. */
const KINDS = { bad: 'to be reported', possible: 'possible', good: 'in order' } as const;
type Kind = keyof typeof KINDS;

export interface CaseRow {
  readonly rule: string;
  /** Of its file, below the corpus. */
  readonly path: string;
  readonly kind: Kind;
  /** By engine; what was not measured is not in it. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Every case in the tables of the page. */
export function readCases(page: string): CaseRow[] {
  let engines: readonly string[] = [];
  return page.split('\n').flatMap((line) => {
    const cells = line.startsWith('| ') ? line.slice(2, -2).split(' | ') : [];
    const [first = '', ...rest] = cells;
    if (first === 'case') engines = rest;
    const found = /\/corpus\/(?<rule>[^/]+)\/[^)]*\.(?<kind>bad|possible|good)\.\w+\)$/u.exec(first)?.groups;
    if (!found) return [];
    const measured = engines.flatMap((engine, index) => (rest[index] === undefined || rest[index] === '-' ? [] : [[engine, rest[index]] as const]));
    return [{ rule: found['rule'] ?? '', path: /\/corpus\/(?<below>[^)]+)\)$/u.exec(first)?.groups?.['below'] ?? '', kind: found['kind'] as Kind, cells: new Map(measured) }]; // the expression allows no other
  });
}

/** As Markdown; empty for a rule that has no case. */
export function collectorSection(rule: string, cases: readonly CaseRow[] = readCases(readFileSync(join(DOCS, 'engines.md'), 'utf8'))): string {
  const all = cases.filter((one) => one.rule === rule);
  if (all.length === 0) return '';
  const own = all.filter(({ cells }) => cells.size > 0);
  const engines = [...new Set(own.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = (Object.keys(KINDS) as Kind[]).flatMap((kind) => { // the keys are the kinds
    const some = own.filter((one) => one.kind === kind);
    return some.length === 0 ? [] : [row([`${KINDS[kind]} (${String(some.length)})`, ...engines.map((engine) => counted(some.flatMap(({ cells }) => cells.get(engine) ?? [])))])];
  });
  const run = own.length === all.length ? `The ${String(all.length)} cases of this rule` : `${String(own.length)} of the ${String(all.length)} cases of this rule`;
  return [
    '', '', '## What the collector says', '',
    `${run} were run here, and this became of their objects; [each by itself](/engines?find=${rule}).`, '',
    ...(engines.length === 0 ? [] : [row(['cases', ...engines]), row(['---', ...engines.map(() => '---')]), ...rows, '']),
  ].join('\n');
}

function counted(cells: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const [, besides] = /\*\*(?<besides>[^*]{2,})\*\*/u.exec(cell) ?? [];
    const meaning = `${outcomeOf(cell.replaceAll('*', ''))}${besides === undefined ? '' : `, ${besides}`}`;
    counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([meaning, count]) => `${String(count)} ${meaning}`).join('; ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
