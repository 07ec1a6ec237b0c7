/** What a program is made of, by name: to tell which constructs the contradictions have in common. */
import type { ProgramModel } from './model.ts';

/** The constructs that a program names, in the order in which they stand in its model. */
export function featuresOf(model: ProgramModel): readonly string[] {
  const features = new Set<string>([`registry: ${model.registry}`, `target: ${model.target.form}`]);
  if (model.place === 'module') features.add('level of the module');
  if (model.exit && model.place !== 'module') features.add(`exit: ${model.exit.form}`);
  for (const { form } of model.frames.slice(1)) features.add(`frame: ${form}`);
  collect(model, features);
  return [...features];
}

function collect(value: unknown, features: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('passage' in value && isNamed(value.passage)) features.add(`passage: ${value.passage.name}`);
  if ('kind' in value && typeof value.kind === 'string' && !['through', 'by'].includes(value.kind)) {
    features.add('form' in value && typeof value.form === 'string' ? `${value.kind}: ${value.form}` : value.kind);
  }
  for (const part of Object.values(value)) collect(part, features);
}

function isNamed(value: unknown): value is { readonly name: string } {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
