import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noStaleDelete: ReclaimRule = createRule({
  id: 'no-stale-delete',
  description: 'disallow cleanups that delete a cache entry without checking that it is still the dead one',
  options: {},
  messages: {
    staleDelete:
      '`{{call}}` may delete the entry of a live object: line {{line}} gives the key to the next `{{target}}` as soon as the last one is gone, and this cleanup runs some time later. Delete the entry only if its object is gone.',
    staleRelease:
      '`{{call}}` may release what a live object uses: line {{line}} gives the same key to the next `{{target}}` as soon as the last one is gone, and this cleanup runs some time later. Release only if no other object has the key.',
  },
  suggests: true,
  problems: (analysis) => analysis.staleDeletes(),
});
