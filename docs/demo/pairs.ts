/**
 * The first half of the demo: small files before and after a repair, what the linter says about each, and what the
 * collectors then do with it. The files are corpus cases, so what is shown here is also what the tests hold true.
 */
import { DEFAULT_ENGINES, locateEngine, type LocatedEngine } from '@reclaim/engines';
import { compareWithEngines, findCases, measure, wordsFor, type Case, type Measurement, type Verdict } from '@reclaim/oracle';
import type { Linter } from 'eslint';
import { lint, RULE } from './lint.ts';
import { indented, labelled, paint, sourceFrame } from './terminal.ts';

export interface Pair {
  readonly before: Judged;
  readonly after: Judged;
}

/** A case with everything that was said about it. */
interface Judged {
  readonly one: Case;
  readonly messages: readonly Linter.LintMessage[];
  readonly verdicts: readonly { readonly engine: LocatedEngine; readonly verdict: Verdict | undefined }[];
  /** What header, linter and engines do not agree about; empty when the demo tells the truth. */
  readonly lies: readonly string[];
}

const TOPIC = 'demo';

/** Runs the cases on the engines that are there after a plain install, and lints them. */
export async function judgePairs(wanted: (name: string) => boolean = () => true): Promise<{ readonly pairs: readonly Pair[]; readonly engines: readonly LocatedEngine[] }> {
  const cases = findCases().filter(({ topic, id }) => topic === TOPIC && wanted(nameOf(id)));
  const engines = DEFAULT_ENGINES.map((name) => locateEngine(name));
  const measurement = await measure(cases, engines);
  const judged = new Map(cases.map((one) => [nameOf(one.id), judge(one, engines, measurement)]));
  const pairs = [...judged].filter(([name]) => name.includes('.bad.')).map(([name, before]): Pair => {
    const after = judged.get(name.replace('.bad.', '.good.'));
    if (after === undefined) throw new Error(`${name} has no other half`);
    return { before, after };
  });
  return { pairs, engines };
}

function judge(one: Case, engines: readonly LocatedEngine[], measurement: Measurement): Judged {
  const { expect, line } = one.header;
  const messages = lint(one.source, expect === 'report' ? 'recommended' : 'strict');
  const lies = compareWithEngines(one, measurement).map(({ sentence }) => sentence);
  if (expect === 'report' && messages.length !== 1) lies.push(`${RULE} must report once, but reports ${messages.length} times`);
  if (expect === 'silent' && messages.length > 0) lies.push(`${RULE} must be silent, but says: ${messages[0]?.message ?? ''}`);
  if (line !== undefined && messages[0] !== undefined && messages[0].line !== line) lies.push(`${RULE} must report line ${line}, not ${messages[0].line}`);
  const verdicts = engines.map((engine) => ({ engine, verdict: measurement.get(engine.name)?.get(one.id) }));
  return { one, messages, verdicts, lies: lies.map((sentence) => `${one.id}: ${sentence}`) };
}

export function renderPair({ before, after }: Pair): string[] {
  const known = new Set(linesOf(before.one).map((line) => line.trim()));
  const isNew = (number: number): boolean => !known.has(linesOf(after.one)[number - 1]?.trim() ?? '');
  return [
    ...labelled('before', 'dim', nameOf(before.one.id)),
    ...indented(frameOf(before), 1),
    ...before.messages.flatMap(({ message, suggestions = [] }) => [
      ...labelled('linter', ['bold', 'red'], message),
      ...suggestions.flatMap(({ desc }) => labelled('suggests', 'cyan', desc)),
    ]),
    ...before.verdicts.flatMap(verdictLine),
    '',
    ...labelled('after', 'dim', `${nameOf(after.one.id)}: ${after.one.header.about}`),
    ...indented(sourceFrame(after.one.source, { from: 2, to: lastLine(after.one), added: isNew }), 1),
    ...(after.messages.length === 0
      ? labelled('linter', ['bold', 'green'], 'nothing to report')
      : after.messages.flatMap(({ message }) => labelled('linter', ['bold', 'red'], message))),
    ...after.verdicts.flatMap(verdictLine),
  ];
}

/** The whole file but for its header. */
function frameOf({ one, messages: [message] }: Judged): string[] {
  const mentioned = new Set([...message?.message.matchAll(/\bline (?<line>\d+)/gu) ?? []].map((match) => Number(match.groups?.['line'])));
  return sourceFrame(one.source, { from: firstLine(one), to: lastLine(one), mentioned, ...(message !== undefined && { span: message }) });
}

function verdictLine({ engine, verdict }: Judged['verdicts'][number]): string[] {
  if (verdict?.kind !== 'measured') return labelled(engine.title, ['bold', 'red'], verdict === undefined ? 'was not run' : wordsFor(verdict));
  const { objects, dead, cleaned } = verdict.counts;
  const text = `${dead} of ${objects} objects collected, ${cleaned} of ${objects} cleanups ran`;
  return labelled(engine.title, 'bold', paint(dead === objects && cleaned === objects ? 'green' : 'red', text));
}

function nameOf(id: string): string {
  return id.slice(TOPIC.length + 1);
}

function linesOf({ source }: Case): string[] {
  return source.split('\n');
}

/** The first line is the header; the first line of code follows. */
function firstLine(one: Case): number {
  return linesOf(one).findIndex((line, index) => index > 0 && line.trim() !== '') + 1;
}

function lastLine(one: Case): number {
  return linesOf(one).findLastIndex((line) => line.trim() !== '') + 1;
}
