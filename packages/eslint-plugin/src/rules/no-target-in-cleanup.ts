import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noTargetInCleanup: ReclaimRule = createRule({
  id: 'no-target-in-cleanup',
  description: 'disallow cleanups that keep the object they wait for alive',
  options: {
    possible: 'also report what keeps the target only possibly, where the file shows how',
    exhaustive: 'also report whatever else may keep the target: by what no line suggests, by many hops, or by more than can be followed',
  },
  messages: {
    keepsTarget: '`{{target}}` is never collected and {{cleanup}} never runs: {{path}}.{{engines}} {{cut}}.',
    keepsTargetThroughScope:
      '`{{target}}` is never collected and {{cleanup}} never runs: {{path}}.{{engines}} {{cut}}.',
    mayKeepTarget: '{{condition}}, `{{target}}` is not collected and {{cleanup}} does not run: {{path}}.{{engines}} {{cut}}.',
    mayReachTarget: 'Nobody knows whether `{{target}}` is collected and {{cleanup}} runs: {{path}}, which reaches too much to be followed. Give the cleanup only what it needs.',
  },
  suggests: true,
  problems: (analysis, options) => analysis.targetsInCleanups(options),
});
