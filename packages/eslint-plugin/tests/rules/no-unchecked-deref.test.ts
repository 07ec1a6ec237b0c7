import { at, run, source } from './tester.ts';

const RULE = 'no-unchecked-deref';

/** A function that finds or makes, with the given look-up before what makes it anew. */
function file(look: string, made = 'const value = load(key); cache.set(key, new WeakRef(value)); return value;'): string {
  return `const cache = new Map();\nexport function cached(key, load) { ${look}\n  ${made} }\n`;
}

run('what is looked at', {
  valid: [
    { name: 'by an optional call that is tested', code: file('const known = cache.get(key)?.deref(); if (known) return known;') },
    { name: 'after the entry was found', code: file('if (cache.has(key)) { const known = cache.get(key).deref(); if (known) return known; }') },
    { name: 'by what stands beside it', code: file('if (cache.has(key)) return cache.get(key).deref() ?? load(key);') },
    { name: 'before, in the same job', code: file('if (cache.get(key)?.deref()) return cache.get(key).deref();') },
    { name: 'in a callback before', code: file('cache.forEach((ref, name) => { if (!ref.deref()) cache.delete(name); }); if (cache.has(key)) return cache.get(key).deref();') },
    { name: 'optionally where it is read', code: file('if (cache.has(key)) return cache.get(key).deref()?.name;') },
  ],
  invalid: [],
}, RULE);

run('what is no such cache', {
  valid: [
    { name: 'nothing is made anew', code: file('if (cache.has(key)) return cache.get(key).deref();', 'return undefined;') },
    { name: 'another key', code: file('if (cache.has(key)) return cache.get(key).deref();', 'const value = load(key); cache.set(value.id, new WeakRef(value)); return value;') },
    { name: 'another table', code: file('if (cache.has(key)) return cache.get(key).deref();', 'const value = load(key); other.set(key, new WeakRef(value)); return value;') },
    { name: 'no WeakRef', code: file('if (cache.has(key)) return cache.get(key).deref();', 'const value = load(key); cache.set(key, value); return value;') },
    { name: 'somebody may keep it', code: file('if (cache.has(key)) return cache.get(key).deref();', 'const value = load(key); keep(value); cache.set(key, new WeakRef(value)); return value;') },
    { name: 'a closure keeps it', code: file('if (cache.has(key)) return cache.get(key).deref();', 'const value = load(key); cache.set(key, new WeakRef(value)); load.again = () => value; return value;') },
    { name: 'the caller gives it, and may keep it', code: file('if (cache.has(key)) return cache.get(key).deref();', 'cache.set(key, new WeakRef(load)); return load;') },
    { name: 'whoever calls it looks', code: `${file('if (cache.has(key)) return cache.get(key).deref();').replace('export ', '')}export const get = (key, load) => cached(key, load) ?? load(key);` },
    { name: 'the error is caught', code: file('try { if (cache.has(key)) return cache.get(key).deref().name; } catch {}') },
    { name: 'another test decides as well', code: file('if (cache.has(key) && isAlive(key)) return cache.get(key).deref();') },
  ],
  invalid: [],
}, RULE);

run('an entry that is taken for a living object', {
  valid: [],
  invalid: [
    {
      name: 'by `has`',
      code: source`
        const cache = new Map();
        export function cached(key, load) {
          if (cache.has(key)) return cache.get(key).deref();
          const value = load(key);
          cache.set(key, new WeakRef(value));
          return value;
        }
      `,
      errors: [{ messageId: 'unchecked', data: { table: 'cache', line: '5' }, ...at(3, 30, 3, 52) }],
    },
    {
      name: 'where a property is read',
      code: source`
        const cache = new Map();
        export function cached(key, load) {
          if (cache.has(key)) return cache.get(key).deref().name;
          const value = load(key);
          cache.set(key, new WeakRef(value));
          return value.name;
        }
      `,
      errors: [{ messageId: 'unchecked', data: { table: 'cache', line: '5' }, ...at(3, 30, 3, 52) }],
    },
  ],
}, RULE);
