import { describe } from 'vitest';
import { at, run as runRule, source, TYPESCRIPT } from './tester.ts';

const run = (title: string, tests: Parameters<typeof runRule>[1]): void => runRule(title, tests, 'no-rooted-target');

const INTERVAL = 'clears the interval';
const LISTENER = 'takes the listener off';

describe('no-rooted-target', () => {
  run('reports what a running interval keeps', {
    valid: [],
    invalid: [
      {
        code: source`
          const registry = new FinalizationRegistry((timer) => clearInterval(timer));
          class Clock {
            constructor() {
              const timer = setInterval(() => this.tick(), 1000);
              registry.register(this, timer);
            }
          }
        `,
        errors: [
          {
            messageId: 'rooted', data: { target: 'this', cleanup: '5', path: '(1) the running interval holds this closure, (2) which uses `this`', cut: 'Cut (2): let the closure look for `this` through a WeakRef', engines: '', what: INTERVAL }, ...at(4, 37, 4, 41),
            suggestions: [
              {
                messageId: 'useWeakly',
                data: { name: 'ref', target: 'this' },
                output: source`
                const registry = new FinalizationRegistry((timer) => clearInterval(timer));
                class Clock {
                  constructor() {
                    const ref = new WeakRef(this);
                    const timer = setInterval(() => { const self = ref.deref(); if (self) self.tick(); }, 1000);
                    registry.register(this, timer);
                  }
                }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          const registry = new FinalizationRegistry((id: number): void => drop(id));
          class Clock {
            private readonly timer: number = setInterval((): void => this.tick(), 1000);
            constructor(id: number) {
              registry.register(this, id);
            }
          }
        `,
        languageOptions: TYPESCRIPT,
        errors: [{ messageId: 'rooted', data: { target: 'this', cleanup: '5', path: '(1) the running interval holds this closure, (2) which uses `this`', cut: 'Cut (2): let the closure look for `this` through a WeakRef', engines: '', what: INTERVAL }, ...at(3, 60, 3, 64) }],
      },
      {
        code: source`
          const registry = new FinalizationRegistry(drop);
          export function open(native) {
            const conn = { native };
            let beats = 0;
            const send = () => conn.native.send(beats);
            const beat = setInterval(() => { beats++; }, 1000);
            beat.unref();
            registry.register(conn, native);
            return send();
          }
        `,
        errors: [
          {
            messageId: 'rootedThroughScope',
            data: {
              target: 'conn',
              cleanup: '8',
              path: '(1) the running interval holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because `send` (line 5) uses it', cut: 'Cut (2): make the closure outside of `open`, and pass it a WeakRef',
              engines: ' V8, JavaScriptCore and SpiderMonkey keep the whole scope of a closure.',
              what: INTERVAL,
            },
            ...at(6, 28, 6, 34),
          },
        ],
      },
      {
        // The registration stands in a helper.
        code: source`
          import { addCleanup } from 'reclaim';
          const track = (object, id) => { addCleanup(object, drop, id); };
          export function open(id) {
            const conn = { id };
            track(conn, id);
            setInterval(() => conn.ping(), 1000);
          }
          function drop(id) { release(id); }
        `,
        errors: [
          {
            messageId: 'rooted', data: { target: 'conn', cleanup: '2', path: '(1) the running interval holds this closure, (2) which uses `conn`', cut: 'Cut (2): let the closure look for `conn` through a WeakRef', engines: '', what: INTERVAL }, ...at(6, 21, 6, 25),
            suggestions: [
              {
                messageId: 'useWeakly',
                data: { name: 'ref', target: 'conn' },
                output: source`
                import { addCleanup } from 'reclaim';
                const track = (object, id) => { addCleanup(object, drop, id); };
                export function open(id) {
                  const conn = { id };
                  track(conn, id);
                  const ref = new WeakRef(conn);
                  setInterval(() => { const conn = ref.deref(); if (conn) conn.ping(); }, 1000);
                }
                function drop(id) { release(id); }
                `,
              },
            ],
          },
        ],
      },
    ],
  });

  run('reports listeners on emitters of the module and of the platform', {
    valid: [],
    invalid: [
      {
        code: source`
          const registry = new FinalizationRegistry(({ controller, free }) => { controller.abort(); free(); });
          const bus = new EventTarget();
          class Room {
            constructor(free) {
              const controller = new AbortController();
              bus.addEventListener('say', () => this.hear(), { signal: controller.signal });
              registry.register(this, { controller, free });
            }
          }
        `,
        errors: [
          {
            messageId: 'rooted', data: { target: 'this', cleanup: '7', path: '(1) `bus` holds this closure, (2) which uses `this`', cut: 'Cut (2): let the closure look for `this` through a WeakRef', engines: '', what: LISTENER }, ...at(6, 39, 6, 43),
            suggestions: [
              {
                messageId: 'useWeakly',
                data: { name: 'ref', target: 'this' },
                output: source`
                const registry = new FinalizationRegistry(({ controller, free }) => { controller.abort(); free(); });
                const bus = new EventTarget();
                class Room {
                  constructor(free) {
                    const controller = new AbortController();
                    const ref = new WeakRef(this);
                    bus.addEventListener('say', () => { const self = ref.deref(); if (self) self.hear(); }, { signal: controller.signal });
                    registry.register(this, { controller, free });
                  }
                }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          import { EventEmitter } from 'node:events';
          const registry = new FinalizationRegistry(drop);
          const jobs = new EventEmitter();
          export function work(id) {
            const worker = { id };
            jobs.on('done', worker.onDone = () => worker.id);
            registry.register(worker, id);
          }
        `,
        errors: [
          {
            messageId: 'rooted', data: { target: 'worker', cleanup: '7', path: '(1) `jobs` holds this listener, (2) which uses `worker`', cut: 'Cut (2): let the closure look for `worker` through a WeakRef', engines: '', what: LISTENER }, ...at(6, 41, 6, 47),
            suggestions: [
              {
                messageId: 'useWeakly',
                data: { name: 'ref', target: 'worker' },
                output: source`
                import { EventEmitter } from 'node:events';
                const registry = new FinalizationRegistry(drop);
                const jobs = new EventEmitter();
                export function work(id) {
                  const worker = { id };
                  const ref = new WeakRef(worker);
                  jobs.on('done', worker.onDone = () => { const worker = ref.deref(); return worker && worker.id; });
                  registry.register(worker, id);
                }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          const registry = new FinalizationRegistry(drop);
          class Server {
            constructor(id) {
              process.on('SIGTERM', () => this.close());
              registry.register(this, id);
            }
          }
        `,
        errors: [
          {
            messageId: 'rooted', data: { target: 'this', cleanup: '5', path: '(1) `process` holds this closure, (2) which uses `this`', cut: 'Cut (2): let the closure look for `this` through a WeakRef', engines: '', what: LISTENER }, ...at(4, 33, 4, 37),
            suggestions: [
              {
                messageId: 'useWeakly',
                data: { name: 'ref', target: 'this' },
                output: source`
                const registry = new FinalizationRegistry(drop);
                class Server {
                  constructor(id) {
                    const ref = new WeakRef(this);
                    process.on('SIGTERM', () => { const self = ref.deref(); if (self) self.close(); });
                    registry.register(this, id);
                  }
                }
                `,
              },
            ],
          },
        ],
      },
    ],
  });

  run('reports what a collection of the module keeps', {
    valid: [],
    invalid: [
      {
        code: source`
          const open = new Map();
          const registry = new FinalizationRegistry((id) => open.delete(id));
          let tabs = 0;
          export function openTab() {
            const id = tabs++;
            const tab = { id };
            open.set(id, tab);
            registry.register(tab, id);
            return tab;
          }
        `,
        errors: [{ messageId: 'rooted', data: { target: 'tab', cleanup: '8', path: '`open` holds `tab`', cut: 'Keep a WeakRef of `tab` there', engines: '', what: 'takes it out of `open`' }, ...at(7, 16, 7, 19) }],
      },
      {
        code: source`
          const registry = new FinalizationRegistry(forget);
          const all = [];
          class Node {
            constructor(id) {
              registry.register(this, id);
              all.push({ node: this, id });
            }
          }
          function forget(id) { all.splice(id, 1); }
        `,
        errors: [{ messageId: 'rooted', data: { target: 'this', cleanup: '5', path: '(1) `all` holds this record, (2) which keeps `node` (line 6): that is `this`', cut: 'Cut (2): keep a WeakRef of `this` there', engines: '', what: 'takes it out of `all`' }, ...at(6, 22, 6, 26) }],
      },
    ],
  });

  const REGISTRY = 'const registry = new FinalizationRegistry(drop);';
  run('is silent where something else ends it, or where it is not certain', {
    valid: [
      { name: 'cleared by a method', code: `${REGISTRY} class A { constructor() { this.t = setInterval(() => this.x(), 9); registry.register(this, 1); } close() { clearInterval(this.t); } }` },
      { name: 'the handle is returned', code: `${REGISTRY} function f(a) { registry.register(a, 1); return setInterval(() => a.x(), 9); }` },
      { name: 'the handle is passed on', code: `${REGISTRY} function f(a) { registry.register(a, 1); const t = setInterval(() => a.x(), 9); keep(t); }` },
      { name: 'a timeout', code: `${REGISTRY} function f(a) { registry.register(a, 1); setTimeout(() => a.x(), 9); }` },
      { name: 'an interval of another kind', code: `${REGISTRY} function f(a, setInterval) { registry.register(a, 1); setInterval(() => a.x(), 9); }` },
      { name: 'only in one branch', code: `${REGISTRY} function f(a, b) { registry.register(a, 1); if (b) setInterval(() => a.x(), 9); }` },
      { name: 'a WeakRef', code: `${REGISTRY} const tick = (r) => r.deref()?.x(); function f(a) { registry.register(a, 1); setInterval(tick, 9, new WeakRef(a)); }` },
      { name: 'a listener that is taken off', code: `${REGISTRY} const bus = new EventTarget(); class A { constructor() { bus.addEventListener('a', this); registry.register(this, 1); } off() { bus.removeEventListener('a', this); } }` },
      { name: 'a listener for one event', code: `${REGISTRY} const bus = new EventTarget(); function f(a) { bus.addEventListener('a', () => a.x(), { once: true }); registry.register(a, 1); }` },
      { name: 'a signal from outside', code: `${REGISTRY} const bus = new EventTarget(); function f(a, signal) { bus.addEventListener('a', () => a.x(), { signal }); registry.register(a, 1); }` },
      { name: 'an emitter that is a parameter', code: `${REGISTRY} function f(a, bus) { bus.addEventListener('a', () => a.x()); registry.register(a, 1); }` },
      { name: 'an emitter of its own', code: `${REGISTRY} class A { #e = new EventTarget(); constructor() { this.#e.addEventListener('a', () => this.x()); registry.register(this, 1); } }` },
      { name: 'a collection that is emptied', code: `${REGISTRY} const all = new Set(); function f(a) { all.add(a); registry.register(a, 1); } export function flush() { all.clear(); }` },
      { name: 'a collection that is exported', code: `${REGISTRY} export const all = new Set(); export function f(a) { all.add(a); registry.register(a, 1); }` },
      { name: 'a collection that is exported by name', code: `${REGISTRY} const all = new Set(); function f(a) { all.add(a); registry.register(a, 1); } export { all, f };` },
      { name: 'a collection that other code gets', code: `${REGISTRY} const all = new Set(); prune(all); export function f(a) { all.add(a); registry.register(a, 1); }` },
      { name: 'a WeakSet', code: `${REGISTRY} const all = new WeakSet(); export function f(a) { all.add(a); registry.register(a, 1); }` },
      { name: 'a Set of WeakRefs', code: `${REGISTRY} const all = new Set(); export function f(a) { all.add(new WeakRef(a)); registry.register(a, 1); }` },
      { name: 'a Map of WeakRefs, which is for another rule', code: `${REGISTRY} const all = new Map(); export function f(a) { all.set(new WeakRef(a), a); registry.register(a, 1); }` },
      { name: 'a cleanup that keeps its target, which is for another rule', code: `${REGISTRY} export function f(a) { setInterval(() => a.x(), 9); registry.register(a, () => a.y()); }` },
      { name: 'a registry that dies, which is for another rule', code: 'export function f(a) { setInterval(() => a.x(), 9); new FinalizationRegistry(drop).register(a, 1); }' },
      { name: 'no registration', code: 'export function f(a) { setInterval(() => a.x(), 9); }' },
    ],
    invalid: [],
  });
});
