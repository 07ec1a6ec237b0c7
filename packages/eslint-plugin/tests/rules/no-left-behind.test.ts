import { at, run, source } from './tester.ts';

const RULE = 'no-left-behind';

/** A class with the members that are given, and an emitter of the module. */
function view(members: string, top = 'const bus = new EventTarget();'): string {
  return `${top}\nexport class View {\n  draws = 0;\n  ${members}\n}\n`;
}

run('what is taken off', {
  valid: [
    { name: 'by a method', code: view("onTick = () => { this.draws++; }; open() { bus.addEventListener('tick', this.onTick); } close() { bus.removeEventListener('tick', this.onTick); }") },
    { name: 'by a removal that may mean it', code: view("open() { this.on = () => { this.draws++; }; bus.addEventListener('tick', this.on); } close(on) { bus.removeEventListener('tick', on); }") },
    { name: 'by a signal', code: view("open(signal) { bus.addEventListener('tick', () => { this.draws++; }, { signal }); } close() {}") },
    { name: 'by its only event', code: view("open() { bus.addEventListener('tick', () => { this.draws++; }, { once: true }); } close() {}") },
    { name: 'with its interval', code: view('open() { this.timer = setInterval(() => { this.draws++; }, 1000); } close() { clearInterval(this.timer); }', '') },
    { name: 'an interval whose handle others may have', code: view('open() { this.timer = setInterval(() => { this.draws++; }, 1000); } close() {}', '') },
    { name: 'an entry', code: view('open() { views.add(this); } close() { views.delete(this); }', 'const views = new Set();') },
    { name: 'an entry of a collection that others have', code: view('open() { views.add(this); } close() {}', 'export const views = new Set();') },
  ],
  invalid: [],
}, RULE);

run('what may stay', {
  valid: [
    { name: 'the listener of an object without an end', code: view("open() { bus.addEventListener('tick', () => { this.draws++; }); }") },
    { name: 'the listener of the only object', code: `${view("open() { bus.addEventListener('tick', () => { this.draws++; }); } close() {}").replace('export ', '')}new View().open();` },
    { name: 'a listener for the end of the program', code: view("open() { process.on('SIGTERM', () => { this.close(); }); } close() {}") },
    { name: 'a listener on what is given', code: view("open(socket) { socket.on('data', () => { this.draws++; }); } close() {}") },
    { name: 'a listener on its own emitter', code: view("bus = new EventTarget(); open() { this.bus.addEventListener('tick', () => { this.draws++; }); } close() {}") },
    { name: 'a bound method on a signal', code: "export async function load(signal) { const controller = new AbortController(); signal.addEventListener('abort', controller.abort.bind(controller)); await work(controller.signal); }" },
    { name: 'a race of the call', code: 'export async function next(a, b) { return Promise.race([a(), b()]); }' },
  ],
  invalid: [],
}, RULE);

run('a removal that is right, or not ours', {
  valid: [
    { name: 'of a function of one call', code: view("async once() { const on = this.draw.bind(this); bus.addEventListener('tick', on); await work(); bus.removeEventListener('tick', on); } draw() {}") },
    { name: 'of an arrow that stands there', code: view("constructor() { bus.addEventListener('tick', draw); } close() { bus.removeEventListener('tick', () => {}); }", 'const bus = new EventTarget(); const draw = () => {};') },
    { name: 'from another object', code: "import { a, b } from './a.js'; const on = () => {}; a.addEventListener('tick', on, true); export const off = () => b.removeEventListener('tick', on);" },
    { name: 'of another event', code: "const bus = new EventTarget(); const on = () => {}; bus.addEventListener('tick', on, true); export const off = () => bus.removeEventListener('tock', on);" },
    { name: 'with options that are not shown', code: "const bus = new EventTarget(); const on = () => {}; bus.addEventListener('tick', on, true); export const off = (options) => bus.removeEventListener('tick', on, options);" },
  ],
  invalid: [],
}, RULE);

run('what is left behind', {
  valid: [],
  invalid: [
    {
      name: 'a listener of a class that closes',
      code: source`
        const bus = new EventTarget();
        export class View {
          draws = 0;
          open() { bus.addEventListener('tick', () => { this.draws++; }); }
          close() { this.draws = 0; }
        }
      `,
      errors: [{ messageId: 'staysAfterEnd', data: { holder: '`bus`', kept: 'this `View`', end: '`close`' }, ...at(4, 12, 4, 32) }],
    },
    {
      name: 'an entry',
      code: source`
        const views = new Set();
        export class View {
          constructor() { views.add(this); }
          close() {}
        }
        export const count = () => views.size;
      `,
      errors: [{ messageId: 'entryStays', data: { holder: '`views`', kept: 'this `View`', end: '`close`' }, ...at(3, 19, 3, 28) }],
    },
    {
      name: 'by a removal of something new',
      code: source`
        const bus = new EventTarget();
        export class View {
          open() { bus.addEventListener('tick', this.draw.bind(this)); }
          close() { bus.removeEventListener('tick', this.draw.bind(this)); }
          draw() {}
        }
      `,
      errors: [{ messageId: 'removesNothing', data: { made: 'this.draw.bind', on: 'bus', line: '3' }, ...at(4, 45, 4, 65) }],
    },
    {
      name: 'by a removal without capture',
      code: source`
        const bus = new EventTarget();
        const draw = () => {};
        export const open = () => bus.addEventListener('tick', draw, true);
        export const close = () => bus.removeEventListener('tick', draw);
      `,
      errors: [{ messageId: 'removesOther', data: { on: 'bus', line: '3', how: 'with' }, ...at(4, 28, 4, 65) }],
    },
    {
      name: 'a listener after the work',
      code: source`
        export async function load(signal) {
          const job = { parts: [] };
          signal.addEventListener('abort', () => { job.parts.length = 0; });
          await work();
        }
      `,
      errors: [{ messageId: 'staysAfterWork', data: { holder: '`signal`', kept: '`job`', end: '`load`' }, ...at(3, 3, 3, 26) }],
    },
    {
      name: 'a subscription',
      code: source`
        const listeners = new Set();
        function subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        }
        export class View {
          constructor() { subscribe(() => this.draw()); }
          draw() {}
        }
      `,
      errors: [{ messageId: 'handleDropped', data: { call: 'subscribe', holder: 'the variable `listeners`', line: '4' }, ...at(7, 19, 7, 28) }],
    },
    {
      name: 'a reaction of a race',
      code: source`
        const closed = new Promise(() => {});
        export const next = (source) => Promise.race([source.read(), closed]);
      `,
      errors: [{ messageId: 'raceStays', data: { promise: 'closed' }, ...at(2, 62, 2, 68) }],
    },
  ],
}, RULE);
