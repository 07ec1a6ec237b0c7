import { HOSTS, type HostName } from '@reclaim/engines';
import type { Case } from './cases.ts';
import { outcomeOf, type Disagreement } from './compare.ts';
import { harmsOf } from './harm.ts';
import type { Truth } from './header.ts';
import { lintCase, type Finding, type Findings, type PluginLinter, type Suggestion } from './linter.ts';
import type { Measurement } from './measure.ts';
import { wordsFor, type Verdict } from './verdict.ts';

/** A reported case with one suggestion taken, which then is a case that has to come out clean and free. */
export interface Repair {
  readonly original: Case;
  readonly description: string;
  readonly repaired: Case;
}

/**
 * Takes every suggestion of every certain finding. A file with several findings gets the first suggestion for each of
 * the others too, because only a file without findings is promised to let its object die.
 */
export function repairsOf(one: Case, linter: PluginLinter, findings: Findings = lintCase(linter, one)): { repairs: Repair[]; disagreements: Disagreement[] } {
  const repairs: Repair[] = [];
  const disagreements: Disagreement[] = [];
  for (const finding of certain(one, findings)) {
    for (const [index, suggestion] of finding.suggestions.entries()) {
      const description = `"${suggestion.description}" (line ${finding.line})`;
      const outcome = repairRest({ ...one, source: apply(one.source, suggestion) }, linter);
      if (typeof outcome === 'string') {
        disagreements.push({ id: one.id, sentence: `after the suggestion ${description}, ${outcome}` });
        continue;
      }
      repairs.push({ original: one, description, repaired: { ...outcome, id: `${one.id}#${finding.line}:${finding.column}-${index}` } });
    }
  }
  return { repairs, disagreements };
}

/** The case without findings of its rule, or why it does not get there. */
function repairRest(one: Case, linter: PluginLinter): Case | string {
  let current = one;
  let before = Infinity;
  for (;;) {
    let findings: Finding[];
    try {
      findings = certain(current, lintCase(linter, current));
    } catch (error) {
      return `the file is broken: ${error instanceof Error ? error.message : String(error)}`;
    }
    const [next] = findings;
    if (next === undefined) return current;
    const [suggestion] = next.suggestions;
    if (findings.length >= before || suggestion === undefined) {
      return `${one.header.rule} still reports line ${next.line}: ${next.message}`;
    }
    before = findings.length;
    current = { ...current, source: apply(current.source, suggestion) };
  }
}

/**
 * Repaired cases against the engines: what the header says of the repaired case is true, else each object dies and its
 * cleanup runs, where it is one that runs then; and the harm is gone, although there was an occasion for it.
 */
export function compareRepairs(repairs: readonly Repair[], measurement: Measurement): Disagreement[] {
  const disagreements: Disagreement[] = [];
  for (const { original, description, repaired } of repairs) {
    for (const [name, verdicts] of measurement) {
      const verdict = verdicts.get(repaired.id);
      if (verdict?.kind === 'absent' || (verdict?.kind === 'measured' && isSound(original, verdict))) continue;
      const words = verdict === undefined ? 'not run' : wordsFor(verdict);
      disagreements.push({ id: original.id, sentence: `after the suggestion ${description} it is "${words}" on ${titleOf(name)}; the repaired file is:\n${repaired.source}` });
    }
  }
  return disagreements;
}

function isSound(original: Case, verdict: Extract<Verdict, { kind: 'measured' }>): boolean {
  const { harm, repaired } = original.header;
  return verdict.truth === (repaired ?? truthWithoutLeak(original))
    && harmsOf(original.header, verdict).size === 0
    && (harm === undefined || verdict.tried.has(harm));
}

/** What is registered to be done at exit is dropped when its object dies before. */
function truthWithoutLeak({ source }: Case): Truth {
  return /\bprocess\.finalization\b|['"]on-exit-leak-free['"]/u.test(source) ? 'collected, cleanup never runs' : 'collected, cleanup runs';
}

function titleOf(name: HostName): string {
  return HOSTS[name].title;
}

/** Rules that only `strict` has: their reports are what it says. */
const STRICT_ONLY: ReadonlySet<string> = new Set(['no-shared-scope-leak', 'no-left-behind']);

function certain(one: Case, findings: Findings): Finding[] {
  if (STRICT_ONLY.has(one.header.rule)) return findings.strict.filter(({ rule }) => rule === one.header.rule);
  if (outcomeOf(one.header.rule, findings) !== 'report') return [];
  return findings.recommended.filter(({ rule }) => rule === one.header.rule);
}

function apply(source: string, { range: [start, end], text }: Suggestion): string {
  return source.slice(0, start) + text + source.slice(end);
}
