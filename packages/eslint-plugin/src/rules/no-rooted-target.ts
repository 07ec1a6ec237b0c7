import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noRootedTarget: ReclaimRule = createRule({
  id: 'no-rooted-target',
  description: 'disallow registering an object that a timer, a listener or a collection keeps until its cleanup would run',
  options: {},
  messages: {
    rooted:
      '`{{target}}` is never collected and its cleanup (line {{cleanup}}) never runs: {{path}}, and nothing else in this file {{what}}.{{engines}} {{cut}}.',
    rootedThroughScope:
      '`{{target}}` is never collected and its cleanup (line {{cleanup}}) never runs: {{path}}, and nothing else in this file {{what}}.{{engines}} {{cut}}.',
  },
  suggests: true,
  problems: (analysis) => analysis.rootedTargets(),
});
