/** Programs for the rules about what is handed out too early, and about weak caches that lie. */
import type { Scenario } from './scenario.ts';

const orphaned: Scenario = {
  rule: 'no-orphaned-resource',
  fault: 'used after release',
  write(plan) {
    const { declaration, name } = plan.registry('(handle) => handle.release()');
    const kind = plan.pick('private field', 'field', 'literal', 'base class', 'function', 'getter');
    const given = plan.pick('closure', 'record', 'bound', 'list', 'iterable', 'cursor', 'generator', 'at once');
    const owner = plan.pick('nobody', 'the closure', 'nobody', 'beside it', 'a weak map', 'nobody', 'called off', 'a list of the module');
    const isNamed = owner === 'the closure';
    const use = `${isNamed ? 'ownerOf.has(self);\n' : ''}handle.use();`;
    const parts: Record<typeof given, readonly [made: string, used: (part: string) => string]> = {
      closure: [`() => { ${use} }`, (part) => `${part}();`],
      record: [`{ read() { ${use} }, name: 'part' }`, (part) => `${part}.read();`],
      bound: [`useHandle.bind(${isNamed ? 'self' : 'null'}, handle)`, (part) => `${part}();`],
      list: [`[1, 2].map(() => () => { ${use} })`, (part) => `${part}[0]();`],
      iterable: [`{ [Symbol.iterator]() { return { next() { ${use}\nreturn { done: true }; } }; } }`, (part) => `for (const one of ${part}) one;`],
      cursor: [`new Cursor(handle, ${isNamed ? 'self' : 'null'})`, (part) => `${part}.next();`],
      generator: [`(function* () { yield 1; ${use} })()`, (part) => `${part}.next();\n${part}.next();`],
      'at once': ['(handle.use(), { size: 1 })', (part) => `${part}.size;`],
    };
    const [made, used] = parts[given];
    const head: Record<typeof owner, string> = {
      nobody: '',
      'the closure': '',
      'beside it': '',
      'a weak map': '',
      'called off': `${name}.unregister(self);`,
      'a list of the module': 'pinned.push(self);',
    };
    const result = owner === 'beside it' ? `return { part: ${made}, owner: self };` : owner === 'a weak map' ? `const part = ${made};\nownerOf.set(part, self);\nreturn part;` : `return ${made};`;
    const body = (handle: string): string => `const self = this;\nconst handle = ${handle};\n${head[owner]}\n${result}`;
    const register = `${name}.register(this, handle, this);`;
    const classes: Record<typeof kind, string> = {
      'private field': `class Guard {\n#handle;\nconstructor(handle) {\nthis.#handle = handle;\n${register}\n}\nhand() {\n${body('this.#handle')}\n}\n}`,
      field: `class Guard {\nconstructor(handle) {\nthis.handle = handle;\n${register}\n}\nhand() {\n${body('this.handle')}\n}\n}`,
      literal: `function guardOf(handle) {\nconst guard = {\nhandle,\nhand() {\n${body('this.handle')}\n},\n};\n${name}.register(guard, handle, guard);\nreturn guard;\n}`,
      'base class': `class Base {\nconstructor(handle) {\nthis.handle = handle;\n${register}\n}\n}\nclass Guard extends Base {\nhand() {\n${body('this.handle')}\n}\n}`,
      function: `function Guard(handle) {\nthis.handle = handle;\n${register}\n}\nGuard.prototype.hand = function () {\n${body('this.handle')}\n};`,
      getter: `class Guard {\nconstructor(handle) {\nthis.handle = handle;\n${register}\n}\nget part() {\n${body('this.handle')}\n}\n}`,
    };
    return `const pinned = [];
const useHandle = (handle) => { handle.use(); };
class Cursor {
constructor(handle, owner) {
this.handle = handle;
this.owner = owner;
}
next() {
this.handle.use();
}
}
${declaration}${plan.noise(true)}${classes[kind]}
let held;
export function make(native) {
host = native;
${plan.noise()}
const guard = ${plan.pass(kind === 'literal' ? 'guardOf(native)' : 'new Guard(native)')};
held = guard.${kind === 'getter' ? 'part' : 'hand()'};
${plan.noise()}
return new WeakRef(guard);
}
export function later() {
${used(owner === 'beside it' ? 'held.part' : 'held')}
held = null;
}`;
  },
};

