/** `reclaim explain file:line`: a registration, whether its cleanup can run, and who keeps its target, hop by hop. */
import { resolve } from 'node:path';
import { drawPath, type Explained } from 'eslint-plugin-reclaim/analysis';
import { write } from './baseline.ts';
import { inspectionOf, placeOf } from './examine.ts';
import type { Place, Step } from './finding.ts';
import { type LineAt, linesBelow } from './lines.ts';
import { escapeMarkup } from './markup.ts';
import { type ParsedFile, parseFile } from './parse.ts';
import { printable } from './printable.ts';
import { link } from './project/link.ts';
import { Project } from './project/project.ts';
import { EXIT, type Exit, type Terminal } from './scan.ts';
import { nameOf, readSource, reasonOf, withoutMark } from './source.ts';
import { trialOf } from './trial.ts';
import type { Outcome } from './trial-process.ts';
import { UnusableError } from './unusable.ts';

export interface ExplainOptions {
  readonly json: boolean;
  /** Runs the file, if it stands alone. */
  readonly run: boolean;
  /** Files for the pictures. */
  readonly svg?: string;
  readonly html?: string;
}

/** What is said of one registration: plain data, which `--json` prints. */
export interface Explanation extends Place {
  readonly target: string;
  /** What keeps the held side. */
  readonly holder: string;
  readonly verdict: Explained['verdict'];
  /** On what it depends, where it is only possible. */
  readonly because: string | null;
  /** Whether it is about one call of a function that registers. */
  readonly isForwarded: boolean;
  /** Root first. */
  readonly steps: readonly (Step & { readonly kind: Explained['steps'][number]['kind'] })[];
  /** The number of the step whose edge is to be cut, from 0; null where nothing is kept. */
  readonly cut: number | null;
  /** What the collector did, where the file was to be run. */
  readonly trial?: Outcome;
}

/** Throws an `UnusableError` for a place that is none, and where nothing is registered there. */
export async function explain(place: string, options: ExplainOptions, { root, out }: Terminal): Promise<Exit> {
  const [, name = '', line = ''] = /^(.+?):(\d+)(?::\d+)?$/u.exec(place) ?? [];
  if (name === '') throw new UnusableError(`${place}: is no place; it must be like src/handle.js:7`);
  const path = resolve(root, name);
  const file = nameOf(root, path);
  const all = explanationsIn(path, root);
  const isThere = (at: Place | undefined): boolean => at?.file === file && at.line <= Number(line) && Number(line) <= at.endLine;
  // A call of a helper stands where what it hands over stands.
  const there = all.filter((one) => isThere(one) || (one.isForwarded && isThere(one.steps[0])));
  if (there.length === 0) {
    const lines = [...new Set(all.filter((one) => one.file === file).map((one) => one.line))];
    throw new UnusableError(`${place}: nothing is registered there${lines.length > 0 ? `; registrations start at ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}` : ', nor anywhere in this file'}`);
  }
  const trial = options.run ? await trialAt(path, [Number(line), ...there.flatMap((one) => (one.file === file && !one.isForwarded ? [one.line, one.endLine] : []))], all.flatMap(({ isForwarded, steps: [held] }) => (isForwarded && held?.file === file ? [held.line] : []))) : null;
  const found = trial ? there.map((one) => ({ ...one, trial })) : there;
  const pictures = found.filter(({ steps }) => steps.length > 0).map((one) => pictureOf(one));
  if (options.svg !== undefined) {
    const [picture] = pictures;
    if (picture === undefined) throw new UnusableError(`${place}: there is no path to draw, for nothing keeps the target`);
    write(options.svg, picture);
  }
  if (options.html !== undefined) write(options.html, pageOf(found, root));
  out.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : found.map((one) => `${treeOf(one, root).map((line) => printable(line)).join('\n')}\n`).join('\n'));
  return EXIT.nothing;
}

/** The registrations of a file with the modules that it imports, in order; those of other files as well. */
function explanationsIn(path: string, root: string): readonly Explanation[] {
  try {
    const unit = link(new Project(), path);
    if (!unit) {
      const parsed = parseFile(path, withoutMark(readSource(path)));
      return registrationsOf(parsed, (loc) => placeOf(nameOf(root, path), loc), (text) => text);
    }
    const nameIn = (parsed: ParsedFile): string => nameOf(root, parsed.file);
    return registrationsOf(
      unit.parsed,
      (loc) => {
        const at = unit.placeOf(loc);
        return placeOf(nameIn(at.parsed), at.loc);
      },
      (text) => unit.sentence(text, unit.files.at(-1) ?? unit.parsed, nameIn),
    );
  } catch (error) {
    throw new UnusableError(`${nameOf(root, path)}: ${reasonOf(error)}`, { cause: error });
  }
}

