/** Scenarios in which what an object stands for is released too early or twice, or cannot be found any more. */
import type { Scenario } from './scenario.ts';

const weakRefKey: Scenario = {
  rule: 'no-weakref-key',
  fault: 'live entry not found',
  write(plan) {
    const { declaration, name } = plan.registry('(release) => release()');
    const how = plan.pick('map', 'set', 'compared', 'list', 'weak map', 'map in a field');
    const looked = plan.pick('new wrapper', 'same wrapper', 'by the object', 'walked over', 'one wrapper an object');
    const wrapper = { 'new wrapper': 'new WeakRef(object)', 'same wrapper': 'ref', 'by the object': 'object', 'walked over': '', 'one wrapper an object': 'wrapperOf(object)' }[looked];
    const key = { 'new wrapper': 'new WeakRef(object)', 'same wrapper': 'ref', 'by the object': 'object', 'walked over': 'new WeakRef(object)', 'one wrapper an object': 'wrapperOf(object)' }[looked];
    const isWalked = looked === 'walked over';
    const plans: Record<typeof how, readonly [declared: string, put: string, found: string]> = {
      map: ['const names = new Map();', `names.set(${key}, 'name');`, isWalked ? '[...names.keys()].some((one) => one.deref() === object)' : `names.has(${wrapper})`],
      set: ['const marked = new Set();', `marked.add(${key});`, isWalked ? '[...marked].some((one) => one.deref() === object)' : `marked.has(${wrapper})`],
      compared: ['let current;', `current = ${key};`, isWalked ? 'current.deref() === object' : `current === ${wrapper}`],
      list: ['const order = [];', `order.push(${key});`, isWalked ? 'order.some((one) => one.deref() === object)' : `order.includes(${wrapper})`],
      'weak map': ['const names = new WeakMap();', `names.set(${isWalked ? 'object' : key}, 'name');`, `names.has(${isWalked ? 'object' : wrapper})`],
      'map in a field': ['class Names {\nall = new Map();\n}\nconst names = new Names();', `names.all.set(${key}, 'name');`, isWalked ? '[...names.all.keys()].some((one) => one.deref() === object)' : `names.all.has(${wrapper})`],
    };
    const [declared, put, found] = plans[how];
    return `${declaration}${declared}
const wrappers = new WeakMap();
function wrapperOf(object) {
if (!wrappers.has(object)) wrappers.set(object, new WeakRef(object));
return wrappers.get(object);
}
${plan.noise(true)}
function add(object, ref) {
${put}
}
function has(object, ref) {
return ${found};
}
export function make(native) {
host = native;
${plan.noise()}
const object = ${plan.pass('{ id: 1 }')};
const ref = new WeakRef(object);
add(object, ref);
native.found(has(object, ref));
${name}.register(object, native.release);
${how === 'compared' || how === 'weak map' || looked !== 'by the object' ? '' : 'forget(object);'}
return ref;
}
${how === 'set' ? 'const forget = (object) => marked.delete(object);' : how === 'map' ? 'const forget = (object) => names.delete(object);' : how === 'list' ? 'const forget = () => { order.length = 0; };' : how === 'map in a field' ? 'const forget = (object) => names.all.delete(object);' : ''}`;
  },
};

