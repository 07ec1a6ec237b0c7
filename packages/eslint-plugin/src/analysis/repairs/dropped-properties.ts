/** The repair of a stored record that has its own key in a property which nothing reads: the property goes. */
import type { TSESTree } from '@typescript-eslint/utils';
import { READS_ALL } from '../catalog/functions.ts';
import type { Edit, Node, Repair, RetentionPath, Source } from '../model.ts';
import { verdictOf } from '../retention/verdict.ts';
import type { Registrations, SiteRun } from '../registrations/sites.ts';
import { keyName } from '../syntax/nodes.ts';

export function dropProperty({ source, graph }: Registrations, run: SiteRun, { steps }: RetentionPath): readonly Repair[] {
  const [step] = steps;
  const property = step?.kind === 'field' ? step.at : null;
  if (property?.type !== 'Property' || property.parent.type !== 'ObjectExpression') return [];
  const name = keyName(property.key, property.computed);
  const isPlain = property.value.type === 'Identifier' || property.value.type === 'ThisExpression';
  if (name === null || !isPlain || property.parent.properties.some((one) => one.type === 'SpreadElement') || mayBeRead(source, graph.survey.accessesOf(name), name, property)) return [];
  const isFree = verdictOf(graph, run, { instead: (node) => node, keeps: (edge) => edge.step?.kind !== 'field' || edge.step.at !== property }).kind === 'free';
  return isFree ? [{ kind: 'dropProperty', data: { name }, edits: [removal(source, property, property.parent)] }] : [];
}

/** What may read every property: by name, by a spread, as a text, or elsewhere. */
const READING_ALL = new RegExp(`\\b(?:${READS_ALL.map(escaped).join('|')})\\b|\\.\\.\\.|\\bJSON\\b|\\bexport\\s*\\{`);

/** A word is looked for in the whole text: patterns, strings and JSX may name a property as well. */
function mayBeRead(source: Source, accesses: readonly Node[], name: string, property: Node): boolean {
  if (accesses.length > 0) return true;
  const rest = source.text.slice(0, property.range[0]) + source.text.slice(property.range[1]);
  if (READING_ALL.test(rest)) return true;
  const words = new RegExp(`(?:[{,]\\s*)${escaped(name)}\\s*[,}:=]|['"\`]${escaped(name)}['"\`]`);
  return words.test(rest);
}

function escaped(name: string): string {
  return name.replaceAll(/[$]/g, '\\$&');
}

/** The property with the comma that belongs to it. */
function removal({ text }: Source, property: TSESTree.Property, record: TSESTree.ObjectExpression): Edit {
  const at = record.properties.indexOf(property);
  const next = record.properties[at + 1];
  const previous = record.properties[at - 1];
  if (next) return { range: [property.range[0], next.range[0]], text: '' };
  if (previous) return { range: [previous.range[1], property.range[1]], text: '' };
  const end = /^\s*,?\s*/.exec(text.slice(property.range[1]))?.[0].length ?? 0;
  return { range: [property.range[0], property.range[1] + end], text: '' };
}
