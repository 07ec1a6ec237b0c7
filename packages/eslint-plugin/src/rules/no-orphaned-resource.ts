import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noOrphanedResource: ReclaimRule = createRule({
  id: 'no-orphaned-resource',
  description: 'disallow handing out what uses a resource without the object whose cleanup releases it',
  options: {},
  messages: {
    orphaned:
      'This closure outlives the call and uses `{{resource}}`, but does not keep {{target}}: once that is collected, the cleanup of line {{line}} calls `{{release}}` while the closure is in use. Read `{{resource}}` through that object in the closure, or call `keepAlive` on it after the last use.',
  },
  problems: (analysis) => analysis.orphanedResources(),
});
