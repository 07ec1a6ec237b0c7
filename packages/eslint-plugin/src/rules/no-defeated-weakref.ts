import { CLOSURE_REPAIRS } from '../eslint/closure-repairs.ts';
import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noDefeatedWeakref: ReclaimRule = createRule({
  id: 'no-defeated-weakref',
  description: 'disallow closures and records that hold a WeakRef to something and also keep it strongly',
  options: {},
  messages: {
    keeps: 'The WeakRef to `{{target}}` (line {{line}}) frees nothing here: {{path}}. Whatever keeps one keeps the other.{{engines}} {{cut}}.',
    keepsThroughScope:
      'The WeakRef to `{{target}}` (line {{line}}) frees nothing here: {{path}}. V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure.{{engines}} {{cut}}.',
  },
  suggestions: {
    dropProperty: 'Leave out `{{name}}`, which nothing in this file reads.',
    useWeakly: 'Let the closure look for `{{target}}` through a WeakRef, `{{name}}`, and do nothing once it is gone.',
    ...CLOSURE_REPAIRS,
  },
  problems: (analysis) => analysis.defeatedWeakRefs(),
});