const stale: Scenario = {
  rule: 'no-stale-delete',
  fault: 'live entry not found',
  write(plan) {
    const check = plan.pick('none', 'identity', 'dead', 'own key', 'unregister');
    const store = plan.pick('images', 'cache.all', 'cache.get()');
    const declared = { images: 'const images = new Map();', 'cache.all': 'const cache = { all: new Map() };', 'cache.get()': 'const images = new Map();\nconst cache = { get: () => images };' }[store];
    const removal = {
      none: `${store}.delete(path);`,
      identity: `if (${store}.get(path) === ref) ${store}.delete(path);`,
      dead: `if (!${store}.get(path)?.deref()) ${store}.delete(path);`,
      'own key': `${store}.delete(number);`,
      unregister: `${store}.delete(path);`,
    }[check];
    const key = check === 'own key' ? 'number' : 'path';
    const { declaration, name } = plan.registry(`({ path, number, ref, release }) => {\n${removal}\nrelease?.();\n}`);
    return `${declared}
${declaration}${plan.noise(true)}
let loads = 0;
let first;
let second;
let pending;
function load(path, release) {
const known = ${store}.get(${check === 'own key' ? 'loads' : 'path'})?.deref();
if (known) return known;
const number = ++loads;
const image = ${plan.pass('{ path, number }')};
const ref = new WeakRef(image);
${check === 'unregister' ? `if (pending) ${name}.unregister(pending);\npending = {};\n` : ''}${store}.set(${key}, ref);
${name}.register(image, { path, number, ref, release }${check === 'unregister' ? ', pending' : ''});
return image;
}
export function make(native) {
host = native;
${plan.noise()}
first = load('logo.png', native.release);
return new WeakRef(first);
}
let turn = 0;
export function beforeCleanups() {
if (turn++ === 0) first = undefined;
else if (!second && (!${store}.get(${check === 'own key' ? '1' : '\'logo.png\''})?.deref())) second = load('logo.png', undefined);
}
export function later(native) {
if (second) native.found(${store}.get(${check === 'own key' ? 'second.number' : '\'logo.png\''})?.deref() === second);
}`;
  },
};

const unreferenced: Scenario = {
  rule: 'no-unreferenced-target',
  fault: 'used after release',
  write(plan) {
    const { declaration, name } = plan.registry('(handle) => handle.release()');
    const target = plan.pick('record', 'bound', 'copy', 'arrow', 'wrapper', 'list', 'owner', 'stored', 'returned', 'closure keeps it', 'in a set');
    const targets: Record<typeof target, string> = {
      record: `${name}.register(${plan.pass('{ owner: 1 }')}, handle);`,
      bound: `${name}.register(this.use.bind(this), handle);`,
      copy: `${name}.register({ ...this }, handle);`,
      arrow: `${name}.register(() => 1, handle);`,
      wrapper: `const wrapper = ${plan.pass('new Wrapper()')};\n${name}.register(wrapper, handle);`,
      list: `${name}.register([1], handle);`,
      owner: `${name}.register(this, handle);`,
      stored: `this.part = ${plan.pass('{ id: 1 }')};\n${name}.register(this.part, handle);`,
      returned: `${name}.register(this, handle);`,
      'closure keeps it': `const part = ${plan.pass('{ id: 1 }')};\nthis.read = () => part.id;\n${name}.register(part, handle);`,
      'in a set': `const part = ${plan.pass('{ id: 1 }')};\nthis.parts.add(part);\n${name}.register(part, handle);`,
    };
    return `${declaration}${plan.noise(true)}
class Wrapper {
constructor() {
this.made = 1;
}
}
class File {
parts = new Set();
constructor(handle) {
this.handle = handle;
${plan.noise()}
${targets[target]}
}
use() {
return this.handle;
}
}
let file;
export function make(native) {
host = native;
file = new File(native);
return new WeakRef(file);
}
export function later(native) {
native.use(file?.use() !== undefined);
file = undefined;
}`;
  },
};

