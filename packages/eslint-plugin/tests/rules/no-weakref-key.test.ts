import { at, run, source, TYPESCRIPT } from './tester.ts';

const RULE = 'no-weakref-key';

run('a WeakRef that may be known already', {
  valid: [
    { name: 'kept in a variable and used again', code: 'const ages = new Map(); export function age(o) { const ref = new WeakRef(o); ages.set(ref, 1); return ages.get(ref); }' },
    { name: 'of the module', code: 'const ages = new Map(); const ref = new WeakRef(globalThis); ages.set(ref, 1); export const age = () => ages.get(ref);' },
    { name: 'stored in an earlier round of the loop', code: 'const seen = new Set(); export function go(o) { const ref = new WeakRef(o); for (;;) { if (seen.has(ref)) break; seen.add(ref); } }' },
    { name: 'passed on before', code: 'const seen = new Set(); export function go(o) { const ref = new WeakRef(o); enter(ref); return seen.has(ref); }' },
    { name: 'held by a closure that ran before', code: 'const seen = new Set(); export function go(o) { const ref = new WeakRef(o); const add = () => seen.add(ref); add(); return seen.has(ref); }' },
    { name: 'assigned again', code: 'const seen = new Set(); export function go(o, old) { let ref = new WeakRef(o); if (old) ref = old; return seen.has(ref); }' },
    { name: 'where a direct eval may name it', code: 'const seen = new Set(); export function go(o, code) { const ref = new WeakRef(o); eval(code); return seen.has(ref); }' },
    { name: 'a parameter', code: 'const seen = new Set(); export const go = (ref) => seen.has(ref) && ref.deref() === ref.target;' },
    { name: 'swept by identity', code: 'const all = new Set(); export const add = (o) => { all.add(new WeakRef(o)); }; export const sweep = () => { for (const ref of all) if (!ref.deref()) all.delete(ref); };' },
    { name: 'one an object, through a WeakMap', code: 'const refs = new WeakMap(); const ages = new Map(); function refOf(o) { let ref = refs.get(o); if (!ref) refs.set(o, (ref = new WeakRef(o))); return ref; } export const age = (o) => ages.get(refOf(o));' },
    { name: 'the canonical pointer of reclaim', code: "import { weak } from 'reclaim'; const ages = new Map(); export const age = (o) => ages.get(weak(o));" },
    { name: 'a class of that name', code: 'class WeakRef {} const ages = new Map(); export const age = (o) => ages.get(new WeakRef(o));' },
  ],
  invalid: [],
}, RULE);

run('a receiver that may find it all the same', {
  valid: [
    { name: 'from outside', code: 'export const age = (ages, o) => ages.get(new WeakRef(o));' },
    { name: 'of a class that decides itself', code: 'class Ages extends Map { get(ref) { return super.get(ref.deref()); } } const ages = new Ages(); export const age = (o) => ages.get(new WeakRef(o));' },
    { name: 'one of several', code: 'export const age = (ages, o) => { const list = ages ?? new Map(); return list.get(new WeakRef(o)); };' },
    { name: 'a method that does not look for it', code: 'const list = []; export const add = (o) => list.push(new WeakRef(o));' },
    { name: 'the value of an entry', code: 'const cache = new Map(); export const add = (key, o) => { cache.set(key, new WeakRef(o)); };' },
    { name: 'walked over', code: 'const ages = new Map(); export const add = (o) => { ages.set(new WeakRef(o), 1); }; export const all = () => [...ages];' },
    { name: 'walked over by a callback', code: 'const ages = new Map(); export const add = (o) => { ages.set(new WeakRef(o), 1); }; export const each = (f) => ages.forEach(f);' },
    { name: 'exported', code: 'export const ages = new Map(); export const add = (o) => { ages.set(new WeakRef(o), 1); };' },
    { name: 'in a public field', code: 'export class Ages { ages = new Map(); add(o) { this.ages.set(new WeakRef(o), 1); } }' },
    { name: 'never looked into', code: 'const ages = new Map(); export const add = (o) => { ages.set(new WeakRef(o), 1); };' },
    { name: 'counted', code: 'const live = new Set(); export const add = (o) => { live.add(new WeakRef(o)); return live.size; };' },
  ],
  invalid: [],
}, RULE);

const KEYED_BY_OBJECT = { messageId: 'keyByObject', data: { container: 'WeakMap' } };

