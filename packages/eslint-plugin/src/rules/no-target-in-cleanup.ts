import { CLOSURE_REPAIRS } from '../eslint/closure-repairs.ts';
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
      '`{{target}}` is never collected and {{cleanup}} never runs: {{path}}. V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure.{{engines}} {{cut}}.',
    mayKeepTarget: '{{condition}}, `{{target}}` is not collected and {{cleanup}} does not run: {{path}}.{{engines}} {{cut}}.',
    mayReachTarget: 'Nobody knows whether `{{target}}` is collected and {{cleanup}} runs: {{path}}, which reaches too much to be followed. Give the cleanup only what it needs.',
  },
  suggestions: {
    passAsArgument: 'Pass `{{value}}` to the cleanup as its argument `{{name}}`.',
    useParameter: 'Use the parameter `{{name}}`: the cleanup is called with what is registered.',
    dropProperty: 'Leave out `{{name}}`, which nothing in this file reads.',
    handOver: 'Hand over only what the cleanup reads: `{{text}}`.',
    inlineCall: 'Do what `{{name}}` does in a cleanup outside of this scope, which gets only what that reads: `{{text}}`.',
    passLess: 'Give `{{name}}` only what it reads: `{{text}}`.',
    ...CLOSURE_REPAIRS,
  },
  problems: (analysis, options) => analysis.targetsInCleanups(options),
});
