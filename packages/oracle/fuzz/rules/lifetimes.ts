/** Scenarios in which an object, or its registry, lives too long or not long enough. */
import type { Scenario } from './scenario.ts';

const rooted: Scenario = {
  rule: 'no-rooted-target',
  fault: 'retained',
  write(plan) {
    const { declaration, name } = plan.registry('(handle) => handle.release()');
    const root = plan.pick('interval', 'set', 'map', 'list', 'listener', 'record', 'variable', 'weak set', 'weak interval', 'weak map');
    const end = plan.pick('never', 'exported', 'at once', 'exported collection', 'exported by default', 'in the cleanup');
    const isCollection = ['set', 'map', 'list'].includes(root);
    const table: Record<typeof root, readonly [declared: string, put: string, take: string]> = {
      interval: ['let timer;', 'timer = setInterval(() => { object.steps++; }, 60000);', 'clearInterval(timer);'],
      set: ['const live = new Set();', 'live.add(object);', 'live.clear();'],
      map: ['const live = new Map();', 'live.set(object.id, object);', 'live.clear();'],
      list: ['const live = [];', 'live.push(object);', 'live.length = 0;'],
      listener: ['const bus = new EventTarget();\nlet hear;', 'hear = () => { object.steps++; };\nbus.addEventListener(\'turn\', hear);', 'bus.removeEventListener(\'turn\', hear);\nhear = null;'],
      record: ['const live = { current: null };', 'live.current = object;', 'live.current = null;'],
      variable: ['let current = null;\nexport const isOpen = () => current !== null;', 'current = object;', 'current = null;'],
      'weak set': ['const live = new WeakSet();\nexport const knows = (one) => live.has(one);', 'live.add(object);', ''],
      'weak interval': ['let timer;', 'const ref = new WeakRef(object);\ntimer = setInterval(((ref) => () => { ref.deref()?.id; })(ref), 60000);', 'clearInterval(timer);'],
      'weak map': ['const live = new WeakMap();\nexport const knows = (one) => live.get(one);', 'live.set(object, { of: object });', ''],
    };
    const [declared, put, take] = table[root];
    // A field or a variable gets the next one from the same place: what it had before is free then.
    const isReplaced = (root === 'record' || root === 'variable') && ['never', 'in the cleanup', 'exported collection', 'exported by default'].includes(end);
    const inside = plan.pick(isReplaced ? 'show(object);' : put, `if (native) {\n${put}\n}`, `((object) => {\n${put}\n})(object);`);
    const last: Record<typeof end, string> = {
      never: '',
      exported: `export function close() {\n${take}\n}\nexport function later() {\nclose();\n}`,
      'at once': '',
      'exported collection': isCollection ? `export { live };\nexport function later() {\n${take}\n}` : '',
      'exported by default': isCollection ? `export default live;\nexport function later() {\n${take}\n}` : '',
      'in the cleanup': '',
    };
    const clean = end === 'in the cleanup' ? declaration.replace('handle.release()', `{\nhandle.release();\n${take}\n}`) : declaration;
    const show = isReplaced ? `const show = (object) => { ${put} };\nexport function later() {\nshow({ id: 2, steps: 0 });\n}\n` : '';
    return `${declared}\n${clean}${show}${plan.noise(true)}
export function make(native) {
host = native;
${plan.noise()}
const object = ${plan.pass('{ id: 1, steps: 0 }')};
${name}.register(object, native);
${inside}
${end === 'at once' ? take : ''}
${plan.noise()}
return new WeakRef(object);
}
${last[end]}`;
  },
};

const collectable: Scenario = {
  rule: 'no-collectable-registry',
  fault: 'collected, cleanup never runs',
  write(plan) {
    const made = 'new FinalizationRegistry((handle) => handle.release())';
    const place = plan.pick('local', 'anonymous', 'field of the target', 'helper', 'cycle', 'local that a closure of the target names', 'module', 'static', 'pool', 'pinned', 'closure that is kept', 'map', 'level of the module', 'exported');
    const object = plan.pass('{ id: 1 }');
    const body = (statements: string, head = ''): string => `${head}${plan.noise(true)}
export function make(native) {
host = native;
${plan.noise()}
const object = ${object};
${statements}
${plan.noise()}
return new WeakRef(object);
}`;
    switch (place) {
      case 'local':
        return body(`const registry = ${made};\nregistry.register(object, native);`);
      case 'anonymous':
        return body(`${made}.register(object, native);`);
      case 'field of the target':
        return body(`object.registry = ${made};\nobject.registry.register(object, native);`);
      case 'helper':
        return body('whenGone(object, native);', `function whenGone(target, handle) {\nconst registry = ${made};\nregistry.register(target, handle);\n}\n`);
      case 'cycle':
        return body('const registry = new FinalizationRegistry((handle) => { handle.release(); registry.unregister(handle); });\nregistry.register(object, native);');
      case 'local that a closure of the target names':
        return body(`const registry = ${made};\nobject.stop = ((registry) => () => registry.unregister(native))(registry);\nregistry.register(object, native);`);
      case 'module':
        return body('registry.register(object, native);', `const registry = ${made};\n`);
      case 'static':
        return body('Registries.main.register(object, native);', `class Registries {\nstatic main = ${made};\n}\n`);
      case 'pool':
        return body('pool.add(object, native);', `class Pool {\n#registry = ${made};\nadd(object, handle) {\nthis.#registry.register(object, handle);\n}\n}\nconst pool = new Pool();\n`);
      case 'pinned':
        return body(`const registry = ${made};\npinned.add(registry);\nregistry.register(object, native);`, 'const pinned = new Set();\n');
      case 'closure that is kept':
        return body(`const registry = ${made};\nkept.push(() => registry);\nregistry.register(object, native);`, 'const kept = [];\n');
      case 'map':
        return body(`if (!byName.has('main')) byName.set('main', ${made});\nbyName.get('main').register(object, native);`, 'const byName = new Map();\n');
      case 'level of the module':
        return `const registry = new FinalizationRegistry(() => { host.release(); });\n${plan.noise(true)}const object = ${object};\nregistry.register(object, 1);\nconst ref = new WeakRef(object);\nexport function make(native) {\nhost = native;\nreturn ref;\n}`;
      case 'exported':
        return `export const registry = new FinalizationRegistry(() => { host.release(); });\n${plan.noise(true)}let object = ${object};\nregistry.register(object, 1);\nconst ref = new WeakRef(object);\nobject = null;\nexport function make(native) {\nhost = native;\nreturn ref;\n}`;
    }
  },
};

