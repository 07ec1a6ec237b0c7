import { at, run, source, TYPESCRIPT } from './tester.ts';

const RULE = 'no-stale-delete';

/** A cache that makes what is missing, with the given callback, and with what comes before the store. */
function cache(callback: string, look = 'const known = values.get(key)?.deref(); if (known) return known;', held = 'key'): string {
  return [
    'const values = new Map();',
    `const registry = new FinalizationRegistry(${callback});`,
    'export function value(key) {',
    `  ${look}`,
    '  const made = make(key);',
    '  values.set(key, new WeakRef(made));',
    `  registry.register(made, ${held});`,
    '  return made;',
    '}',
    '',
  ].join('\n');
}

run('an entry that is checked', {
  valid: [
    { name: 'by what it refers to', code: cache('(key) => { if (!values.get(key)?.deref()) values.delete(key); }') },
    { name: 'in a conjunction', code: cache('(key) => values.get(key)?.deref() === undefined && values.delete(key)') },
    { name: 'by a way out before', code: cache('(key) => { if (values.get(key)?.deref()) return; values.delete(key); }') },
    { name: 'by the identity of its reference', code: cache('({ key, ref }) => { if (values.get(key) === ref) values.delete(key); }', undefined, '{ key, ref: values.get(key) }') },
    { name: 'by a function that is called', code: cache('(key) => { sweep(key); }') },
  ],
  invalid: [],
}, RULE);

run('a key that may be the object’s own', {
  valid: [
    { name: 'a number that is counted', code: 'const all = new Map(); const registry = new FinalizationRegistry((id) => all.delete(id)); let next = 0; export function add(o) { const id = next++; all.set(id, new WeakRef(o)); registry.register(o, id); }' },
    { name: 'a parameter of a function that is no map’s set', code: 'const all = new Map(); const registry = new FinalizationRegistry((id) => all.delete(id)); export function add(id, o) { all.set(id, new WeakRef(o)); registry.register(o, id); }' },
    { name: 'one that is stored only where there is none', code: cache('(key) => values.delete(key)', 'if (values.has(key)) return values.get(key).deref();') },
    { name: 'one that is asked for and given back as it is', code: cache('(key) => values.delete(key)', 'const ref = values.get(key); if (ref) return ref.deref();') },
    { name: 'one that is stored under a condition by set', code: 'const all = new Map(); const registry = new FinalizationRegistry((key) => all.delete(key)); export const map = { set(key, o) { if (all.has(key)) return; all.set(key, new WeakRef(o)); registry.register(o, key); } };' },
    { name: 'a constant, stored once', code: "const all = new Map(); const registry = new FinalizationRegistry((key) => all.delete(key)); const o = make(); all.set('a', new WeakRef(o)); registry.register(o, 'a');" },
    { name: 'another than the one that is stored under', code: cache('(key) => values.delete(key)', undefined, 'key.id') },
  ],
  invalid: [],
}, RULE);

run('a delete that loses nothing', {
  valid: [
    { name: 'of another map', code: cache('(key) => sizes.delete(key)') },
    { name: 'of another map of this file', code: `const sizes = new Map();\n${cache('(key) => sizes.delete(key)')}` },
    { name: 'where the old registration is called off', code: `${cache('(key) => values.delete(key)', 'const ref = values.get(key); if (ref?.deref()) return ref.deref(); drop(ref);')}export const drop = (token) => registry.unregister(token);\n` },
    { name: 'of a map that holds no weak references', code: 'const all = new Map(); const registry = new FinalizationRegistry((key) => all.delete(key)); export const map = { set(key, o) { new WeakRef(o); all.set(key, o.size); registry.register(o, key); } };' },
    { name: 'of the reference of another object', code: 'const all = new Map(); const registry = new FinalizationRegistry((key) => all.delete(key)); export const map = { set(key, o, p) { all.set(key, new WeakRef(p)); registry.register(o, key); } };' },
    { name: 'where the handle may stop it', code: "import { addCleanup } from 'reclaim'; const all = new Map(); export const map = { set(key, o) { all.get(key)?.handle.stop(); all.set(key, { ref: new WeakRef(o), handle: addCleanup(o, (k) => { all.delete(k); }, key) }); } };" },
    { name: 'of a class of its own', code: 'class Values extends Map { delete(key) { return !this.get(key)?.deref() && super.delete(key); } } const values = new Values(); const registry = new FinalizationRegistry((key) => values.delete(key)); export const map = { set(key, o) { values.set(key, new WeakRef(o)); registry.register(o, key); } };' },
  ],
  invalid: [],
}, RULE);

