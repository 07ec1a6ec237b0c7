import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noUnprunedWeakref: ReclaimRule = createRule({
  id: 'no-unpruned-weakref',
  description: 'disallow collections of WeakRefs that nothing takes the dead ones out of',
  // A table of WeakRefs is no fault of those who know that it stays small, and no file says that.
  recommended: false,
  options: {},
  messages: {
    unpruned:
      'This puts a WeakRef into `{{table}}`, and nothing takes it out once its object is collected: the collection of line {{line}} grows with every call. Delete dead entries in a cleanup, or when they are found to be dead.',
  },
  problems: (analysis) => analysis.unprunedWeakRefs(),
});