run('a WeakRef that was just made', {
  valid: [],
  invalid: [
    {
      name: 'is looked up in a Map whose keys are all made so',
      code: source`
        const ages = new Map();
        export const add = (o, age) => { ages.set(new WeakRef(o), age); };
        export const ageOf = (o) => ages.get(new WeakRef(o));
      `,
      errors: [
        {
          messageId: 'lookedUp',
          data: { target: 'o', call: 'ages.get(…)' },
          ...at(3, 38, 3, 52),
          suggestions: [
            {
              ...KEYED_BY_OBJECT,
              output: source`
                const ages = new WeakMap();
                export const add = (o, age) => { ages.set(o, age); };
                export const ageOf = (o) => ages.get(o);
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'is asked for in a Set before it is put in',
      code: source`
        const seen = new Set();
        export function isNew(o) {
          const ref = new WeakRef(o);
          if (seen.has(ref)) return false;
          seen.add(ref);
          return true;
        }
      `,
      errors: [
        {
          messageId: 'lookedUp',
          data: { target: 'o', call: 'seen.has(…)' },
          ...at(4, 16, 4, 19),
          suggestions: [
            {
              messageId: 'keyByObject',
              data: { container: 'WeakSet' },
              output: source`
                const seen = new WeakSet();
                export function isNew(o) {
                  const ref = o;
                  if (seen.has(ref)) return false;
                  seen.add(ref);
                  return true;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'is looked up and dereferenced, so that it must stay',
      code: source`
        const ages = new Map();
        export function ageOf(o) {
          const ref = new WeakRef(o);
          return ages.get(ref) ?? ref.deref().age;
        }
      `,
      errors: [{ messageId: 'lookedUp', data: { target: 'o', call: 'ages.get(…)' }, ...at(4, 19, 4, 22) }],
    },
    {
      name: 'is deleted from a container that is walked over',
      code: source`
        const all = new Set();
        export const add = (o) => { all.add(new WeakRef(o)); };
        export const remove = (o) => all.delete(new WeakRef(o));
        export const each = (f) => { for (const ref of all) f(ref.deref()); };
      `,
      errors: [{ messageId: 'lookedUp', data: { target: 'o', call: 'all.delete(…)' }, ...at(3, 41, 3, 55) }],
    },
    {
      name: 'is searched for in an array',
      code: 'const tabs = []; export const has = (tab) => tabs.includes(new WeakRef(tab)) || tabs.indexOf(new WeakRef(tab.opener)) >= 0;',
      errors: [
        { messageId: 'lookedUp', data: { target: 'tab', call: 'tabs.includes(…)' }, ...at(1, 60, 1, 76) },
        { messageId: 'lookedUp', data: { target: 'tab.opener', call: 'tabs.indexOf(…)' }, ...at(1, 94, 1, 117) },
      ],
    },
    {
      name: 'is looked up in a typed Map, whose type would have to change as well',
      languageOptions: TYPESCRIPT,
      code: 'const ages = new Map<WeakRef<object>, number>(); export const ageOf = (o: object) => ages.get(new WeakRef(o));',
      errors: [{ messageId: 'lookedUp', data: { target: 'o', call: 'ages.get(…)' }, ...at(1, 95, 1, 109) }],
    },
    {
      name: 'is compared',
      code: 'export const isSame = (ref, o) => ref === new WeakRef(o);',
      errors: [
        {
          messageId: 'comparedWith',
          data: { target: 'o', result: 'false' },
          ...at(1, 43, 1, 57),
          suggestions: [{ messageId: 'compareObjects', data: { comparison: 'ref?.deref() === o' }, output: 'export const isSame = (ref, o) => ref?.deref() === o;' }],
        },
      ],
    },
    {
      name: 'is compared for being another',
      code: 'export function isOther(a, o) { const b = new WeakRef(o); return a.ref != b; }',
      errors: [{ messageId: 'comparedWith', data: { target: 'o', result: 'true' }, ...at(1, 75, 1, 76) }],
    },
    {
      name: 'is a key of a Map that is asked for the objects',
      code: source`
        export class Ages {
          #ages = new Map();
          add(o, age) { this.#ages.set(new WeakRef(o), age); }
          get(o) { return this.#ages.get(o); }
        }
      `,
      errors: [{ messageId: 'lostKey', data: { target: 'o', container: 'this.#ages' }, ...at(3, 32, 3, 46) }],
    },
  ],
}, RULE);

run('a collection of WeakRefs that is asked for an object', {
  valid: [
    { name: 'one of them is handed out', code: 'const all = new Set(); export const on = (f) => { const ref = new WeakRef(f); all.add(ref); return ref; }; export const off = (ref) => all.delete(ref); export const emit = () => { for (const ref of all) ref.deref()?.(); };' },
    { name: 'objects are put in as well', code: 'const all = new Set(); export const on = (f, weak) => { all.add(weak ? new WeakRef(f) : f); }; export const off = (f) => all.delete(f); export const emit = () => { for (const one of all) call(one); };' },
    { name: 'by what a walk found', code: 'const all = new Set(); export const on = (f) => { all.add(new WeakRef(f)); }; export const off = (f) => { for (const ref of all) if (ref.deref() === f) all.delete(ref); };' },
    { name: 'a search gives one of them away', code: 'const all = []; export const on = (f) => { all.push(new WeakRef(f)); }; export const refOf = (f) => all.find((ref) => ref.deref() === f); export const indexOf = (ref) => all.indexOf(ref);' },
  ],
  invalid: [
    {
      name: 'a list that only grows',
      code: source`
        const all = [];
        export const on = (f) => { all.push(new WeakRef(f)); };
        export const has = (f) => all.includes(f);
        export const emit = () => { for (const ref of all) ref.deref()?.(); };
      `,
      errors: [
        {
          messageId: 'askedByObject',
          data: { call: 'all.includes(…)', target: 'f', line: '2' },
          ...at(3, 40, 3, 41),
          suggestions: [
            {
              messageId: 'compareObjects',
              data: { comparison: 'each.deref() === f' },
              output: source`
                const all = [];
                export const on = (f) => { all.push(new WeakRef(f)); };
                export const has = (f) => all.some((each) => each.deref() === f);
                export const emit = () => { for (const ref of all) ref.deref()?.(); };
              `,
            },
          ],
        },
      ],
    },
  ],
}, RULE);
