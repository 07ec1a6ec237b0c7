import { at, run, source, TYPESCRIPT } from './tester.ts';

const RULE = 'no-unpruned-weakref';

/** A map of the module that gets an entry by an exported function. */
function file(store: string, rest = ''): string {
  return `const refs = new Map();\nexport function put(key, value) { ${store} }\n${rest}`;
}

run('what cannot grow, or is pruned', {
  valid: [
    { name: 'something is deleted somewhere', code: file('refs.set(key, new WeakRef(value));', 'export const drop = (key) => refs.delete(key);') },
    { name: 'it is cleared', code: file('refs.set(key, new WeakRef(value));', 'export const reset = () => refs.clear();') },
    { name: 'a method goes on without its call', code: file('refs.set(key, new WeakRef(value));', 'export const { delete: drop } = refs;') },
    { name: 'an unknown function has it', code: file('refs.set(key, new WeakRef(value));', 'keep(refs);') },
    { name: 'it is exported', code: `${file('refs.set(key, new WeakRef(value));')}export { refs };` },
    { name: 'a callback is given the table', code: file('refs.set(key, new WeakRef(value));', 'refs.forEach((ref, key, table) => drop(table, key));') },
    { name: 'a record holds more than the reference', code: file('refs.set(key, { ref: new WeakRef(value), value });') },
    { name: 'the key has the object', code: file('refs.set(value, new WeakRef(value));') },
    { name: 'a property of the key is referred to', code: file('refs.set(key, new WeakRef(key.view));') },
    { name: 'the object is kept as well', code: file('refs.set(key, new WeakRef(value)); strong.add(value);', 'const strong = new Set();') },
    { name: 'the key is one of few by its name', code: 'const refs = new Map();\nexport function put(level, value) { refs.set(level, new WeakRef(value)); }' },
    { name: 'a strong value', code: file('refs.set(key, value);') },
    { name: 'some values are strong', code: file('refs.set(key, new WeakRef(value));', 'export const hold = (key, value) => { refs.set(key, value); };') },
    { name: 'a test of the size', code: file('if (refs.size < 5) refs.set(key, new WeakRef(value));') },
    { name: 'a test of the key', code: file("if (key === 'a') refs.set(key, new WeakRef(value));") },
    { name: 'only once', code: file('if (isDone) return; isDone = true; refs.set(key, new WeakRef(value));', 'let isDone = false;') },
    { name: 'at the top of the module', code: "const refs = new Map();\nrefs.set('a', new WeakRef({}));" },
    { name: 'in a callback of something else', code: "const refs = [];\n['a', 'b'].forEach((name) => { refs.push(new WeakRef({ name })); });" },
    { name: 'by the constructor of the object that has it', code: 'export class One { #refs = []; constructor(a) { this.#refs.push(new WeakRef(a)); } }' },
    { name: 'by a helper of that constructor', code: 'export class One { #refs = []; constructor(a) { this.#add(a); } #add(a) { this.#refs.push(new WeakRef(a)); } }' },
    { name: 'a method of another kind', code: `${file('refs.set(key, new WeakRef(value));')}refs.set = (key, value) => {};` },
    { name: 'eval', code: `${file('refs.set(key, new WeakRef(value));')}export const run = (text) => eval(text);` },
  ],
  invalid: [],
}, RULE);

run('types of keys', {
  valid: [
    { name: 'one of two texts', languageOptions: TYPESCRIPT, code: "const refs = new Map();\nexport function put(key: 'a' | 'b', value: object) { refs.set(key, new WeakRef(value)); }" },
    { name: 'a type of another file', languageOptions: TYPESCRIPT, code: "import type { Key } from './key';\nconst refs = new Map();\nexport function put(key: Key, value: object) { refs.set(key, new WeakRef(value)); }" },
  ],
  invalid: [
    {
      name: 'any text',
      languageOptions: TYPESCRIPT,
      code: 'const refs = new Map();\nexport function put(key: string, value: object) { refs.set(key, new WeakRef(value)); }',
      errors: [{ messageId: 'unpruned', data: { table: 'refs', line: '1' }, ...at(2, 51, 2, 84) }],
    },
    {
      name: 'a parameter of the class, in a private field of TypeScript',
      languageOptions: TYPESCRIPT,
      code: 'export class Cache<K, V extends object> {\n  private readonly refs = new Map<K, WeakRef<V>>();\n  put(key: K, value: V) { this.refs.set(key, new WeakRef(value)); }\n}',
      errors: [{ messageId: 'unpruned', data: { table: 'this.refs', line: '2' }, ...at(3, 27, 3, 65) }],
    },
  ],
}, RULE);

run('a collection that only grows', {
  valid: [],
  invalid: [
    {
      name: 'a map',
      code: source`
        const refs = new Map();
        export function put(key, value) {
          refs.set(key, new WeakRef(value));
        }
      `,
      errors: [{ messageId: 'unpruned', data: { table: 'refs', line: '1' }, ...at(3, 3, 3, 36) }],
    },
    {
      name: 'a field that the constructor makes',
      code: source`
        export class Signal {
          #refs;
          constructor() {
            this.#refs = new Set();
          }
          connect(listener) {
            this.#refs.add(new WeakRef(listener));
          }
        }
      `,
      errors: [{ messageId: 'unpruned', data: { table: 'this.#refs', line: '4' }, ...at(7, 5, 7, 42) }],
    },
    {
      name: 'once, where several calls put something in',
      code: source`
        const refs = [];
        export const first = (value) => {
          refs.unshift(new WeakRef(value));
        };
        export const last = (value) => {
          refs.push(new WeakRef(value));
        };
      `,
      errors: [{ messageId: 'unpruned', data: { table: 'refs', line: '1' }, ...at(3, 3, 3, 35) }],
    },
  ],
}, RULE);
