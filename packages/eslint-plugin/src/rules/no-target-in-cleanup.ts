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
      useParameter: 'Use the parameter `{{name}}`: the cleanup is called with what is registered.',
      bindNull: 'Bind `null` instead of `{{receiver}}`: `{{name}}` does not use its receiver.',
      moveToModule: 'Move the closure out of this scope: declare it as `{{name}}` at module level.',
      makeWithFactory: 'Make the closure outside of this scope, with a factory: `{{call}}`.',
      copyField: 'Copy `{{values}}` before the statement, and use the copy in the closure.',
    },
  },
  create(context) {
    const [options] = context.options as readonly (Options | undefined)[];
    return {
      Program() {
        for (const finding of findingsFor(context)) {
          const verdict = options?.possible === true ? finding.verdict() : finding.certain;
          if (verdict) reportFinding(context, finding, verdict);
        }
      },
    };
  },
};