function registrationsOf(parsed: ParsedFile, placed: (loc: Explained['loc']) => Place, said: (text: string) => string): readonly Explanation[] {
  return inspectionOf(parsed, { possible: false }).registrations().map(({ loc, target, holder, verdict, because, isForwarded, steps }) => ({
    ...placed(loc),
    target: said(target),
    holder: said(holder),
    verdict,
    because: because === null ? null : said(because),
    isForwarded,
    steps: steps.map((step) => ({ kind: step.kind, text: said(step.text), ...placed(step.loc) })),
    // The reference that leads to the target itself: what comes before may be needed.
    cut: steps.length === 0 ? null : steps.length - 1,
  }));
}

function verdictText({ verdict, target, because }: Explanation): string {
  switch (verdict) {
    case 'retained':
      return `retained: \`${target}\` is never collected, and its cleanup never runs`;
    case 'possible':
      return `possible: \`${target}\` may never be collected, ${because ?? ''}`;
    case 'free':
      return `free: nothing that the registration keeps leads to \`${target}\``;
  }
}

function trialAt(path: string, lines: readonly number[], callers: readonly number[]): Promise<Outcome> {
  return trialOf(parseFile(path, withoutMark(readSource(path))), [Math.min(...lines), Math.max(...lines)], callers);
}

function trialText(trial: Outcome, verdict: Explanation['verdict']): string {
  if (trial.kind === 'not run') return `not run: ${trial.because}`;
  const { by, objects, collected, cleanups, collections } = trial;
  const isContradicted = verdict === 'retained' ? collected > 0 : verdict === 'free' && collected < objects;
  const note = !isContradicted ? '' : verdict === 'retained' ? '; that is not what the linter says: please report it' : '; something else than the registration keeps them';
  return `run on Node ${process.versions.node} by \`${by}\`: of ${String(objects)} objects ${String(collected)} were collected and ${String(cleanups)} cleaned up, in ${String(collections)} collections${note}`;
}

function treeOf(one: Explanation, root: string): readonly string[] {
  const lines = [`${placeText(one)}${one.isForwarded ? '  (of one call)' : ''}`, `  ${verdictText(one)}`];
  const lineAt = linesBelow(root);
  if (one.trial) lines.push(`  ${trialText(one.trial, one.verdict)}`);
  if (one.steps.length > 0) lines.push(`  ${one.holder}`);
  one.steps.forEach((step, index) => {
    const indent = ' '.repeat(2 + index * 3);
    lines.push(`${indent}└─ ${index === 0 ? withoutHolder(step.text, one.holder) : step.text}  ${placeText(step)}${index === one.cut ? '  <- cut here' : ''}`);
    const source = codeAt(lineAt, step);
    if (source !== '') lines.push(`${indent}   | ${source}`);
  });
  return lines;
}

/** The holder stands above its first step. */
function withoutHolder(text: string, holder: string): string {
  return text.startsWith(`${holder} `) ? text.slice(holder.length + 1) : text;
}

function placeText({ file, line, column }: Place): string {
  return `${file}:${String(line)}:${String(column)}`;
}

function pictureOf({ holder, target, steps, cut }: Explanation): string {
  return drawPath({ holder, target, steps: steps.map(({ kind, text, file, line }) => ({ kind, text, place: `${file}:${String(line)}` })), ...(cut !== null && { cut }) });
}

function pageOf(all: readonly Explanation[], root: string): string {
  const lineAt = linesBelow(root);
  const sections = all.map((one) => {
    const steps = one.steps.map((step) => `<li>${escapeMarkup(step.text)} <code>${escapeMarkup(placeText(step))}</code><pre>${escapeMarkup(codeAt(lineAt, step))}</pre></li>`);
    return `<h1>${escapeMarkup(placeText(one))}</h1>\n<p>${escapeMarkup(verdictText(one))}</p>\n${one.steps.length > 0 ? pictureOf(one) : ''}\n<ol>${steps.join('\n')}</ol>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>reclaim explain</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; } h1 { font-size: 1.1rem; } svg { max-width: 100%; height: auto; }</style>
${sections.join('\n')}
</html>
`;
}

/** The line of a place without what is around it; empty where the file is not at hand. */
function codeAt(lineAt: LineAt, { file, line }: Place): string {
  return (lineAt(file, line) ?? '').trim();
}
