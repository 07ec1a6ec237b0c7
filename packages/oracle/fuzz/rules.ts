/** Generated programs for the rules that are not about what a registration holds: faulty and fine, told apart by what an engine does. */
import fc, { type Arbitrary } from 'fast-check';
import type { LocatedHost } from '@reclaim/engines';
import type { Finding, PluginLinter } from '../src/linter.ts';
import { HARMS, type Harm } from '../src/harm.ts';
import { Workshop } from '../src/prepare.ts';
import { judgeOn } from '../src/run.ts';
import type { Verdict } from '../src/verdict.ts';
import { identityPassage, statements } from './arbitraries.ts';
import { LIFETIMES } from './rules/lifetimes.ts';
import { type Fault, type Scenario, type ScenarioModel, scenarioSource } from './rules/scenario.ts';
import { USES } from './rules/uses.ts';
import { WEAK_CACHES } from './rules/weak-caches.ts';
import { sample, type Sample } from './sample.ts';

export const SCENARIOS: readonly Scenario[] = [...LIFETIMES, ...USES, ...WEAK_CACHES];

const MODELS: Arbitrary<ScenarioModel> = fc.record({
  choices: fc.array(fc.nat(27), { minLength: 8, maxLength: 8 }),
  noise: fc.array(fc.array(statements(), { maxLength: 2 }), { maxLength: 3 }),
  passages: fc.array(identityPassage(), { maxLength: 2 }),
});

export function scenarioAt(seed: number, index: number): Sample<ScenarioModel> {
  return sample(MODELS, seed, index);
}

export type RuleOutcome = 'report is right' | 'silence is right' | 'abstained, faulty' | 'abstained, fine' | 'false alarm' | 'miss' | 'does not run' | 'unclear';

export interface RuleJudged {
  readonly rule: string;
  readonly index: number;
  readonly source: string;
  readonly outcome: RuleOutcome;
  /** What the rule said, for a reader. */
  readonly said: readonly string[];
}

/** Rules that say that something is never collected: where several could, any of them may. */
const OF_RETENTION: ReadonlySet<string> = new Set(['no-target-in-cleanup', 'no-rooted-target', 'no-defeated-weakref', 'no-weak-key-in-value']);

const OBJECTS = 2;

/** One program of every scenario for each model, judged by an engine and by the rule of the scenario. */
export async function judgeScenarios(list: readonly { readonly scenario: Scenario; readonly index: number; readonly model: ScenarioModel }[], host: LocatedHost, linter: PluginLinter): Promise<RuleJudged[]> {
  const programs = list.map(({ scenario, index, model }) => ({ scenario, index, id: `${scenario.rule}-${index}`, source: scenarioSource(scenario, model) }));
  using workshop = new Workshop(host.kind, OBJECTS);
  const verdicts = await judgeOn(host, programs.map(({ id, source }) => workshop.prepare({ id, language: 'mjs', source, header: { alone: false } })), workshop);
  return programs.map(({ scenario: { rule, fault }, index, id, source }) => {
    const { recommended, strict } = linter.lint(source, 'mjs');
    const isAbout = ({ rule: other }: Finding): boolean => other === rule || (fault === 'retained' && OF_RETENTION.has(other));
    const certain = recommended.filter(isAbout);
    const possible = strict.filter(isAbout);
    const truth = faultOf(fault, verdicts.get(id));
    return { rule, index, source, outcome: outcomeOf(truth, certain.length > 0, possible.length > 0), said: [...certain, ...possible].map(({ line, message }) => `line ${line}: ${message}`) };
  });
}

function outcomeOf(isFaulty: boolean | null | undefined, isCertain: boolean, isPossible: boolean): RuleOutcome {
  if (isFaulty === undefined) return 'does not run';
  if (isFaulty === null) return 'unclear';
  if (isCertain) return isFaulty ? 'report is right' : 'false alarm';
  if (isPossible) return isFaulty ? 'abstained, faulty' : 'abstained, fine';
  return isFaulty ? 'miss' : 'silence is right';
}

/** Whether the engine showed the fault of a program: for every object, or for none; else it is not known. */
function faultOf(fault: Fault, verdict: Verdict | undefined): boolean | null | undefined {
  if (verdict?.kind !== 'measured') return undefined;
  if (!isHarm(fault)) return verdict.truth === 'mixed' ? null : verdict.truth === fault;
  const harmed = verdict.harms.get(fault) ?? 0;
  return harmed === verdict.counts.objects ? true : harmed === 0 ? false : null;
}

function isHarm(fault: Fault): fault is Harm {
  return HARMS.some((harm) => harm === fault);
}
