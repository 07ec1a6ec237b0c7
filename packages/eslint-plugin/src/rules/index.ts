import type { TSESLint } from '@typescript-eslint/utils';
import { noTargetInCleanup } from './no-target-in-cleanup.ts';

/** What every rule says about itself; configs, rule tables and docs headers are made from it. */
export interface RuleDocs {
  /** Completes "This rule will ...": starts with a verb, no full stop. */
  readonly description: string;
  readonly url: string;
  /** Whether `configs.recommended` has it; `configs.strict` has every rule. */
  readonly recommended: boolean;
}

export type ReclaimRule = TSESLint.RuleModule<string, readonly unknown[], RuleDocs>;

/** Every rule by its id, which is also its file name and the name of its page. */
export const rules: Readonly<Record<string, ReclaimRule>> = {
  'no-target-in-cleanup': noTargetInCleanup,
};
