/** What a direct `eval` may do, as far as its text shows that. */
import type { TSESTree } from '@typescript-eslint/utils';

/** A text of names and numbers only: it reads variables, and nothing else. */
const READING_TEXT = /^[\w$\s;]*$/;

export function onlyReads({ arguments: [text] }: TSESTree.CallExpression): boolean {
  return text?.type === 'Literal' && typeof text.value === 'string' && READING_TEXT.test(text.value);
}
