import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noMismatchedToken: ReclaimRule = createRule({
  id: 'no-mismatched-token',
  description: 'disallow unregistering with a token that no registration has',
  options: {},
  messages: {
    noToken:
      '`{{token}}` unregisters nothing, and calls no cleanup off: no registration of `{{registry}}` has a token (line {{line}}). Pass `{{token}}` as the third argument of `register`.',
    otherRegistry:
      '`{{token}}` unregisters nothing, and calls no cleanup off: nothing is ever registered on `{{registry}}`, and line {{line}} registers it on another registry. Unregister it there.',
    otherToken:
      '`{{token}}` unregisters nothing, and calls no cleanup off: no registration of `{{registry}}` has it as its token (line {{line}} has `{{used}}`). Unregister with what was passed as the third argument of `register`.',
  },
  suggests: true,
  problems: (analysis) => analysis.mismatchedTokens(),
});