const stop: Scenario = {
  rule: 'require-stop-on-close',
  fault: 'released twice',
  write(plan) {
    const how = plan.pick('nothing', 'unregister', 'other token', 'flag', 'addCleanup', 'addCleanup stopped', 'addCleanup run', 'unregister in a helper', 'unregister in the base class');
    const method = plan.pick('close', 'dispose', 'free', '[Symbol.dispose ?? \'end\']', 'destroy');
    const called = method.startsWith('[') ? method : `.${method}`;
    const { declaration, name } = plan.registry(how === 'flag' ? '(handle) => { if (!handle.done) handle.native.release(); }' : '(handle) => handle.release()');
    const isAdded = how.startsWith('addCleanup');
    const register: Record<typeof how, string> = {
      nothing: `${name}.register(this, this.handle);`,
      unregister: `${name}.register(this, this.handle, this);`,
      'other token': `this.token = ${plan.pass('{}')};\n${name}.register(this, this.handle, this.token);`,
      flag: `${name}.register(this, this.handle);`,
      addCleanup: 'addCleanup(this, released, this.handle);',
      'addCleanup stopped': 'this.cleanup = addCleanup(this, released, this.handle);',
      'addCleanup run': 'this.cleanup = addCleanup(this, released, this.handle);',
      'unregister in a helper': `${name}.register(this, this.handle, this);`,
      'unregister in the base class': `${name}.register(this, this.handle, this);`,
    };
    const close: Record<typeof how, string> = {
      nothing: 'this.handle.release();',
      unregister: `${name}.unregister(this);\nthis.handle.release();`,
      'other token': `${name}.unregister(this.token);\nthis.handle.release();`,
      flag: 'this.handle.done = true;\nthis.handle.native.release();',
      addCleanup: 'this.handle.release();',
      'addCleanup stopped': 'this.cleanup.stop();\nthis.handle.release();',
      'addCleanup run': 'this.cleanup.run();',
      'unregister in a helper': 'forget(this);\nthis.handle.release();',
      'unregister in the base class': 'this.forget();\nthis.handle.release();',
    };
    const plain = isAdded ? 'import { addCleanup } from \'reclaim\';\nconst released = (handle) => { handle.release(); };\n' : declaration;
    return `${plain}${plan.noise(true)}
${how === 'unregister in a helper' ? `function forget(object) {\n${name}.unregister(object);\n}` : ''}
class Base {
${how === 'unregister in the base class' ? `forget() {\n${name}.unregister(this);\n}` : ''}
}
class Socket extends Base {
constructor(native) {
super();
this.handle = ${how === 'flag' ? '{ native, done: false }' : 'native'};
${plan.noise()}
${register[how]}
}
${method}() {
${close[how]}
}
}
export function make(native) {
host = native;
const socket = ${plan.pass('new Socket(native)')};
socket${called}();
return new WeakRef(socket);
}`;
  },
};

const token: Scenario = {
  rule: 'no-mismatched-token',
  fault: 'released after stop',
  write(plan) {
    const { declaration, name } = plan.registry('(handle) => handle.release()');
    const given = plan.pick('new record', 'none', 'target', 'own', 'field', 'held');
    const used = plan.pick('new record', 'target', 'own', 'field', 'held', 'copy');
    const place = plan.pick('function', 'class', 'two functions');
    const tokens = { 'new record': '{ id: 7 }', none: '', target: 'lease', own: 'token', field: 'lease.token', held: 'native', copy: '{ ...token }' };
    const register = `${name}.register(lease, native${given === 'none' ? '' : `, ${tokens[given]}`});`;
    const unregister = `${name}.unregister(${tokens[used]});`;
    const make = `const lease = ${plan.pass('{ id: 7, token: {} }')};\nconst token = ${plan.pass('{ id: 7 }')};`;
    switch (place) {
      case 'function':
        return `${declaration}${plan.noise(true)}
export function make(native) {
host = native;
${plan.noise()}
${make}
${register}
${unregister}
native.stop();
return new WeakRef(lease);
}`;
      case 'class':
        return `${declaration}${plan.noise(true)}
class Pool {
open(lease, token, native) {
${register}
}
close(lease, token, native) {
${unregister}
}
}
const pool = new Pool();
export function make(native) {
host = native;
${make}
pool.open(lease, token, native);
pool.close(lease, token, native);
native.stop();
return new WeakRef(lease);
}`;
      case 'two functions':
        return `${declaration}${plan.noise(true)}
const open = (lease, token, native) => { ${register} };
const close = (lease, token, native) => { ${unregister} };
export function make(native) {
host = native;
${plan.noise()}
${make}
open(lease, token, native);
close(lease, token, native);
native.stop();
return new WeakRef(lease);
}`;
    }
  },
};

export const USES: readonly Scenario[] = [weakRefKey, stale, unreferenced, stop, token];