const defeated: Scenario = {
  rule: 'no-defeated-weakref',
  fault: 'retained',
  write(plan) {
    const { declaration, name } = plan.registry('(handle) => handle.release()');
    const keeper = plan.pick('interval', 'listener', 'list', 'record');
    const use = plan.pick('ref alone', 'this beside it', 'sibling uses it', 'sibling method', 'made outside', 'record with both', 'fallback');
    const keep: Record<typeof keeper, readonly [declared: string, put: (what: string) => string]> = {
      interval: ['', (what) => `setInterval(${what}, 60000);`],
      listener: ['const bus = new EventTarget();\n', (what) => `bus.addEventListener('turn', ${what});`],
      list: ['const hooks = [];\nexport const count = () => hooks.length;\n', (what) => `hooks.push(${what});`],
      record: ['const hooks = { last: null };\nexport const has = () => hooks.last !== null;\n', (what) => `hooks.last = ${what};`],
    };
    const [declared, put] = keep[keeper];
    const weakly = '() => { ref.deref()?.draw(); }';
    const bodies: Record<typeof use, string> = {
      'ref alone': `const ref = new WeakRef(this);\n${put(weakly)}`,
      'this beside it': `const ref = new WeakRef(this);\n${put('() => { if (ref.deref()) this.draw(); }')}`,
      'sibling uses it': `const ref = new WeakRef(this);\nthis.again = () => { this.rounds = 0; };\n${put(weakly)}`,
      'sibling method': `const ref = new WeakRef(this);\nthis.again = function () { this.rounds = 0; };\n${put(weakly)}`,
      'made outside': `this.again = () => { this.rounds = 0; };\n${put('drawing(new WeakRef(this))')}`,
      'record with both': `const ref = new WeakRef(this);\nthis.watch(ref);\n${keeper === 'list' || keeper === 'record' ? put('{ ref, owner: this }') : put('((record) => () => record)({ ref, owner: this })')}`,
      fallback: `const ref = typeof WeakRef === 'undefined' ? { deref: () => this } : new WeakRef(this);\n${put(weakly)}`,
    };
    return `${declared}${declaration}${plan.noise(true)}
const drawing = (ref) => () => { ref.deref()?.draw(); };
class View {
rounds = 0;
constructor(native) {
${plan.noise()}
${bodies[use]}
${name}.register(this, native);
}
draw() {
this.rounds++;
}
watch(ref) {
this.ref = ref;
}
}
export function make(native) {
host = native;
const view = ${plan.pass('new View(native)')};
${plan.noise()}
return new WeakRef(view);
}`;
  },
};

const weakKey: Scenario = {
  rule: 'no-weak-key-in-value',
  fault: 'retained',
  write(plan) {
    const { declaration, name } = plan.registry('(handle) => handle.release()');
    const map = plan.pick('refs', 'weak map', 'iterable', 'refs in a field');
    const value = plan.pick('closure', 'record', 'key itself', 'list', 'instance', 'copy', 'text', 'closure made outside', 'weak', 'nothing');
    const values: Record<typeof value, string> = {
      closure: '() => page.title',
      record: '{ of: page }',
      'key itself': 'page',
      list: '[page.title, page]',
      instance: 'new Card(page)',
      copy: '{ ...page }',
      text: '`${page.title}!`',
      'closure made outside': 'titled(page.title)',
      weak: '{ of: new WeakRef(page) }',
      nothing: '1',
    };
    const declared = { refs: 'const cards = new Map();\n', 'weak map': 'const cards = new WeakMap();\n', iterable: '', 'refs in a field': 'class Cards {\nall = new Map();\nput(ref, value) {\nthis.all.set(ref, value);\n}\n}\nconst cards = new Cards();\n' };
    const put = { refs: 'cards.set(new WeakRef(page), VALUE);', 'weak map': 'cards.set(page, VALUE);', iterable: 'cards.set(page, VALUE);', 'refs in a field': 'cards.put(new WeakRef(page), VALUE);' };
    const title = plan.pass('{ title: \'home\' }');
    const shared = plan.pick('export const all = () => [cards];', { refs: 'export const count = () => cards.size;', 'weak map': 'export const has = (page) => cards.has(page);', iterable: 'export const has = (page) => cards.has(page);', 'refs in a field': 'export const count = () => cards.all.size;' }[map]);
    const imports = map === 'iterable' ? 'import { IterableWeakMap } from \'reclaim\';\nconst cards = new IterableWeakMap();\n' : '';
    return `${imports}${declared[map]}${declaration}${plan.noise(true)}
const titled = (title) => () => title;
class Card {
constructor(page) {
this.page = page;
}
}
${shared}
export function make(native) {
host = native;
${plan.noise()}
const page = ${title};
${put[map].replace('VALUE', values[value])}
${name}.register(page, native);
return new WeakRef(page);
}`;
  },
};

export const LIFETIMES: readonly Scenario[] = [rooted, collectable, defeated, weakKey];
