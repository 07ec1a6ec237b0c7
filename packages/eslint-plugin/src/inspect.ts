/**
 * `eslint-plugin-reclaim/analysis`: what the rules say of a file, without a linter around them. Whoever has a tree and its scopes can ask:
 * the command line does, and a page can. Everything that comes out is plain data.
 */
import { type Analysis, analyze } from './analysis/index.ts';
import type { Edit, Explained, Loc, PathStep, Problem, Repair, Source } from './analysis/model.ts';
import { settingsOf } from './eslint/settings.ts';
import { rules } from './rules/index.ts';

export { mayMentionWeakApi } from './analysis/index.ts';
export { type DrawnPath, type DrawnStep, drawPath } from './drawing.ts';
export type { Edit, Explained, Loc, PathStep };

/** What a host gives. The types are those of no parser, so that every host can name them. */
export interface ParsedSource {
  /** An ESTree program, that of typescript-eslint for TypeScript: each node with `range` and `loc`, the program with its comments. */
  readonly ast: object;
  readonly text: string;
  /** As eslint-scope and the scope manager of typescript-eslint make it. */
  readonly scopeManager: object;
  /** Child keys per node type, from the parser in use. */
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  /** Whether a parameter without a type is an error there, so that no suggestion may write one. */
  readonly isTypeScript?: boolean;
}

export type Certainty = 'certain' | 'possible';

/** What one rule says of one place. */
export interface Report {
  /** The id without a prefix: `no-target-in-cleanup`. */
  readonly rule: string;
  readonly messageId: string;
  readonly certainty: Certainty;
  readonly message: string;
  readonly loc: Loc;
  /** The path of the message, hop by hop; empty where the rule tells none. */
  readonly steps: readonly PathStep[];
  readonly suggestions: readonly Suggestion[];
}

export interface Suggestion {
  readonly message: string;
  readonly edits: readonly Edit[];
}

export interface InspectOptions {
  /** Also what is only possible, which takes a longer search. Off unless given. */
  readonly possible?: boolean;
  /** As under `settings.reclaim` of ESLint. A wrong one throws a `TypeError` that names it. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Inspection {
  readonly reports: readonly Report[];
  /** Every registration whose registry lives; looked for when it is asked for. */
  readonly registrations: () => readonly Explained[];
}

/** What each rule is about, by its id: one sentence without a full stop, and the address of its page. */
export const RULES: Readonly<Record<string, { readonly description: string; readonly url: string }>> = Object.fromEntries(
  Object.entries(rules).map(([id, { meta }]) => [id, { description: meta.docs?.description ?? '', url: meta.docs?.url ?? '' }]),
);

/**
 * Rules whose certain reports rest on nothing that a file leaves undone: whatever other files do, a registration keeps what it holds. The
 * reports of the others hold for the file, and another file may do what is missed there.
 */
export const RULES_FOR_ALL_FILES: ReadonlySet<string> = new Set(['no-target-in-cleanup']);

/**
 * Asks all rules about a file, those of `configs.strict` where what is possible is asked for, else as `configs.recommended`.
 *
 * Never throws on a program that parses. Parents need not be set in the tree.
 */
export function inspect(source: ParsedSource, { possible = false, settings }: InspectOptions = {}): Inspection {
  // What the two type checkers call a node and a scope is the same tree with other names.
  const analysis = analyze(source as Source, settings === undefined ? {} : settingsOf({ reclaim: settings }));
  return {
    reports: Object.keys(rules).flatMap((id) => reportsOf(id, analysis, possible)),
    registrations: () => analysis.explained(),
  };
}

function reportsOf(id: string, analysis: Analysis, possible: boolean): readonly Report[] {
  const rule = rules[id];
  const isRecommended = rule?.meta.docs?.recommended === true;
  if (!rule || !(possible || isRecommended)) return [];
  const words = rule.meta.messages;
  const say = ({ messageId, loc, data, steps = [], repairs }: Problem): Report => ({
    rule: id,
    messageId,
    certainty: isRecommended && isCertain(messageId) ? 'certain' : 'possible',
    message: filled(words[messageId], data),
    loc,
    steps,
    suggestions: repairs().map((repair: Repair) => ({ message: filled(words[repair.kind], repair.data), edits: repair.edits })),
  });
  return [...rule.problems(analysis, { possible })].map(say);
}

/** Message ids of what only may be so begin with "may": a test holds that only `strict` says them. A rule that is in `strict` alone says nothing that everybody has to mend. */
function isCertain(messageId: string): boolean {
  return !messageId.startsWith('may');
}

/** As ESLint fills in the words of a message. */
function filled(words = '', data: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => data[name] ?? whole);
}
