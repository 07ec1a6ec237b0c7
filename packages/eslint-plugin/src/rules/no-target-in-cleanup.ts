import type { ReclaimRule } from './index.ts';

// A placeholder that reports nothing: the analysis and the real rule replace it.
export const noTargetInCleanup: ReclaimRule = {
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow cleanups that keep the object they wait for alive',
      url: 'docs/rules/no-target-in-cleanup.md',
      recommended: true,
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          possible: { type: 'boolean', description: 'also report what keeps the target only possibly' },
          types: { type: 'boolean', description: 'use type information' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ possible: false, types: false }],
    messages: {
      keepsTarget: '{{sentence}}',
      keepsTargetThroughScope: '{{sentence}}',
      mayKeepTarget: '{{sentence}}',
    },
  },
  create: () => ({}),
};
