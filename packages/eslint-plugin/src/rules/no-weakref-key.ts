import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noWeakrefKey: ReclaimRule = createRule({
  id: 'no-weakref-key',
  description: 'disallow looking things up by a `WeakRef` that was just made',
  options: {},
  messages: {
    lookedUp:
      '`{{call}}` never finds anything: every `new WeakRef({{target}})` is another object, and nobody has this one yet. Use a `WeakMap` or a `WeakSet` keyed by `{{target}}`.',
    comparedWith: 'This is always {{result}}: every `new WeakRef({{target}})` is another object. Compare what the references refer to: `ref.deref()` with `{{target}}`.',
    lostKey:
      'Nobody can find this entry again: `{{container}}` is only looked into by key, and the key is a `WeakRef` that nothing else has. Use a `WeakMap` or a `WeakSet` keyed by `{{target}}`.',
    askedByObject:
      '`{{call}}` never finds anything: what is in there are `WeakRef`s that nothing else has (line {{line}}), and `{{target}}` is none of them. Compare `ref.deref()` with `{{target}}`, or use a `WeakMap` or a `WeakSet` keyed by it.',
  },
  suggests: true,
  problems: (analysis) => analysis.weakRefKeys(),
});
