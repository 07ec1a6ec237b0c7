/** What all rules have in common: a rule says what it asks of the analysis, and has the words for the answers. */
import type { TSESLint } from '@typescript-eslint/utils';
import manifest from '../../package.json' with { type: 'json' };
import type { Analysis } from '../analysis/index.ts';
import type { Problem } from '../analysis/model.ts';
import { analysisFor } from './analysis-for.ts';
import { REPAIR_WORDS } from './repair-words.ts';
import { report } from './report.ts';

/** What every rule says about itself; configs, rule tables and docs headers are made from it. */
export interface RuleDocs {
  /** Completes "This rule will ...": starts with a verb, no full stop. */
  readonly description: string;
  /** The page of the rule, absolute: editors open it. */
  readonly url: string;
  /** Whether `configs.recommended` has it; `configs.strict` has every rule. */
  readonly recommended: boolean;
}

export interface ReclaimRule extends TSESLint.RuleModule<string, readonly unknown[], RuleDocs> {
  /** What the rule says of a file, with the options that are named: for a host that is no linter. */
  readonly problems: (analysis: Analysis, options: Readonly<Record<string, boolean>>) => Iterable<Problem>;
}

interface RuleParts<Option extends string> {
  readonly id: string;
  readonly description: string;
  /** Whether `configs.recommended` has it; `configs.strict` has every rule. True unless said. */
  readonly recommended?: boolean;
  /** The rule's options, all of them switches that are off unless turned on, each with what it does. */
  readonly options: Readonly<Record<Option, string>>;
  readonly messages: Readonly<Record<string, string>>;
  /** Whether the rule can offer repairs. */
  readonly suggests?: true;
  readonly problems: (analysis: Analysis, options: Readonly<Record<Option, boolean>>) => Iterable<Problem>;
}

/** The manifest says where the sources are, in the way of npm: `git+https://….git`. */
const PAGES = `${manifest.repository.url.replace(/^git\+|\.git$/gu, '')}/blob/main/docs/rules`;

/** The switch that every rule has. */
const TYPES = { types: 'use the types that the parser knows' };

export function createRule<Option extends string = never>({ id, description, recommended = true, options: own, messages, suggests, problems }: RuleParts<Option>): ReclaimRule {
  const options: Readonly<Record<string, string>> = { ...own, ...TYPES };
  const names = Object.keys(options);
  type Switches = Readonly<Record<Option | keyof typeof TYPES, boolean>>;
  const switches = (given?: Readonly<Record<string, unknown>>): Switches =>
    Object.fromEntries(names.map((name) => [name, given?.[name] === true])) as Switches; // `fromEntries` forgets the names of the keys
  const allOff = switches();
  return {
    problems: (analysis, given) => problems(analysis, switches(given)),
    meta: {
      type: 'problem',
      docs: { description, url: `${PAGES}/${id}.md`, recommended },
      ...(suggests && { hasSuggestions: true }),
      schema: [
        {
          type: 'object',
          properties: Object.fromEntries(names.map((name) => [name, { type: 'boolean', description: options[name] }])),
          additionalProperties: false,
        },
      ],
      defaultOptions: [allOff],
      // All of them: which kinds a rule comes to offer is decided by what it finds, and a host ends the lint over one that it cannot name.
      messages: { ...messages, ...(suggests && REPAIR_WORDS) },
    },
    create(context) {
      return {
        Program() {
          const [given] = context.options as readonly (Readonly<Record<string, unknown>> | undefined)[]; // by the schema
          const chosen = given && names.some((name) => given[name] === true) ? switches(given) : allOff;
          const analysis = analysisFor(context, chosen.types);
          if (analysis) for (const problem of problems(analysis, chosen)) report(context, problem);
        },
      };
    },
  };
}