const unchecked: Scenario = {
  rule: 'no-unchecked-deref',
  fault: 'live entry not found',
  write(plan) {
    const table = plan.pick('map', 'record', 'private map', 'variable');
    const look = plan.pick('presence', 'name', 'made first', 'asked', 'present and asked', 'swept', 'another kept');
    const places: Record<typeof table, { readonly declared: string; readonly has: string; readonly ref: string; readonly put: (value: string) => string; readonly sweep: string }> = {
      map: { declared: 'const cache = new Map();', has: 'cache.has(key)', ref: 'cache.get(key)', put: (value) => `cache.set(key, ${value});`, sweep: 'if (cache.get(key)?.deref() === undefined) cache.delete(key);' },
      record: { declared: 'const cache = Object.create(null);', has: 'key in cache', ref: 'cache[key]', put: (value) => `cache[key] = ${value};`, sweep: 'if (cache[key]?.deref() === undefined) delete cache[key];' },
      'private map': { declared: '', has: 'this.#cache.has(key)', ref: 'this.#cache.get(key)', put: (value) => `this.#cache.set(key, ${value});`, sweep: 'if (this.#cache.get(key)?.deref() === undefined) this.#cache.delete(key);' },
      variable: { declared: 'let shared;', has: 'shared', ref: 'shared', put: (value) => `shared = ${value};`, sweep: 'if (shared?.deref() === undefined) shared = undefined;' },
    };
    const { declared, has, ref, put, sweep } = places[table];
    const fresh = `const value = ${plan.pass('{ key }')};\n${look === 'another kept' ? 'strong.push(value);' : ''}\n${put('new WeakRef(value)')}\nreturn value;`;
    const bodies: Record<typeof look, string> = {
      presence: `if (${has}) return ${ref}.deref();\n${fresh}`,
      name: `const isThere = ${has};\nif (isThere) return ${ref}.deref();\n${fresh}`,
      'made first': `if (!(${has})) {\n${put('new WeakRef({ key })')}\n}\nreturn ${ref}.deref();`,
      asked: `const known = ${ref}?.deref();\nif (known !== undefined) return known;\n${fresh}`,
      'present and asked': `if (${has}) {\nconst known = ${ref}.deref();\nif (known !== undefined) return known;\n}\n${fresh}`,
      swept: `${sweep}\nif (${has}) return ${ref}.deref();\n${fresh}`,
      'another kept': `if (${has}) return ${ref}.deref();\n${fresh}`,
    };
    const isMethod = table === 'private map';
    return `${declared}
const strong = [];
const watch = new FinalizationRegistry((native) => native.release());
${plan.noise(true)}${isMethod ? `export class Cache {\n#cache = new Map();\nget(key) {\n${bodies[look]}\n}\n}\nconst caches = new Cache();` : `export function cached(key) {\n${bodies[look]}\n}`}
const ask = (key) => ${isMethod ? 'caches.get(key)' : 'cached(key)'};
let asked = 0;
export function make(native) {
host = native;
${plan.noise()}
const first = ask('a');
watch.register(first, native);
return new WeakRef(first);
}
export function beforeCleanups(native) {
if (asked++ < 3) native.found(ask('a'));
else strong.length = 0;
}`;
  },
};

const unpruned: Scenario = {
  rule: 'no-unpruned-weakref',
  fault: 'dead entries stay',
  write(plan) {
    const table = plan.pick('set', 'list', 'map by number', 'map by name', 'record by name', 'records in a list');
    const end = plan.pick('never', 'read', 'in the cleanup', 'swept', 'filtered', 'replaced');
    const isList = table === 'list' || table === 'records in a list';
    const kept = table === 'set' ? 'new Set()' : isList ? '[]' : table === 'record by name' ? 'Object.create(null)' : 'new Map()';
    const key = table === 'map by number' ? 'last++' : 'name';
    const adds: Record<typeof table, string> = {
      set: 'refs.add(new WeakRef(object));',
      list: 'refs.push(new WeakRef(object));',
      'map by number': `refs.set(${key}, new WeakRef(object));`,
      'map by name': `refs.set(${key}, new WeakRef(object));`,
      'record by name': `refs[${key}] = new WeakRef(object);`,
      'records in a list': 'refs.push({ at: Date.now(), ref: new WeakRef(object) });',
    };
    const size = isList ? 'refs.length' : table === 'record by name' ? 'Object.keys(refs).length' : 'refs.size';
    const isDead = table === 'records in a list' ? '!one.ref.deref()' : '!one.deref()';
    const sweeps: Record<typeof table, string> = {
      set: `for (const one of refs) if (${isDead}) refs.delete(one);`,
      list: `refs = refs.filter((one) => !(${isDead}));`,
      'map by number': `for (const [at, one] of refs) if (${isDead}) refs.delete(at);`,
      'map by name': `for (const [at, one] of refs) if (${isDead}) refs.delete(at);`,
      'record by name': `for (const [at, one] of Object.entries(refs)) if (${isDead}) delete refs[at];`,
      'records in a list': `refs = refs.filter((one) => !(${isDead}));`,
    };
    const isRemoved = end === 'in the cleanup' || end === 'swept' || end === 'filtered';
    const declared = isList && (isRemoved || end === 'replaced') ? 'let' : end === 'replaced' ? 'let' : 'const';
    return `${declared} refs = ${kept};
let last = 0;
const watch = new FinalizationRegistry((native) => {
native.release();
${end === 'in the cleanup' ? sweeps[table] : ''}
});
${plan.noise(true)}export function track(object, name) {
${end === 'filtered' ? sweeps[table] : ''}
${adds[table]}
return object;
}
${end === 'swept' ? `export function sweep() {\n${sweeps[table]}\n}` : ''}
${end === 'replaced' ? `export function reset() {\nrefs = ${kept};\n}` : ''}
${end === 'read' ? `export const count = () => ${size};` : ''}
export function make(native) {
host = native;
${plan.noise()}
const object = track({ id: 1 }, 'first');
watch.register(object, native);
for (let turn = 0; turn < 7; turn++) track({ id: turn }, 'key' + turn);
return new WeakRef(object);
}
export function later(native) {
${end === 'swept' ? 'sweep();' : end === 'replaced' ? 'reset();' : end === 'filtered' ? 'track({ id: 9 }, \'last\');' : ''}
native.left(8, ${size});
}`;
  },
};

export const WEAK_CACHES: readonly Scenario[] = [orphaned, unchecked, unpruned];
