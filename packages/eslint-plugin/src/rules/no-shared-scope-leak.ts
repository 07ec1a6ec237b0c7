import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noSharedScopeLeak: ReclaimRule = createRule({
  id: 'no-shared-scope-leak',
  description: 'disallow closures that stay and keep, by their scope alone, what only another closure of that scope uses',
  recommended: false,
  options: { possible: 'also report what only the last call leaves behind, and what stays as long as an object from elsewhere' },
  messages: {
    keepsScope: 'Each call leaves `{{target}}` behind: {{path}}.{{others}} V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure. {{repair}}',
    keepsLastScope: '`{{target}}` of the last call stays: {{path}}.{{others}} V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure. {{repair}}',
    keepsWhileItLives: '`{{target}}` stays as long as {{holder}}: {{path}}.{{others}} V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure. {{repair}}',
  },
  suggests: true,
  problems: (analysis, options) => analysis.sharedScopes(options),
});
