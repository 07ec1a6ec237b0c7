import { HOSTS, type HostName } from '@reclaim/engines';
import type { Case } from './cases.ts';
import { harmsOf } from './harm.ts';
import { truthFor, type Expectation, type Truth } from './header.ts';
import type { Finding, Findings } from './linter.ts';
import type { Measurement } from './measure.ts';
import { wordsFor, type Verdict } from './verdict.ts';

type Measured = Extract<Verdict, { kind: 'measured' }>;

/** One sentence about one case: two of header, engine and plugin contradict each other. */
export interface Disagreement {
  readonly id: string;
  readonly sentence: string;
}

const SHARED_SCOPE_MESSAGE = 'keepsTargetThroughScope';

/** Header against engines. An engine that lacks what the case needs says nothing; an error is never an answer. */
export function compareWithEngines(one: Case, measurement: Measurement): Disagreement[] {
  const disagreements: Disagreement[] = [];
  for (const [name, verdicts] of measurement) {
    const sentence = engineSentence(one, name, verdicts.get(one.id));
    if (sentence !== undefined) disagreements.push({ id: one.id, sentence });
  }
  return disagreements;
}

function engineSentence({ header }: Case, name: HostName, verdict: Verdict | undefined): string | undefined {
  const { title, family } = HOSTS[name];
  const claimed = truthFor(header, { name, family });
  if (verdict === undefined) return `was not run on ${title}`;
  switch (verdict.kind) {
    case 'measured':
      return measuredSentence(header, claimed, title, verdict);
    case 'absent':
      return undefined;
    case 'error':
      return `could not be judged on ${title}: ${verdict.message}`;
  }
}

function measuredSentence(header: Case['header'], claimed: Truth, title: string, verdict: Measured): string | undefined {
  const { harm, spared } = header;
  const harms = harmsOf(header, verdict);
  const isSo = verdict.truth === claimed
    && harms.size === (harm === undefined ? 0 : 1)
    && (harm === undefined || harms.get(harm) === verdict.counts.objects);
  if (!isSo) return `the header says "${[claimed, ...(harm === undefined ? [] : [harm])].join('; ')}", but on ${title} it is "${wordsFor(verdict)}"`;
  if (spared !== undefined && !verdict.tried.has(spared)) {
    return `the header says that the case is spared "${spared}", but on ${title} not every object gives an occasion for that`;
  }
  return undefined;
}

/** Header against plugin: what each rule of the plugin says, also of cases that are about another. */
export function compareWithPlugin({ id, header }: Case, findings: Findings, rules: readonly string[]): Disagreement[] {
  return rules
    .flatMap((rule) => header.rule === rule
      ? expectationSentences(rule, header, findings)
      : unexpected(rule, header.also[rule] ?? 'silent', header.about, findings))
    .map((sentence) => ({ id, sentence }));
}

function expectationSentences(rule: string, header: Case['header'], findings: Findings): string[] {
  const wrong = unexpected(rule, header.expect, header.about, findings);
  if (wrong.length > 0 || header.expect === 'silent') return wrong;
  const found = of(rule, header.expect === 'report' ? findings.recommended : findings.strict);
  const sentences: string[] = [];
  if (header.line !== undefined && !found.some(({ line }) => line === header.line)) {
    sentences.push(`${rule} must report line ${header.line}, but reports ${places(found)}`);
  }
  if (header.shared && !found.some(({ messageId }) => messageId === SHARED_SCOPE_MESSAGE)) {
    sentences.push(`${rule} must say that the scope is shared (${SHARED_SCOPE_MESSAGE}), but says ${found.map(({ messageId }) => messageId).join(', ')}`);
  }
  return sentences;
}

function unexpected(rule: string, expected: Expectation, about: string, findings: Findings): string[] {
  const certain = of(rule, findings.recommended);
  const possible = of(rule, findings.strict);
  const measured = outcome(certain, possible);
  if (measured === expected) return [];
  const shown = certain.length > 0 ? certain : possible;
  const said = shown.length === 0 ? 'says nothing' : `says at ${places(shown)}: ${shown[0]?.message ?? ''}`;
  return [`${rule} must be "${expected}" but is "${measured}" (${about}); it ${said}`];
}

/** What the rule makes of a file, in the words of the headers. */
function outcome(recommended: readonly Finding[], strict: readonly Finding[]): Expectation {
  if (recommended.length > 0) return 'report';
  return strict.length > 0 ? 'possible' : 'silent';
}

export function outcomeOf(rule: string, findings: Findings): Expectation {
  return outcome(of(rule, findings.recommended), of(rule, findings.strict));
}

/** What the plugin as a whole makes of a file. */
export function outcomeOfAll({ recommended, strict }: Findings): Expectation {
  return outcome(recommended, strict);
}

function of(rule: string, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

function places(findings: readonly Finding[]): string {
  const lines = [...new Set(findings.map(({ line }) => line))];
  return `line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`;
}
