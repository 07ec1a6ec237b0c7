import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noWeakKeyInValue: ReclaimRule = createRule({
  id: 'no-weak-key-in-value',
  description: 'disallow values that lead back to the weak key that they are stored under',
  options: {
    possible: 'also report values that lead to their key only possibly, where the file shows how',
    exhaustive: 'also report all other values that may lead to their key: by what no line suggests, by many hops, or by more than can be followed',
    ephemerons: 'also report values of a native WeakMap that lead back to their key, which engines collect all the same',
  },
  messages: {
    keepsKey: '`{{target}}` is never collected, for its weak key is worth nothing: {{path}}.{{engines}} {{cut}}, or keep the value in a WeakMap, and the WeakRefs in a Set.',
    keepsKeyThroughScope:
      '`{{target}}` is never collected, for its weak key is worth nothing: {{path}}.{{engines}} {{cut}}.',
    mayKeepKey: '{{condition}}, `{{target}}` is not collected although its key is weak: {{path}}.{{engines}} {{cut}}.',
    mayReachKey: 'Nobody knows whether `{{target}}`, whose key is weak, is collected: {{path}}, which reaches too much to be followed. Store nothing that may lead back to the key.',
    rootedValue: '`{{target}}` is never collected, for something else keeps its value in {{map}}: {{path}}, and nothing in this file ends that.{{engines}} {{cut}}.',
    rootedValueThroughScope:
      '`{{target}}` is never collected, for something else keeps its value in {{map}}: {{path}}, and nothing in this file ends that.{{engines}} {{cut}}.',
    selfReference: 'The value leads back to its key `{{target}}`: {{path}}. Engines collect both, but a weak map made of WeakRefs, or of a polyfill, would keep them.{{engines}} {{cut}}.',
  },
  suggests: true,
  problems: (analysis, options) => analysis.weakKeysInValues(options),
});
