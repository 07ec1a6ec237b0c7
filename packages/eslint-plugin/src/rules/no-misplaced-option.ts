import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noMisplacedOption: ReclaimRule = createRule({
  id: 'no-misplaced-option',
  description: 'disallow an option of `addCleanup` in the place of the argument',
  options: {},
  messages: {
    optionAsArgument:
      '`{{option}}` is an option, and stands where {{registrar}} takes what the cleanup is called with: the call throws, and nothing is registered. Pass `undefined` before it.',
  },
  suggests: true,
  problems: (analysis) => analysis.misplacedOption(),
});
