import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noUncheckedDeref: ReclaimRule = createRule({
  id: 'no-unchecked-deref',
  description: 'disallow weak caches that take an entry which is there for an object which is alive',
  options: {},
  messages: {
    unchecked:
      'This gives `undefined` once the object is collected: `{{table}}` still has its WeakRef, so line {{line}} does not make another. Ask `deref()` and test what it gives, not whether there is an entry.',
  },
  suggests: true,
  problems: (analysis) => analysis.uncheckedDerefs(),
});