const DELETES_KEY = { call: 'values.delete(key)', line: '6', target: 'made' };
const CHECKED = { messageId: 'checkEntry', data: { condition: 'values.get(key)?.deref() === undefined' } };

run('an entry that is not checked', {
  valid: [],
  invalid: [
    {
      name: 'in a cache that makes what is missing',
      code: cache('(key) => { values.delete(key); }'),
      errors: [{ messageId: 'staleDelete', data: DELETES_KEY, ...at(2, 54, 2, 72), suggestions: [{ ...CHECKED, output: cache('(key) => { if (values.get(key)?.deref() === undefined) values.delete(key); }') }] }],
    },
    {
      name: 'in an arrow without braces',
      code: cache('(key) => values.delete(key)'),
      errors: [{ messageId: 'staleDelete', data: DELETES_KEY, ...at(2, 52, 2, 70), suggestions: [{ ...CHECKED, output: cache('(key) => { if (values.get(key)?.deref() === undefined) values.delete(key); }') }] }],
    },
    {
      name: 'where its value is used, so that there is no suggestion',
      code: cache('(key) => { log(values.delete(key)); }'),
      errors: [{ messageId: 'staleDelete', data: DELETES_KEY, ...at(2, 58, 2, 76) }],
    },
    {
      name: 'where the value is looked for in steps',
      code: cache('(key) => { values.delete(key); }', 'const ref = values.get(key); if (ref) { const known = ref.deref(); if (known !== undefined) return known; }'),
      errors: [{ messageId: 'staleDelete', data: DELETES_KEY, ...at(2, 54, 2, 72), suggestions: [{ ...CHECKED, output: cache('(key) => { if (values.get(key)?.deref() === undefined) values.delete(key); }', 'const ref = values.get(key); if (ref) { const known = ref.deref(); if (known !== undefined) return known; }') }] }],
    },
    {
      name: 'where a record is held',
      code: cache('({ key, size }) => { count(size); values.delete(key); }', undefined, '{ key, size: 1 }'),
      errors: [
        {
          messageId: 'staleDelete',
          data: DELETES_KEY,
          ...at(2, 77, 2, 95),
          suggestions: [{ ...CHECKED, output: cache('({ key, size }) => { count(size); if (values.get(key)?.deref() === undefined) values.delete(key); }', undefined, '{ key, size: 1 }') }],
        },
      ],
    },
    {
      name: 'in a map of weak values',
      code: source`
        export class WeakValues {
          #refs = new Map();
          #registry = new FinalizationRegistry((held) => this.#refs.delete(held));
          get(key) { return this.#refs.get(key)?.ref.deref(); }
          set(key, value) {
            this.#refs.set(key, { ref: new WeakRef(value), at: 0 });
            this.#registry.register(value, key);
          }
        }
      `,
      errors: [
        {
          messageId: 'staleDelete',
          data: { call: 'this.#refs.delete(held)', line: '6', target: 'value' },
          ...at(3, 50, 3, 73),
          suggestions: [
            {
              messageId: 'checkEntry',
              data: { condition: 'this.#refs.get(held)?.ref.deref() === undefined' },
              output: source`
                export class WeakValues {
                  #refs = new Map();
                  #registry = new FinalizationRegistry((held) => { if (this.#refs.get(held)?.ref.deref() === undefined) this.#refs.delete(held); });
                  get(key) { return this.#refs.get(key)?.ref.deref(); }
                  set(key, value) {
                    this.#refs.set(key, { ref: new WeakRef(value), at: 0 });
                    this.#registry.register(value, key);
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'under a key that is always the same',
      code: "const slots = new Map(); const registry = new FinalizationRegistry(() => { slots.delete('last'); }); export function show(o) { slots.set('last', new WeakRef(o)); registry.register(o, 0); }",
      errors: [
        {
          messageId: 'staleDelete',
          data: { call: "slots.delete('last')", line: '1', target: 'o' },
          ...at(1, 76, 1, 96),
          suggestions: [
            {
              messageId: 'checkEntry',
              data: { condition: "slots.get('last')?.deref() === undefined" },
              output: "const slots = new Map(); const registry = new FinalizationRegistry(() => { if (slots.get('last')?.deref() === undefined) slots.delete('last'); }); export function show(o) { slots.set('last', new WeakRef(o)); registry.register(o, 0); }",
            },
          ],
        },
      ],
    },
    {
      name: 'in a record, by the delete operator',
      code: 'const all = {}; const registry = new FinalizationRegistry((name) => { delete all[name]; }); export function get(name) { const known = all[name]?.deref(); if (known) return known; const o = make(name); all[name] = new WeakRef(o); registry.register(o, name); return o; }',
      errors: [
        {
          messageId: 'staleDelete',
          data: { call: 'delete all[name]', line: '1', target: 'o' },
          ...at(1, 71, 1, 87),
          suggestions: [
            {
              messageId: 'checkEntry',
              data: { condition: 'all[name]?.deref() === undefined' },
              output: 'const all = {}; const registry = new FinalizationRegistry((name) => { if (all[name]?.deref() === undefined) delete all[name]; }); export function get(name) { const known = all[name]?.deref(); if (known) return known; const o = make(name); all[name] = new WeakRef(o); registry.register(o, name); return o; }',
            },
          ],
        },
      ],
    },
    {
      name: 'as the bound method itself',
      code: cache('values.delete.bind(values)'),
      errors: [{ messageId: 'staleDelete', data: { call: 'values.delete.bind(values)', line: '6', target: 'made' }, ...at(2, 43, 2, 69) }],
    },
    {
      name: 'although another function calls registrations off',
      code: `${cache('(key) => { log(values.delete(key)); }')}export const drop = (token) => registry.unregister(token);\n`,
      errors: [{ messageId: 'staleDelete', data: DELETES_KEY, ...at(2, 58, 2, 76) }],
    },
    {
      name: 'where what the key stands for is released',
      code: 'const all = new Map(); const registry = new FinalizationRegistry((ptr) => wasm.free(ptr)); export function wrap(ptr) { const known = all.get(ptr)?.deref(); if (known) return known; const o = { ptr }; all.set(ptr, new WeakRef(o)); registry.register(o, ptr); return o; }',
      errors: [{ messageId: 'staleRelease', data: { call: 'wasm.free(ptr)', line: '1', target: 'o' }, ...at(1, 75, 1, 89) }],
    },
    {
      name: 'in TypeScript',
      languageOptions: TYPESCRIPT,
      code: source`
        const refs = new Map<string, WeakRef<object>>();
        const registry = new FinalizationRegistry<string>((key) => { log(refs.delete(key)); });
        export const map = { get: (key: string) => refs.get(key)?.deref(), set(key: string, value: object): void { refs.set(key, new WeakRef(value)); registry.register(value, key); } };
      `,
      errors: [{ messageId: 'staleDelete', data: { call: 'refs.delete(key)', line: '3', target: 'value' }, ...at(2, 66, 2, 82) }],
    },
  ],
}, RULE);
