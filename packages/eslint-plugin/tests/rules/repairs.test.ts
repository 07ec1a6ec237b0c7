/** What each kind of repair writes, and where it writes nothing; the texts beside this file are written by `vitest -u` and read by a person. */
import { describe, it } from 'vitest';
import { expectSuggestions } from './suggested.ts';

function suggests(id: string, title: string, programs: Readonly<Record<string, string>>): void {
  describe(id, () => {
    it(title, () => expectSuggestions(id, title, Object.entries(programs).map(([name, code]) => ({ name, code }))));
  });
}

/** A function that finds or makes, with the given look-up before what makes it anew. */
function cached(look: string, made = 'const value = load(key); cache.set(key, new WeakRef(value)); return value;'): string {
  return `const cache = new Map();\nexport function cached(key, load) {\n  ${look}\n  ${made}\n}\n`;
}

suggests('no-unchecked-deref', 'what deref gives is tested', {
  'an entry that is there': cached('if (cache.has(key)) return cache.get(key).deref();'),
  'in a block': cached('if (cache.has(key)) { return cache.get(key).deref(); }'),
  'through a variable': cached('if (cache.has(key)) { const known = cache.get(key).deref(); return known; }'),
  'in one expression': cached('return cache.has(key) ? cache.get(key).deref() : make(key, load);', '').replace('export', 'const make = (key, load) => { const value = load(key); cache.set(key, new WeakRef(value)); return value; };\nexport'),
  'made before': cached('if (!cache.has(key)) { const value = load(key); cache.set(key, new WeakRef(value)); }', 'return cache.get(key).deref();'),
  'another branch: what follows would be done twice': cached('if (cache.has(key)) return cache.get(key).deref(); else log(key);'),
  'a comment is not lost': cached('if (cache.has(key)) return /* alive */ cache.get(key).deref();'),
  'a property of what is found': cached('if (cache.has(key)) return cache.get(key).deref().name;'),
  'an assignment as the other branch': cached('let value; return cache.has(key) ? cache.get(key).deref() : value = load(key);', 'cache.set(key, new WeakRef(value));'),
});

const REGISTRY = 'const registry = new FinalizationRegistry((handle) => handle.release());\n';

suggests('no-unreferenced-target', 'what is in use is registered', {
  'a record around it': `${REGISTRY}export function track(owner, handle) { registry.register({ owner }, handle); }\n`,
  'a variable goes with its line': `${REGISTRY}export function track(owner, handle) {\n  const guard = { owner };\n  registry.register(guard, handle);\n}\n`,
  'the token as well': `${REGISTRY}export function track(owner, handle) {\n  const guard = { owner };\n  registry.register(guard, handle, guard);\n}\n`,
  'a method bound to it': `${REGISTRY}export class File {\n  constructor(handle) { this.handle = handle; registry.register(this.close.bind(this), handle); }\n  close() {}\n}\n`,
  'the cleanup reads it: it gets what that reads': 'const registry = new FinalizationRegistry((texture) => texture.native.release());\nexport function track(native) {\n  const texture = { native };\n  registry.register({ texture }, texture);\n  return texture;\n}\n',
  'two objects: none is the one': `${REGISTRY}export function track(owner, other, handle) { registry.register({ owner, other }, handle); }\n`,
  'the handle goes on without it': `${REGISTRY}export function track(owner, handle) { registry.register({ owner }, handle); return handle; }\n`,
  'what changes by then': `${REGISTRY}export function track(owner, handle) { registry.register({ owner }, handle); owner = null; }\n`,
});

/** A class whose method hands out a closure. */
function channel(body: string): string {
  return `${REGISTRY}export class Channel {\n  #handle;\n  constructor(handle) { this.#handle = handle; registry.register(this, handle); }\n  reader() {\n    ${body}\n  }\n}\n`;
}

