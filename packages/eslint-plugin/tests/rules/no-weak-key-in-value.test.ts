import { describe } from 'vitest';
import { at, enginesOf, run as runRule, source, TYPESCRIPT } from './tester.ts';

const run = (title: string, tests: Parameters<typeof runRule>[1]): void => runRule(title, tests, 'no-weak-key-in-value');

/** The data of a report: what is kept, who keeps whom, and where to cut that. */
const kept = (target: string, path: string, cut: string, more: Record<string, string> = {}): Record<string, string> => ({ target, path, cut, engines: enginesOf(path), ...more });

describe('no-weak-key-in-value', () => {
  run('reports records that keep the key they are stored under', {
    valid: [],
    invalid: [
      {
        code: source`
          const sessions = new Map();
          export function login(user) {
            const ref = new WeakRef(user);
            sessions.set(ref, { user, since: 0 });
            return ref;
          }
        `,
        errors: [
          {
            messageId: 'keepsKey',
            data: kept('user', '(1) `sessions` holds this record, (2) which keeps `user` (line 4)', 'Cut (2): hold the record without `user`'),
            ...at(4, 23, 4, 27),
            suggestions: [
              {
                messageId: 'dropProperty',
                data: { name: 'user' },
                output: source`
                  const sessions = new Map();
                  export function login(user) {
                    const ref = new WeakRef(user);
                    sessions.set(ref, { since: 0 });
                    return ref;
                  }
                `,
              },
            ],
          },
        ],
      },
      {
        // The property is read: leaving it out would break the reader.
        code: source`
          const sessions = new Map();
          export function login(user) {
            sessions.set(new WeakRef(user), { since: 0, owner: user });
          }
          export const owners = () => [...sessions.values()].map((session) => session.owner);
        `,
        errors: [{ messageId: 'keepsKey', data: kept('user', '(1) `sessions` holds this record, (2) which keeps `owner` (line 3): that is `user`', 'Cut (2): hold the record without `owner`'), ...at(3, 54, 3, 58) }],
      },
      {
        // The last property goes with the comma before it.
        code: source`
          class Sessions {
            #all = new Map();
            add(user) {
              this.#all.set(new WeakRef(user), { since: 0, user });
            }
          }
          export const sessions = new Sessions();
        `,
        errors: [
          {
            messageId: 'keepsKey',
            data: kept('user', '(1) `this.#all` holds this record, (2) which keeps `user` (line 4)', 'Cut (2): hold the record without `user`'),
            ...at(4, 50, 4, 54),
            suggestions: [
              {
                messageId: 'dropProperty',
                data: { name: 'user' },
                output: source`
                  class Sessions {
                    #all = new Map();
                    add(user) {
                      this.#all.set(new WeakRef(user), { since: 0 });
                    }
                  }
                  export const sessions = new Sessions();
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          const byRef: Map<WeakRef<object>, object> = new Map();
          export function add(node: object): void {
            byRef.set(new WeakRef(node), node);
          }
        `,
        languageOptions: TYPESCRIPT,
        errors: [{ messageId: 'keepsKey', data: kept('node', '`byRef` holds `node`', 'Hold something that does not lead to `node`'), ...at(3, 32, 3, 36) }],
      },
      {
        // Through a helper, from its caller.
        code: source`
          import { weak } from 'reclaim';
          const entries = new Map();
          const put = (key, value) => { entries.set(weak(key), value); };
          export function open(file) {
            const detail = { size: 1 };
            detail.of = file;
            put(file, detail);
          }
          export const of = (detail) => detail.of;
        `,
        errors: [{ messageId: 'keepsKey', data: kept('file', '(1) `entries` holds `detail`, (2) which keeps `of` (line 6): that is `file`', 'Cut (2): hold what is needed of it, without `of`'), ...at(6, 15, 6, 19) }],
      },
    ],
  });

  run('reports closures that keep the key they are stored under', {
    valid: [],
    invalid: [
      {
        code: source`
          const titles = new Map();
          export function add(text) {
            const page = { title: String(text) };
            titles.set(new WeakRef(page), () => page.title);
          }
        `,
        errors: [
          {
            messageId: 'keepsKey',
            data: kept('page', '(1) `titles` holds this closure, (2) which uses `page`', 'Cut (2): copy what the closure needs of `page` before, and use the copy'),
            ...at(4, 39, 4, 43),
            suggestions: [
              {
                messageId: 'makeWithFactory',
                data: { call: 'makeCallback(page.title)' },
                output: source`
                  const titles = new Map();
                  const makeCallback = (title) => () => title;

                  export function add(text) {
                    const page = { title: String(text) };
                    titles.set(new WeakRef(page), makeCallback(page.title));
                  }
                `,
              },
              {
                messageId: 'copyField',
                data: { values: 'page.title' },
                output: source`
                  const titles = new Map();
                  export function add(text) {
                    const page = { title: String(text) };
                    const title = page.title;
                    titles.set(new WeakRef(page), () => title);
                  }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          const counters = new Map();
          export function watch(user) {
            let visits = 0;
            user.onVisit = () => user.log(visits);
            counters.set(new WeakRef(user), () => ++visits);
          }
        `,
        errors: [
          {
            messageId: 'keepsKeyThroughScope',
            data: kept('user', '(1) `counters` holds this closure, (2) which keeps the scope of `watch` (line 2), where `user` lives because `onVisit` (line 4) uses it', 'Cut (2): make the closure outside of `watch`, and pass it only what it needs'),
            ...at(5, 35, 5, 41),
          },
        ],
      },
    ],
  });

  run('reports pairs, entries that a Map is made with, and maps of packages that are no ephemerons', {
    valid: [],
    invalid: [
      {
        code: source`
          const pairs = [];
          export const add = (node) => { pairs.push([new WeakRef(node), [node]]); };
        `,
        errors: [{ messageId: 'keepsKey', data: kept('node', '(1) `pairs` holds this list, (2) which keeps `[0]` (line 2): that is `node`', 'Cut (2): hold the list without `[0]`'), ...at(2, 64, 2, 68) }],
      },
      {
        code: source`
          let labels;
          export function start(node) {
            labels = new Map([[new WeakRef(node), { label: 'root', node }]]);
            return labels.size + labels.node;
          }
        `,
        errors: [{ messageId: 'keepsKey', data: kept('node', '(1) the map holds this record, (2) which keeps `node` (line 3)', 'Cut (2): hold the record without `node`'), ...at(3, 58, 3, 62) }],
      },
      {
        code: source`
          import iterable from 'iterable-weak';
          const scores = new iterable.IterableWeakMap();
          export const join = (player) => { scores.set(player, { player, points: 0 }); };
          export const all = () => [...scores.values()].map((score) => score.player);
        `,
        errors: [{ messageId: 'keepsKey', data: kept('player', '(1) `scores` holds this record, (2) which keeps `player` (line 3)', 'Cut (2): hold the record without `player`'), ...at(3, 56, 3, 62) }],
      },
    ],
  });

  run('reports values of a native WeakMap that something else keeps for ever', {
    valid: [],
    invalid: [
      {
        code: source`
          const timers = new WeakMap();
          export function start(clock) {
            timers.set(clock, setInterval(() => clock.tick(), 1000));
          }
        `,
        errors: [{ messageId: 'rootedValue', data: kept('clock', '(1) the running interval holds this closure, (2) which uses `clock`', 'Cut (2): let the closure look for `clock` through a WeakRef', { map: '`timers`' }), ...at(3, 39, 3, 44) }],
      },
      {
        code: source`
          const timers = new WeakMap();
          export function start(clock) {
            let seconds = 0;
            const timer = setInterval(() => { seconds++; }, 1000);
            timers.set(clock, timer);
            return () => clock.show(seconds);
          }
        `,
        errors: [
          {
            messageId: 'rootedValueThroughScope',
            data: kept('clock', '(1) the running interval holds this closure, (2) which keeps the scope of `start` (line 2), where `clock` lives because a function at line 6 uses it', 'Cut (2): make the closure outside of `start`, and pass it a WeakRef', { map: '`timers`' }),
            ...at(4, 29, 4, 35),
          },
        ],
      },
      {
        code: source`
          const bus = new EventTarget();
          const listeners = new WeakMap();
          export function show(view) {
            const draw = () => view.draw();
            bus.addEventListener('change', draw);
            listeners.set(view, draw);
          }
        `,
        errors: [{ messageId: 'rootedValue', data: kept('view', '(1) `bus` holds `draw`, (2) which uses `view`', 'Cut (2): let the closure look for `view` through a WeakRef', { map: '`listeners`' }), ...at(4, 22, 4, 26) }],
      },
      {
        code: source`
          class Views {
            #details = new WeakMap();
            add(view) {
              const detail = { view };
              all.push(detail);
              this.#details.set(view, detail);
            }
          }
          const all = [];
          export const views = new Views();
        `,
        errors: [{ messageId: 'rootedValue', data: kept('view', '(1) `all` holds `detail`, (2) which keeps `view` (line 4)', 'Cut (2): keep a WeakRef of `view` there', { map: '`this.#details`' }), ...at(4, 22, 4, 26) }],
      },
    ],
  });

  run('reports self-references in a native WeakMap only where it is asked to', {
    valid: [
      { name: 'an ephemeron', code: 'const map = new WeakMap(); export const add = (key) => { map.set(key, { key }); };' },
      { name: 'the iterable weak map of reclaim', options: [{ ephemerons: true, possible: true }], code: "import { IterableWeakMap } from 'reclaim'; const map = new IterableWeakMap(); export const add = (key) => { map.set(key, { key }); };" },
      { name: 'a primitive value', options: [{ ephemerons: true, possible: true }], code: 'const map = new WeakMap(); export const add = (key) => { map.set(key, 1); };' },
      { name: 'a value that does not lead back', options: [{ ephemerons: true }], code: 'const map = new WeakMap(); export const add = (key) => { map.set(key, { name: key.name }); };' },
    ],
    invalid: [
      {
        options: [{ ephemerons: true }],
        code: 'const map = new WeakMap(); export const add = (key) => { map.set(key, { key }); };',
        errors: [{ messageId: 'selfReference', data: kept('key', '(1) `map` holds this record, (2) which keeps `key` (line 1)', 'Cut (2): hold the record without `key`'), ...at(1, 73, 1, 76) }],
      },
    ],
  });

  run('reports what is only possible where it is asked to', {
    valid: [
      { name: 'an unknown function', code: 'const cache = new Map(); export const add = (node) => { cache.set(new WeakRef(node), render(node)); };' },
      { name: 'taken out again', code: 'const cache = new Map(); export const add = (node) => { cache.set(new WeakRef(node), node); }; export const drop = (ref) => cache.delete(ref);' },
      { name: 'nothing that could lead back', options: [{ possible: true }], code: 'const cache = new Map(); export const add = (node) => { cache.set(new WeakRef(node), node.id + 1); };' },
    ],
    invalid: [
      {
        options: [{ possible: true }],
        code: 'const cache = new Map(); export const add = (node) => { cache.set(new WeakRef(node), render(node)); };',
        errors: [
          {
            messageId: 'mayKeepKey',
            data: kept('node', '(1) `cache` holds the result of `render`, (2) which comes from `render`, which got it (line 1): that is `node`', 'Cut (2): hold what is needed of it, not what leads to `node`', { condition: 'If `render`, which is not in this file, keeps what it is given' }),
            ...at(1, 93, 1, 97),
          },
        ],
      },
      {
        options: [{ possible: true }],
        code: 'const cache = new Map(); export const add = (node) => { cache.set(new WeakRef(node), node); }; export const drop = (ref) => cache.delete(ref);',
        errors: [{ messageId: 'mayKeepKey', data: kept('node', '`cache` holds `node`', 'Hold something that does not lead to `node`', { condition: 'Unless `delete` (line 1) takes it out' }), ...at(1, 86, 1, 90) }],
      },
      {
        // What a cleanup or a sweep takes out is dead: the entry itself stays.
        code: source`
          const cache = new Map();
          const registry = new FinalizationRegistry((ref) => cache.delete(ref));
          export function add(node) {
            const ref = new WeakRef(node);
            cache.set(ref, node);
            registry.register(node, ref);
          }
          export function sweep() {
            for (const ref of cache.keys()) if (!ref.deref()) cache.delete(ref);
          }
        `,
        errors: [{ messageId: 'keepsKey', data: kept('node', '`cache` holds `node`', 'Hold something that does not lead to `node`'), ...at(5, 18, 5, 22) }],
      },
    ],
  });

  run('is silent where the key is free, or where it is not certain', {
    valid: [
      { name: 'a copy', code: 'const map = new Map(); export const add = (key) => { map.set(new WeakRef(key), { name: `${key.name}` }); };' },
      { name: 'the WeakRef itself', code: 'const map = new Map(); export const add = (key) => { const ref = new WeakRef(key); map.set(ref, { ref }); };' },
      { name: 'a strong field that a WeakRef replaces', code: 'const map = new Map(); export const add = (key) => { const v = { key }; v.key = new WeakRef(key); map.set(v.key, v); };' },
      { name: 'WeakRefs as values', code: 'const map = new Map(); export const add = (key) => { map.set(key.id, new WeakRef(key)); };' },
      { name: 'no weak key', code: 'const map = new Map(); export const add = (key) => { map.set(key, { key }); };' },
      { name: 'a WeakRef of something else', code: 'const map = new Map(); export const add = (key, other) => { map.set(new WeakRef(key), { other }); };' },
      { name: 'another kind of map', code: 'export const add = (map, key) => { map.set(new WeakRef(key), { key }); };' },
      { name: 'another WeakRef', code: 'class WeakRef {} const map = new Map(); export const add = (key) => { map.set(new WeakRef(key), { key }); };' },
      { name: 'a local map', code: 'export const f = (key) => { const map = new Map(); map.set(new WeakRef(key), { key }); return map.size; };' },
      { name: 'a local map that a callback fills', code: 'export const f = (keys) => { const map = new Map(); keys.forEach((key) => map.set(new WeakRef(key), { key })); return map.size; };' },
      { name: 'a map of the key itself', code: 'export const f = (key) => { key.map = new Map(); key.map.set(new WeakRef(key), { key }); };' },
      { name: 'an exported map', code: 'export const map = new Map(); export const add = (key) => { map.set(new WeakRef(key), { key }); };' },
      { name: 'a map that others get', code: 'const map = new Map(); install(map); export const add = (key) => { map.set(new WeakRef(key), { key }); };' },
      { name: 'only in one branch', code: 'const map = new Map(); export const add = (key, b) => { const v = {}; if (b) v.key = key; map.set(new WeakRef(key), v); };' },
      { name: 'a cleared interval', code: 'const t = new WeakMap(); export const on = (k) => { t.set(k, setInterval(() => k.x(), 9)); }; export const off = (k) => clearInterval(t.get(k));' },
      { name: 'an interval that names nothing of it', code: 'const t = new WeakMap(); export const on = (k) => { t.set(k, setInterval(tick, 9)); };' },
      { name: 'a timeout', code: 'const t = new WeakMap(); export const on = (k) => { t.set(k, setTimeout(() => k.x(), 9)); };' },
      { name: 'an emitter from elsewhere', code: 'const l = new WeakMap(); export const on = (bus, k) => { const f = () => k.x(); bus.addEventListener("a", f); l.set(k, f); };' },
      {
        name: 'the interval of a registered target, which is for another rule',
        code: 'const t = new WeakMap(); const r = new FinalizationRegistry(drop); export const on = (k) => { t.set(k, setInterval(() => k.x(), 9)); r.register(k, 1); };',
      },
    ],
    invalid: [],
  });
});
