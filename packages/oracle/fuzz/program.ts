/** Programs by number: generated, written, and made smaller. */
import type { Arbitrary } from 'fast-check';
import { programs } from './arbitraries.ts';
import type { ProgramModel } from './model.ts';
import { sourceOf } from './render/program.ts';
import { type Manner, PLAIN } from './render/writer.ts';
import { sample, type Sample } from './sample.ts';
import type { Subject } from './trial.ts';

const ALL: Arbitrary<ProgramModel> = programs();

export function programAt(seed: number, index: number): Sample<ProgramModel> {
  return sample(ALL, seed, index);
}

export function subjectOf(id: string, model: ProgramModel, manner: Partial<Manner> = {}): Subject {
  const own: Manner = { ...PLAIN, types: model.language === 'ts', ...manner };
  return { id, language: model.language, source: sourceOf(model, own), control: sourceOf(model, { ...own, control: true }) };
}
