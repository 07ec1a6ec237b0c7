/** Programs by number: generated, written, and made smaller. */
import type { Arbitrary } from 'fast-check';
import { type GrammarName, programs } from './arbitraries.ts';
import type { ProgramModel } from './model.ts';
import { isAtExit } from './render/registries.ts';
import { driverOf, sourceOf } from './render/program.ts';
import { type Manner, PLAIN } from './render/writer.ts';
import { sample, type Sample } from './sample.ts';
import type { Subject } from './trial.ts';

const ALL: Readonly<Record<GrammarName, Arbitrary<ProgramModel>>> = { scopes: programs('scopes'), language: programs('language') };

export function programAt(seed: number, index: number, grammar: GrammarName = 'scopes'): Sample<ProgramModel> {
  return sample(ALL[grammar], seed, index);
}

export function subjectOf(id: string, model: ProgramModel, manner: Partial<Manner> = {}): Subject {
  const own: Manner = { ...PLAIN, types: model.language === 'ts' || model.language === 'tsx', ...manner };
  const needs = model.registry.includes('process.finalization') ? { needs: 'process.finalization' } : {};
  return {
    id, language: model.language, source: sourceOf(model, own), driver: driverOf(model, own), control: sourceOf(model, { ...own, control: true }), isAboutObjectOnly: isAtExit(model.registry) || model.place === 'module', ...needs,
  };
}