suggests('no-orphaned-resource', 'the guard goes where its part goes', {
  'an arrow': channel('const handle = this.#handle; return () => handle.use();'),
  'a method of a record': channel('const handle = this.#handle; return { read() { return handle.use(); } };'),
  'shorthand': channel('const handle = this.#handle; return () => handle.use({ handle });'),
  'a pattern': `${REGISTRY}class Guard { constructor(handle) { this.handle = handle; registry.register(this, handle); } }\nexport function open(native) {\n  const guard = new Guard(native);\n  const { handle } = guard;\n  return () => handle.use();\n}\n`,
  'a parameter that the guard has as well': `${REGISTRY}class Guard { constructor(handle) { this.handle = handle; registry.register(this, handle); } }\nexport function open(native) {\n  const guard = new Guard(native);\n  guard.isOpen = true;\n  return () => native.use();\n}\n`,
  'a call that waits': `${REGISTRY}const pending = new Map();\nclass Remote {\n  #port;\n  constructor(port) { this.#port = port; registry.register(this, port); }\n  call(id) { this.#port.use(id); return new Promise((resolve) => { pending.set(id, resolve); }); }\n}\nexport async function ask(port) { return await new Remote(port).call(1); }\n`,
  'a part of the platform in a record': 'export async function load(url) {\n  const response = await fetch(url);\n  return { status: response.status, body: response.body };\n}\n',
  'returned': 'export async function load(url) {\n  const response = await fetch(url);\n  return response.body;\n}\n',
  'of a copy': 'export async function load(url) {\n  const response = await fetch(url);\n  return response.clone().body;\n}\n',
  'in a closure': 'export async function load(url) {\n  const response = await fetch(url);\n  const body = response.body;\n  return () => body.getReader();\n}\n',
  'a number can be no key': "import { open } from 'node:fs/promises';\nexport async function load(path) {\n  const handle = await open(path);\n  return handle.fd;\n}\n",
});


function file(register: string, unregister: string): string {
  return `${REGISTRY}export class File {\n  constructor(native, token) { this.native = native; ${register}; }\n  close() { ${unregister}; }\n}\n`;
}

suggests('no-mismatched-token', 'both calls name one object', {
  'a new object each time': file('registry.register(this, native, { native })', 'registry.unregister({ native: this.native })'),
  'a token that only the constructor has': file('registry.register(this, native, token)', 'registry.unregister(this)'),
  'a token in a field': file('this.token = token; registry.register(this, native, this.token)', 'registry.unregister({})'),
  'the object, which is the token': file('registry.register(this, native, this)', 'registry.unregister([this])'),
  'no token': file('registry.register(this, native)', 'registry.unregister(this)'),
  'undefined as the token': file('registry.register(this, native, undefined)', 'registry.unregister(this)'),
  'two registrations: none is the one': file('registry.register(this, native, token); registry.register(native, token, token)', 'registry.unregister({})'),
  'the token is used elsewhere': `${file('registry.register(this, native, token)', 'registry.unregister({})')}export const drop = (token) => registry.unregister(token);\n`,
  'another registry': `const others = new FinalizationRegistry(() => {});\n${file('registry.register(this, native, this)', 'others.unregister(this)')}`,
  'a variable that changes': `${REGISTRY}export function open(native) {\n  let file = {};\n  registry.register(file, native, {});\n  file = null;\n  registry.unregister({});\n}\n`,
  'a comment is not lost': file('registry.register(this, native, this)', 'registry.unregister([/* it */ this])'),
});

/** A cache of weak references whose registry has the given callback. */
function weakCache(callback: string, before = ''): string {
  return `const refs = new Map();\n${before}const registry = new FinalizationRegistry(${callback});\nexport function load(key) {\n  const known = refs.get(key)?.deref();\n  if (known) return known;\n  const made = { key };\n  refs.set(key, new WeakRef(made));\n  registry.register(made, key);\n  return made;\n}\n`;
}

suggests('no-stale-delete', 'only what is gone is taken out', {
  'in the cleanup': weakCache('(key) => refs.delete(key)'),
  'by a helper of the cleanup': weakCache('(key) => forget(key)', 'function forget(key) { refs.delete(key); }\n'),
  'by a helper that others call: in the cleanup': weakCache('(key) => forget(key)', 'export function forget(key) { refs.delete(key); }\n'),
  'a bound function': weakCache('refs.delete.bind(refs)'),
  'an entry that is emptied': weakCache('(key) => { refs.set(key, undefined); }'),
  'the result of it': weakCache('(key) => { if (refs.delete(key)) count--; }', 'let count = 0;\n'),
  'later': weakCache('(key) => { queueMicrotask(() => refs.delete(key)); }'),
});

