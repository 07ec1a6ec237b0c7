import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noOrphanedResource: ReclaimRule = createRule({
  id: 'no-orphaned-resource',
  description: 'disallow handing out what uses a resource without the object whose cleanup releases it',
  options: {},
  messages: {
    orphaned:
      'This closure outlives the call and uses `{{resource}}`, but does not keep {{target}}: once that is collected, the cleanup of line {{line}} calls `{{release}}` while the closure is in use. Read `{{resource}}` through that object in the closure, or call `keepAlive` on it after the last use.',
    orphanedObject:
      'This `new {{made}}` outlives the call, and its method `{{method}}` uses `{{resource}}`, but it does not keep {{target}}: once that is collected, the cleanup of line {{line}} calls `{{release}}` while the instance is in use. Give the instance that object as well.',
    orphanedGenerator:
      'What this call of `{{made}}` gives outlives the call around it and uses `{{resource}}`, but does not keep {{target}}: once that is collected, the cleanup of line {{line}} calls `{{release}}` while the generator is in use. Give it that object instead of `{{resource}}`, or make it a method of the object.',
    handedOn:
      '`{{resource}}` stays after this call, but nothing keeps {{target}}: once that is collected, the cleanup of line {{line}} calls `{{release}}` while `{{resource}}` is in use. Keep the object where `{{resource}}` is kept.',
    awaited:
      'Nothing keeps {{target}} while this waits for an answer: once it is collected, the cleanup of line {{line}} calls `{{release}}` on `{{resource}}`, which the call still uses. Keep the object with what settles the promise.',
    orphanedPart:
      'This `{{part}}` leaves the function, but nothing keeps the {{guard}} that it belongs to: once that is collected, {{harm}}. Hand out the {{guard}} as well.',
    ownerOfNobody:
      'Nothing keeps this object, and `{{call}}` waits only as long as it lives: once it is collected the promise is never settled, even if the signal aborts. Give it the object that the wait is for.',
  },
  suggests: true,
  problems: (analysis) => analysis.orphanedResources(),
});
