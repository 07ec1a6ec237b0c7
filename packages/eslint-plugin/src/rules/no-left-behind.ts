import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const noLeftBehind: ReclaimRule = createRule({
  id: 'no-left-behind',
  description: 'disallow leaving listeners and reactions on what outlives the object or call that added them',
  recommended: false,
  options: {},
  messages: {
    removesNothing: 'This removes nothing: `{{made}}` makes a new function, and the listener that line {{line}} adds stays on `{{on}}`. Keep the function that is added, and remove that one.',
    removesAnother: 'This removes nothing: `{{given}}` was never added to `{{on}}`, for line {{line}} adds a function that is made there. Keep the function that is added, and remove that one.',
    removesOther: 'This removes nothing: line {{line}} adds the listener to `{{on}}` {{how}} `capture`, and only the same is removed. Say the same at both places.',
    staysAfterEnd: 'This stays when {{end}} is done: {{holder}} keeps the function, and with it {{kept}}. Take it off there, with the function that was added.',
    entryStays: 'This stays when {{end}} is done: {{holder}} keeps {{kept}}, and nothing takes it out. Take it out there.',
    timerStays: 'This runs on when {{end}} is done: {{holder}} keeps the function, and with it {{kept}}. Keep what it gives, and clear it there.',
    staysAfterWork: 'This listener stays on {{holder}} when {{end}} is done, and keeps {{kept}}. Take it off when the work is done, with `removeEventListener` and the function that was added.',
    handleDropped: 'Nobody keeps what `{{call}}` gives back, and only that takes the function off again (line {{line}}): {{holder}} keeps it, and what it uses. Keep it, and call it when the work is done.',
    raceStays:
      '`{{promise}}` keeps a reaction of every race until it settles, and with that the result of the race (in Node 20 to 24, Deno, Bun and Firefox; not in Node 26). Listen to it once, and let that settle what each call waits for.',
  },
  suggests: true,
  problems: (analysis) => analysis.leftBehind(),
});
