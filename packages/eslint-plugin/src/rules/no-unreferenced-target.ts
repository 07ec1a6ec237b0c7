import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noUnreferencedTarget: ReclaimRule = createRule({
  id: 'no-unreferenced-target',
  description: 'disallow registering a new object that nothing refers to',
  options: {},
  messages: {
    unreferenced:
      'Nothing refers to {{target}} once it is registered, so it is collected at once and the cleanup runs while `{{held}}` may still be in use. Register the object that uses `{{held}}`.',
    unreferencedClosure:
      'Nothing refers to {{target}} once it is registered, so it is collected at once and the cleanup runs while `{{held}}` may still be in use. The first argument is the object to wait for, not the cleanup.',
  },
  suggests: true,
  problems: (analysis) => analysis.unreferencedTargets(),
});
