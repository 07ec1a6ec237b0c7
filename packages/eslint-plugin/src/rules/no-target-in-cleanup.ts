import { findingsFor } from '../eslint/analysis-for.ts';
import { reportFinding } from '../eslint/report.ts';
import type { ReclaimRule } from './index.ts';

interface Options {
  readonly possible?: boolean;
}

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
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ possible: false }],
    messages: {
      keepsTarget: '`{{target}}` is never collected and {{cleanup}} never runs: {{path}}.{{engines}}',
      keepsTargetThroughScope:
        '`{{target}}` is never collected and {{cleanup}} never runs: {{path}}. V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure.{{engines}}',
      mayKeepTarget: '`{{target}}` may never be collected, and {{cleanup}} never run, {{because}}: {{path}}.{{engines}}',
      passAsArgument: 'Pass `{{value}}` to the cleanup as its argument `{{name}}`.',
      useParameter: 'Use the parameter `{{name}}`, which the cleanup is called with, instead of `{{target}}`.',
      bindNull: 'Bind `null` instead of `{{receiver}}`: `{{name}}` does not use its receiver.',
      moveToModule: 'Move the closure out of this scope: declare it as `{{name}}` at the top of the module.',
      makeWithFactory: 'Make the closure outside of this scope: `{{call}}`.',
      copyField: 'Copy `{{values}}` before, so that the closure does not name its owner.',
    },
  },
  create(context) {
    const [options] = context.options as readonly (Options | undefined)[];
    return {
      Program() {
        for (const finding of findingsFor(context)) {
          if (finding.verdict.kind === 'possible' && options?.possible !== true) continue;
          reportFinding(context, finding);
        }
      },
    };
  },
};
