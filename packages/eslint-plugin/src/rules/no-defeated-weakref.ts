import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noDefeatedWeakref: ReclaimRule = createRule({
  id: 'no-defeated-weakref',
  description: 'disallow closures and records that hold a WeakRef to something and also keep it strongly',
  options: {},
  messages: {
    keeps: 'The WeakRef to `{{target}}` (line {{line}}) frees nothing here: {{path}}. Whatever keeps one keeps the other.{{engines}} {{cut}}.',
    keepsThroughScope:
      'The WeakRef to `{{target}}` (line {{line}}) frees nothing here: {{path}}.{{engines}} {{cut}}.',
  },
  suggests: true,
  problems: (analysis) => analysis.defeatedWeakRefs(),
});
