/** One program, the claim about it and what an engine did with it. */
import type { LocatedHost } from '@reclaim/engines';
import type { Language } from '../src/cases.ts';
import type { Finding, RuleLinter } from '../src/linter.ts';
import { Workshop } from '../src/prepare.ts';
import { judgeOn } from '../src/run.ts';
import { wordsFor, type Verdict } from '../src/verdict.ts';
import { claimOf, RULE, type Claim } from './claim.ts';

/** A text, and the same program with a registration that holds nothing. */
export interface Subject {
  readonly id: string;
  readonly language: Language;
  readonly source: string;
  /** What runs it, if it does not run by itself; the linter is not shown it. */
  readonly driver: string;
  readonly control: string;
  /**
   * Whether the cleanup may not run although the object dies, because it runs when the process ends, or because the registry dies as well:
   * the object is then all that there is to see.
   */
  readonly isAboutObjectOnly: boolean;
  /** A global that it cannot do without. */
  readonly needs?: string;
}

export interface Claimed extends Subject {
  readonly findings: readonly Finding[];
}

export type Outcome =
  | { readonly kind: 'agreed'; readonly claim: 'retained' | 'free' }
  | { readonly kind: 'abstained'; readonly truth: 'retained' | 'free' }
  /** Something else than the registration keeps the target, so that nothing is known of the registration. */
  | { readonly kind: 'rooted'; readonly claim: Claim }
  /** The engine lacks what the program needs. */
  | { readonly kind: 'absent' }
  /** The program does not run: the generator's fault. */
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'false alarm'; readonly truth: string }
  | { readonly kind: 'miss' };

export type Judged = { readonly claimed: Claimed; readonly outcome: Outcome };

/** Two objects tell an accident from an answer; a disagreement is looked at again with more of them. */
const OBJECTS = 2;
const OBJECTS_TO_BE_SURE = 8;

export function claim(subject: Subject, linter: RuleLinter): Claimed {
  return { ...subject, findings: linter.lintRule(RULE, subject.source, subject.language) };
}

/** Runs every program once; again, with its control, whatever stayed alive; and alone whatever contradicts its claim. */
export async function judge(list: readonly Claimed[], host: LocatedHost): Promise<Judged[]> {
  const judged = await judgeOnce(list, host);
  const result: Judged[] = [];
  for (const one of judged) result.push(one.isSure ? one : { claimed: one.claimed, outcome: await judgeAlone(one.claimed, host) });
  return result;
}

/** As `judge`, for those who can live with an accident. */
export async function judgeOnce(list: readonly Claimed[], host: LocatedHost): Promise<(Judged & { readonly isSure: boolean })[]> {
  const verdicts = await run(list, host, OBJECTS);
  const alive = list.filter(({ id }) => isRetained(verdicts.get(id)));
  const controls = await run(alive.map((one) => ({ ...one, source: one.control })), host, OBJECTS);
  return list.map((claimed) => {
    const outcome = outcomeOf(claimed, host, verdicts.get(claimed.id), controls.get(claimed.id));
    return { claimed, outcome, isSure: !isDisagreement(outcome) && !isUnclear(verdicts.get(claimed.id)) };
  });
}

async function judgeAlone(claimed: Claimed, host: LocatedHost): Promise<Outcome> {
  const verdicts = await run([claimed], host, OBJECTS_TO_BE_SURE);
  const controls = isRetained(verdicts.get(claimed.id)) ? await run([{ ...claimed, source: claimed.control }], host, OBJECTS_TO_BE_SURE) : new Map<string, Verdict>();
  return outcomeOf(claimed, host, verdicts.get(claimed.id), controls.get(claimed.id));
}

async function run(list: readonly Subject[], host: LocatedHost, objects: number): Promise<Map<string, Verdict>> {
  using workshop = new Workshop(host.kind, objects);
  const verdicts = new Map<string, Verdict>();
  const runnables = list.flatMap((one) => {
    try {
      const source = one.source + one.driver;
      const { id, language, needs } = one;
      return [workshop.prepare({ id, language, source: host.name === 'bun' ? forJavaScriptCore(source, language) : source, header: { alone: false, ...(needs === undefined ? {} : { needs }) } })];
    } catch (error) {
      verdicts.set(one.id, { kind: 'error', message: error instanceof Error ? error.message : String(error) });
      return [];
    }
  });
  for (const [id, verdict] of await judgeOn(host, runnables, workshop)) verdicts.set(id, verdict);
  return verdicts;
}

/** The loader of Bun removes code without effect, unless it is told that it has seen the file before: what is judged is the engine. */
function forJavaScriptCore(source: string, language: Language): string {
  return language === 'cjs' ? `// @bun @bun-cjs\n(function (exports, require, module, __filename, __dirname) {${source}\n})` : `// @bun\n${source}`;
}

export function isDisagreement(outcome: Outcome): boolean {
  return outcome.kind === 'false alarm' || outcome.kind === 'miss';
}

function isRetained(verdict: Verdict | undefined): boolean {
  return verdict?.kind === 'measured' && verdict.truth === 'retained';
}

function isUnclear(verdict: Verdict | undefined): boolean {
  return verdict?.kind === 'measured' && verdict.truth === 'mixed';
}

function outcomeOf({ findings, isAboutObjectOnly }: Claimed, { family }: LocatedHost, verdict: Verdict | undefined, control: Verdict | undefined): Outcome {
  const said = claimOf(findings, family);
  if (verdict?.kind === 'absent') return { kind: 'absent' };
  if (verdict?.kind !== 'measured') return { kind: 'invalid', message: verdict === undefined ? 'it was not run' : wordsFor(verdict) };
  const truth = isAboutObjectOnly && verdict.truth === 'collected, cleanup never runs' ? 'collected, cleanup runs' : verdict.truth;
  switch (truth) {
    case 'retained':
      if (isRetained(control)) return { kind: 'rooted', claim: said };
      if (said === 'possible') return { kind: 'abstained', truth: 'retained' };
      return said === 'retained' ? { kind: 'agreed', claim: said } : { kind: 'miss' };
    case 'collected, cleanup runs':
      if (said === 'possible') return { kind: 'abstained', truth: 'free' };
      return said === 'free' ? { kind: 'agreed', claim: said } : { kind: 'false alarm', truth };
    case 'collected, cleanup never runs':
    case 'mixed':
      return { kind: 'false alarm', truth: wordsFor(verdict) };
  }
}