suggests('no-collectable-registry', 'the module keeps the registry', {
  'what the callback needs goes with each registration': 'function whenGone(target, callback) {\n  const registry = new FinalizationRegistry(callback);\n  registry.register(target, 1);\n}\nexport const watch = (it) => whenGone({ it }, () => {});\n',
  'nothing is held': 'export function watch(path) {\n  const file = { path };\n  new FinalizationRegistry(() => console.log(path)).register(file);\n  return file;\n}\n',
  'a callback that keeps the target: none': 'export function watch(path) {\n  const file = { path };\n  new FinalizationRegistry(() => console.log(file)).register(file, 1);\n  return file;\n}\n',
  'a callback with a receiver of its own: none': 'export function watch(path) {\n  const file = { path };\n  new FinalizationRegistry(function () { console.log(path, this); }).register(file, 1);\n  return file;\n}\n',
  'two registrations: none': 'export function watch(path, callback) {\n  const registry = new FinalizationRegistry(callback);\n  registry.register({ path }, 1);\n  registry.register({ path }, 2);\n}\n',
  'a class of this file': 'class Closers extends FinalizationRegistry { constructor() { super((handle) => handle.close()); } }\nexport function open(handle) {\n  const file = { handle };\n  new Closers().register(file, handle);\n  return file;\n}\n',
  'at the top of the module': 'const registry = new FinalizationRegistry((handle) => handle.close());\nconst file = { path: 1 };\nregistry.register(file, globalThis.handle);\nexport const path = file.path;\n',
});

function tabs(container: string, put: string, ask: string): string {
  return `const refOf = (tab) => new WeakRef(tab);\nconst tabs = ${container};\nexport function add(tab) { ${put}; }\nexport function has(tab, last) { ${ask}; }\n`;
}

suggests('no-weakref-key', 'objects are keys and are compared', {
  'a helper makes the keys': tabs('new Set()', 'tabs.add(refOf(tab))', 'return tabs.has(refOf(tab))'),
  'asked for the object': tabs('new Map()', 'tabs.set(new WeakRef(tab), 1)', 'return tabs.get(tab)'),
  'the object is a key as well': tabs('new Map()', 'tabs.set(new WeakRef(tab), 1); tabs.set(tab, 2)', 'return tabs.get(new WeakRef(tab))'),
  'a weak map already': tabs('new WeakMap()', 'tabs.set(new WeakRef(tab), 1)', 'return tabs.get(tab)'),
  'a list': tabs('[]', 'tabs.push(new WeakRef(tab))', 'return tabs.includes(new WeakRef(tab))'),
  'an index': tabs('[]', 'tabs.push(new WeakRef(tab))', 'return tabs.indexOf(new WeakRef(tab)) >= 0'),
  'a list of other things as well': tabs('[]', 'tabs.push(new WeakRef(tab)); tabs.push(1)', 'return tabs.includes(new WeakRef(tab))'),
  'Object.is': tabs('[]', '', 'return !Object.is(last, new WeakRef(tab))'),
  'a switch': tabs('[]', '', 'switch (last) { case new WeakRef(tab): return 1; default: return 2; }'),
  'a switch that looks for other things too': tabs('[]', '', 'switch (last) { case new WeakRef(tab): return 1; case null: return 2; }'),
});

/** A registration of `conn`, whose cleanup is the given callback. */
function registered(callback: string, held: string, before = ''): string {
  return `const registry = new FinalizationRegistry(${callback});\nexport function open(native) {\n  const conn = { fd: 1 };\n  ${before}registry.register(conn, ${held});\n  return conn;\n}\n`;
}

suggests('no-target-in-cleanup', 'what the cleanup reads of what it holds', {
  'how long a list is': registered('({ native, list }) => native.release(list.length)', '{ native, list: [conn] }'),
  'how large a set is': registered('({ native, all }) => native.release(all.size)', '{ native, all }', 'const all = new Set([conn]);\n  '),
  'a set that grows later: none': registered('({ native, all }) => native.release(all.size)', '{ native, all }', 'const all = new Set([conn]);\n  native.add = (one) => all.add(one);\n  '),
  'what a spread brings': registered('(held) => held.native.release()', '{ ...base, at: 0 }', 'const base = { native, conn };\n  '),
  'the record itself: a copy': registered('({ native, conn }) => native.release(conn)', '{ native, conn }'),
  'a record that leads to itself: none': registered('({ native, conn }) => native.release(conn)', '{ native, conn }', 'conn.self = conn;\n  '),
  'a statement nobody needs': registered('(held) => held.native.release()', 'held', 'const held = { native };\n  held.owner = conn;\n  '),
  'a property that is read by a text: none': `${registered('(held) => held.native.release()', 'held', 'const held = { native };\n  held.owner = conn;\n  ')}export const key = 'owner';\n`,
});
