import { describe } from 'vitest';
import { at, enginesOf, run as runRule, source, TYPESCRIPT } from './tester.ts';

const run = (title: string, tests: Parameters<typeof runRule>[1]): void => runRule(title, tests, 'no-defeated-weakref');

/** The data of a report: the referent, where the WeakRef is made, and who keeps whom. */
const kept = (target: string, line: number, path: string, cut: string): Record<string, string> => ({ target, line: String(line), path, cut, engines: enginesOf(path) });

describe('no-defeated-weakref', () => {
  run('reports closures that keep what they hold weakly', {
    valid: [],
    invalid: [
      {
        code: source`
          const bus = new EventTarget();
          export function show(view) {
            const ref = new WeakRef(view);
            bus.addEventListener('change', () => {
              if (ref.deref()) view.draw();
            });
          }
        `,
        errors: [
          {
            messageId: 'keeps', data: kept('view', 3, 'this closure uses `view`', 'Let the closure look for `view` through a WeakRef'), ...at(5, 22, 5, 26),
            suggestions: [
              {
                messageId: 'useWeakly',
                data: { name: 'ref', target: 'view' },
                output: source`
                const bus = new EventTarget();
                export function show(view) {
                  const ref = new WeakRef(view);
                  bus.addEventListener('change', () => {
                    const view = ref.deref();
                    if (!view) return;
                    if (ref.deref()) view.draw();
                  });
                }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          const bus = new EventTarget();
          class View {
            constructor() {
              const ref = new WeakRef(this);
              this.hide = () => this.remove();
              bus.addEventListener('change', () => ref.deref()?.draw());
            }
          }
        `,
        errors: [
          {
            messageId: 'keepsThroughScope',
            data: kept('this', 4, 'this closure keeps the scope of `View` (line 3), where `this` lives because `hide` (line 5) uses it', 'Make the closure outside of `View`, and pass it a WeakRef'),
            ...at(6, 36, 6, 42),
            suggestions: [
              {
                messageId: 'makeWithFactory',
                data: { call: 'makeCallback(ref)' },
                output: source`
                  const bus = new EventTarget();
                  const makeCallback = (ref) => () => ref.deref()?.draw();

                  class View {
                    constructor() {
                      const ref = new WeakRef(this);
                      this.hide = () => this.remove();
                      bus.addEventListener('change', makeCallback(ref));
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
          import { weak } from 'reclaim';
          export function readerOf(model: { rows: unknown[] }): () => unknown {
            const pointer = weak(model);
            return () => pointer.deref() ?? model;
          }
        `,
        languageOptions: TYPESCRIPT,
        errors: [
          {
            messageId: 'keeps', data: kept('model', 3, 'this closure uses `model`', 'Let the closure look for `model` through a WeakRef'), ...at(4, 35, 4, 40),
            suggestions: [
              {
                messageId: 'useWeakly',
                data: { name: 'pointer', target: 'model' },
                output: source`
                import { weak } from 'reclaim';
                export function readerOf(model: { rows: unknown[] }): () => unknown {
                  const pointer = weak(model);
                  return () => { const model = pointer.deref(); return model && (pointer.deref() ?? model); };
                }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          export function poll(job) {
            const ref = new WeakRef(job);
            setInterval(() => { if (ref.deref()) job.ask(); }, 1000);
          }
        `,
        errors: [
          {
            messageId: 'keeps', data: kept('job', 2, 'this closure uses `job`', 'Let the closure look for `job` through a WeakRef'), ...at(3, 40, 3, 43),
            suggestions: [
              {
                messageId: 'useWeakly',
                data: { name: 'ref', target: 'job' },
                output: source`
                export function poll(job) {
                  const ref = new WeakRef(job);
                  setInterval(() => { const job = ref.deref(); if (!job) return; if (ref.deref()) job.ask(); }, 1000);
                }
                `,
              },
            ],
          },
        ],
      },
    ],
  });

  run('reports records and instances that keep what they hold weakly', {
    valid: [],
    invalid: [
      {
        code: source`
          const tracked = [];
          export function track(node) {
            tracked.push({ ref: new WeakRef(node), node });
          }
        `,
        errors: [
          {
            messageId: 'keeps',
            data: kept('node', 3, 'this record keeps `node` (line 3)', 'Keep a WeakRef of `node` there'),
            ...at(3, 42, 3, 46),
            suggestions: [
              {
                messageId: 'dropProperty',
                data: { name: 'node' },
                output: source`
                  const tracked = [];
                  export function track(node) {
                    tracked.push({ ref: new WeakRef(node) });
                  }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          class Child {
            constructor(owner) {
              this.owner = new WeakRef(owner);
              this.options = { owner };
            }
          }
        `,
        errors: [{ messageId: 'keeps', data: kept('owner', 3, '(1) `this` keeps `options` (line 4), (2) which keeps `owner` (line 4)', 'Cut (2): keep a WeakRef of `owner` there'), ...at(4, 22, 4, 27) }],
      },
      {
        code: source`
          const refs = new Map();
          export function refOf(page) {
            refs.set(page, new WeakRef(page));
            return refs.get(page);
          }
        `,
        errors: [{ messageId: 'keeps', data: kept('page', 3, 'the map holds `page`', 'Keep a WeakRef of `page` there'), ...at(3, 12, 3, 16) }],
      },
    ],
  });

  const BUS = 'const bus = new EventTarget();';
  run('is silent where the object is free, where it is not certain, and where another rule speaks', {
    valid: [
      { name: 'only the WeakRef', code: `${BUS} export const on = (v) => { const r = new WeakRef(v); bus.addEventListener('a', () => r.deref()?.x()); };` },
      { name: 'made outside', code: `${BUS} const f = (r) => () => r.deref()?.x(); export const on = (v) => { v.y = () => v.x(); bus.addEventListener('a', f(new WeakRef(v))); };` },
      { name: 'what deref gives, in an inner closure', code: `${BUS} export const on = (r) => { bus.addEventListener('a', () => { const v = r.deref(); later(() => v.x()); }); };` },
      { name: 'a listener of the object itself', code: 'export const on = (v) => { const r = new WeakRef(v); v.addEventListener("a", () => r.deref() === v); };' },
      { name: 'a listener of a part of it', code: 'class A { constructor(bus) { this.bus = bus; const r = new WeakRef(this); this.bus.on("a", () => r.deref() === this); } }' },
      { name: 'a callback that is done at once', code: 'export const has = (list, v) => { const r = new WeakRef(v); return list.some((x) => x === r.deref() && x === v); };' },
      { name: 'given to an unknown function', code: 'export const on = (v) => { const r = new WeakRef(v); subscribe(() => r.deref() === v); };' },
      { name: 'a WeakRef of itself', code: 'class A { #self = new WeakRef(this); constructor() { this.me = new WeakRef(this); } }' },
      { name: 'a record of the object itself', code: 'class A { constructor() { this.handle = { owner: new WeakRef(this), back: this }; } }' },
      { name: 'a record that is handed back', code: 'export const make = () => { const o = {}; return { o, ref: new WeakRef(o) }; };' },
      { name: 'a local list', code: 'export const make = (o) => { const list = []; list.push({ o, ref: new WeakRef(o) }); return list.length; };' },
      { name: 'a strong field that a WeakRef replaces', code: 'class A { constructor(o) { this.o = o; this.o = new WeakRef(o); } }' },
      { name: 'a strong field that is given up', code: 'class A { constructor(o) { this.ref = new WeakRef(o); this.o = o; } release() { this.o = null; } }' },
      { name: 'a variable that is set to null', code: `${BUS} export const on = () => { let v = {}; const r = new WeakRef(v); bus.addEventListener('a', () => r.deref() === v); v = null; };` },
      { name: 'a record from an unknown function, which may belong to the object', code: 'export const add = (o) => { const data = dataOf(o); data.on = () => o.x(); data.ref = new WeakRef(o); };' },
      { name: 'a WeakRef that is for others', code: 'const all = new Set(); class A { constructor(o) { this.o = o; this.ref = new WeakRef(o); all.add(this.ref); } }' },
      { name: 'a WeakRef in the place of a stand-in', code: 'function ready() { const stream = this.stream.deref(); this.stream = new WeakRef(stream); }' },
      { name: 'WeakRefs by name', code: 'const all = new Map(); export const add = (o) => { all.set(o.id, new WeakRef(o)); };' },
      { name: 'a WeakMap', code: 'const all = new WeakMap(); export const add = (o) => { all.set(o, new WeakRef(o)); };' },
      { name: 'another WeakRef', code: 'class WeakRef {} const all = new Map(); export const add = (o) => { all.set(o, new WeakRef(o)); };' },
      { name: 'a held value, which is for another rule', code: 'const r = new FinalizationRegistry(drop); export const on = (o) => { r.register(o, { ref: new WeakRef(o), o }); };' },
      { name: 'a rooted target, which is for another rule', code: `${BUS} const r = new FinalizationRegistry(drop); export const on = (o) => { const ref = new WeakRef(o); bus.addEventListener('a', () => ref.deref() === o); r.register(o, 1); };` },
      { name: 'a value under a weak key, which is for another rule', code: 'const m = new Map(); export const on = (o) => { const ref = new WeakRef(o); m.set(ref, { ref, o }); };' },
    ],
    invalid: [],
  });
});
