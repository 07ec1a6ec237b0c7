import { at, run, source } from './tester.ts';

const RULE = 'no-shared-scope-leak';

const OTHERS = { others: '', engines: '' };
const MAKE_OUTSIDE = 'Make this closure in a function outside of this scope, which is given only what it needs, or take it off when the work is done.';

/** A function with the listener or timer that is given, beside a closure that uses what the function has. */
function beside(holder: string, top = 'const bus = new EventTarget(); let ticks = 0;', rest = ''): string {
  return `${top}\nexport function open() {\n  const session = new Map();\n  ${holder}\n  const greet = () => session.get('name');\n  greet();${rest}\n}\n`;
}

run('what is let go of', {
  valid: [
    { name: 'a timer that is cleared', code: beside('const timer = setInterval(() => { ticks++; }, 1000);', 'let ticks = 0;', ' clearInterval(timer);') },
    { name: 'a timer whose handle is returned', code: beside('const timer = setInterval(() => { ticks++; }, 1000);', 'let ticks = 0;', ' return timer;') },
    { name: 'a timer of a second', code: beside('setTimeout(() => { ticks++; }, 1000);', 'let ticks = 0;') },
    { name: 'a timer of nobody knows how long', code: beside('setTimeout(() => { ticks++; }, open.delay);', 'let ticks = 0;') },
    { name: 'a listener with a signal', code: beside("bus.addEventListener('tick', () => { ticks++; }, { signal: open.signal });") },
    { name: 'a listener with options that are not shown', code: beside("bus.addEventListener('tick', () => { ticks++; }, open.options);") },
    { name: 'a listener that is called once', code: beside("bus.addEventListener('tick', () => { ticks++; }, { once: true });") },
    { name: 'a listener that any removal takes off', code: beside("bus.on('tick', () => { ticks++; });", "import { EventEmitter } from 'node:events'; const bus = new EventEmitter(); let ticks = 0;", ' bus.removeAllListeners();') },
    { name: 'a list that is emptied', code: beside('hooks.push(() => { ticks++; });', 'const hooks = []; let ticks = 0; export const clear = () => { hooks.length = 0; };') },
    { name: 'a list of the call', code: beside('const hooks = []; hooks.push(() => { ticks++; });', 'let ticks = 0;') },
  ],
  invalid: [],
}, RULE);

run('what is not kept for nothing', {
  valid: [
    { name: 'the listener names it', code: beside("bus.addEventListener('tick', () => session.clear());") },
    { name: 'the other closure is returned', code: beside("bus.addEventListener('tick', () => { ticks++; });", undefined, ' return greet;') },
    { name: 'the other closure is given to somebody', code: beside("bus.addEventListener('tick', () => { ticks++; });", undefined, ' later(greet);') },
    { name: 'the module keeps it', code: beside("sessions.add(session); bus.addEventListener('tick', () => { ticks++; });", 'const bus = new EventTarget(); const sessions = new Set(); let ticks = 0;') },
    { name: 'the function runs once', code: beside("bus.addEventListener('tick', () => { ticks++; });").replace('export ', '').concat('open();') },
    { name: 'the function runs when the page is loaded', code: beside("bus.addEventListener('tick', () => { ticks++; });").replace('export ', '').concat("addEventListener('load', open);") },
    { name: 'a direct eval may name anything', code: beside("bus.addEventListener('tick', () => { ticks++; });", undefined, " eval('');") },
  ],
  invalid: [],
}, RULE);

run('a closure that stays', {
  valid: [],
  invalid: [
    {
      name: 'as a listener',
      code: source`
        const bus = new EventTarget();
        let ticks = 0;
        export function open() {
          const session = new Map();
          bus.addEventListener('tick', () => { ticks++; });
          const greet = () => session.get('name');
          greet();
        }
      `,
      errors: [
        {
          messageId: 'keepsScope',
          data: { ...OTHERS, target: 'session', holder: '`bus`', path: '(1) `bus` holds this closure, (2) which keeps the scope of `open` (line 3), where `session` lives because `greet` (line 6) uses it', repair: MAKE_OUTSIDE },
          ...at(5, 32, 5, 38),
        },
      ],
    },
    {
      name: 'that calls one method only',
      code: source`
        export function send(url) {
          const controller = new AbortController();
          const body = [url];
          setTimeout(() => controller.abort(), 10 * 60 * 1000);
          const attempt = () => fetch(url, { body, signal: controller.signal });
          attempt();
        }
      `,
      errors: [
        {
          messageId: 'keepsScope',
          data: {
            ...OTHERS,
            target: 'body',
            holder: 'the timer of 10 minutes',
            path: '(1) the timer of 10 minutes holds this closure, (2) which keeps the scope of `send` (line 1), where `body` lives because `attempt` (line 5) uses it',
            repair: 'Hand over `controller.abort.bind(controller)` instead, which has no scope, or take it off when the work is done.',
          },
          ...at(4, 14, 4, 20),
        },
      ],
    },
    {
      name: 'in a variable, as far as the option asks for it',
      options: [{ possible: true }],
      code: source`
        let current = null;
        let ticks = 0;
        export function open() {
          const session = new Map();
          current = () => { ticks++; };
          const greet = () => session.get('name');
          greet();
        }
        export const run = () => current();
      `,
      errors: [
        {
          messageId: 'keepsLastScope',
          data: { ...OTHERS, target: 'session', holder: 'the variable `current`', path: '(1) the variable `current` holds this closure, (2) which keeps the scope of `open` (line 3), where `session` lives because `greet` (line 6) uses it', repair: MAKE_OUTSIDE },
          ...at(5, 13, 5, 19),
        },
      ],
    },
    {
      name: 'as a listener on what is given, as far as the option asks for it',
      options: [{ possible: true }],
      code: source`
        export function open(signal) {
          const session = new Map();
          const controller = new AbortController();
          signal.addEventListener('abort', () => controller.abort());
          const greet = () => session.get(controller.signal);
          greet();
        }
      `,
      errors: [
        {
          messageId: 'keepsWhileItLives',
          data: {
            ...OTHERS,
            target: 'session',
            holder: '`signal`',
            path: '(1) `signal` holds this closure, (2) which keeps the scope of `open` (line 1), where `session` lives because `greet` (line 5) uses it',
            repair: 'Hand over `controller.abort.bind(controller)` instead, which has no scope, or take it off when the work is done.',
          },
          ...at(4, 36, 4, 42),
        },
      ],
    },
  ],
}, RULE);
