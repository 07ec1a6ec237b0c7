import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const requireStopOnClose: ReclaimRule = createRule({
  id: 'require-stop-on-close',
  description: 'require that a method which releases what a cleanup releases calls the cleanup off',
  options: {},
  messages: {
    releasedTwice:
      '`{{method}}` releases `{{resource}}` and leaves the registration of line {{line}} in place: once this object is collected, the cleanup calls `{{release}}` a second time. Unregister before releasing.',
    consumed:
      '`{{method}}` gives `{{resource}}` to `{{consumer}}`, which consumes it, and leaves the registration of line {{line}} in place: once this object is collected, the cleanup calls `{{release}}` with it. Unregister before giving it away.',
  },
  suggests: true,
  problems: (analysis) => analysis.unstoppedCloses(),
});
