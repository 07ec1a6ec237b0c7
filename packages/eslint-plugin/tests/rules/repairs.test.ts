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

suggests('no-target-in-cleanup', 'what is held is made of a copy', {
  'a closure that hands it on': registered('(fn) => fn()', '() => native.release(conn)'),
  'the name is taken': registered('(fn) => fn()', '() => native.release(conn)', 'const connCopy = native.last;\n  native.log(connCopy);\n  '),
  'a list': registered('(all) => log(...all.rows)', '{ rows: new Set([rows]), native }', 'const rows = [conn.fd];\n  ').replace('register(conn,', 'register(rows,').replace('return conn', 'return rows'),
  'made by a class of the file': `class Handle { constructor(conn, native) { this.conn = conn; this.native = native; } close() { this.native.release(this.conn); } }\n${registered('(handle) => handle.close()', 'new Handle(conn, native)')}`,
  'a constant that only it uses': registered('({ ready }) => ready.then(close)', '{ ready }', 'const ready = Promise.resolve(conn);\n  '),
  'a constant that others use as well: none': registered('({ ready }) => ready.then(close)', '{ ready }', 'const ready = Promise.resolve(conn);\n  native.ready = ready;\n  '),
  'it changes later: none': registered('(fn) => fn()', '() => native.release(conn)').replace('return conn', 'conn.fd = 2;\n  return conn'),
  'a function that is not seen gets it afterwards: none': registered('(fn) => fn()', '() => native.release(conn)').replace('return conn', 'native.start(conn);\n  return conn'),
  'it leads to itself: none': registered('(fn) => fn()', '() => native.release(conn)', 'conn.self = conn;\n  '),
  'it is looked for by its identity: none': registered('({ id }) => native.release(id)', '{ id: ids.get(conn), all: new Map([[conn, 1]]), native, of: known.indexOf(conn), mark: mark(conn) }', '').replace('const registry', 'const ids = new WeakMap();\nconst known = [];\nconst mark = (it) => { ids.set(it, 1); return it; };\nconst registry'),
  'an instance: none': registered('(fn) => fn()', '() => native.release(conn)').replace('{ fd: 1 }', 'new Conn(native)'),
  'a function that does more with it: none': `function track(it, cleanup) { registry.register(it, cleanup); others.push(cleanup); }\nconst others = [];\n${registered('(fn) => fn()', '() => native.release(conn)').replace('registry.register(conn,', 'track(conn,')}`,
});

suggests('no-target-in-cleanup', 'a function that is declared in the scope', {
  'behind the return': registered('(fn) => fn()', 'release').replace('return conn;', 'return conn;\n  function release() {\n    native.release(conn.fd);\n  }'),
  'used twice: none': registered('(fn) => fn()', 'release').replace('return conn;', 'native.release = release;\n  return conn;\n  function release() {\n    native.release(conn.fd);\n  }'),
});

suggests('no-target-in-cleanup', 'a listener of what is held', {
  'of a signal': registered('({ controller }) => controller.abort()', '{ controller }', "const controller = new AbortController();\n  controller.signal.addEventListener('abort', () => { conn.fd = -1; });\n  "),
  'a handler': registered('({ signal }) => signal.throwIfAborted()', '{ signal }', 'const { signal } = new AbortController();\n  signal.onabort = () => { conn.fd = -1; };\n  '),
  'the cleanup itself listens: none': registered('(listen) => listen()', 'listen', "const hub = new EventTarget();\n  const listen = () => { if (conn.fd) native.release(); };\n  hub.addEventListener('end', listen);\n  "),
});

/** A collection of the module that keeps what is registered. */
function kept(collection: string, put: string, rest = ''): string {
  return `${REGISTRY}const all = ${collection};\nexport function open(native, id) {\n  const tab = { native };\n  ${put};\n  registry.register(tab, native);\n  return tab;\n}\n${rest}`;
}

suggests('no-rooted-target', 'a collection of WeakRefs', {
  'a set': kept('new Set()', 'all.add(tab)', 'export const count = () => all.size;\n'),
  'a set that is walked over': kept('new Set()', 'all.add(tab)', 'export function draw() {\n  for (const tab of all) {\n    tab.draw();\n  }\n  all.forEach((tab) => tab.draw());\n  return [...all].map((tab) => tab.native);\n}\n'),
  'a list': kept('[]', 'all.push(tab)', 'export const last = () => all.at(-1).native;\nexport const names = () => all.filter((tab) => tab.native).map((tab) => tab.native.name);\n'),
  'a table': kept('{}', 'all[++count] = tab', 'let count = 0;\nexport const names = () => Object.values(all).map((tab) => tab.native.name);\n'),
  'a map that the cleanup prunes': `const all = new Map();\nlet count = 0;\nconst registry = new FinalizationRegistry((key) => { all.delete(key); });\nexport function open(native) {\n  const key = ++count;\n  const tab = { native };\n  all.set(key, tab);\n  registry.register(tab, key);\n  return tab;\n}\nexport const tabOf = (key) => all.get(key);\nexport const nameOf = (key) => all.get(key).native.name;\nexport const isOpen = (key) => all.get(key)?.native !== undefined;\n`,
  'somebody asks for a member': kept('new Set()', 'all.add(tab)', 'export const isOpen = (tab) => all.has(tab);\n'),
  'a member is written to: none': kept('[]', 'all.push(tab)', 'export const rename = () => { all[0].name = 1; };\n'),
  'others are put in as well: none': kept('[]', 'all.push(tab)', 'export const add = (tab) => all.push(tab);\n'),
  'in a private field': `${REGISTRY}class Tab {\n  static #all = new Set();\n  constructor(native) {\n    Tab.#all.add(this);\n    registry.register(this, native);\n  }\n  static count() { return Tab.#all.size; }\n}\nexport const open = (native) => new Tab(native);\n`,
});

suggests('no-rooted-target', 'a collection that does not keep its keys', {
  'a map': kept('new Map()', 'all.set(tab, id)', 'export const idOf = (tab) => all.get(tab);\n'),
  'in a private field': `${REGISTRY}class Tab {\n  static #all = new Map();\n  constructor(native) {\n    Tab.#all.set(this, native);\n    registry.register(this, native);\n  }\n  static isOpen(tab) { return Tab.#all.has(tab); }\n}\nexport const open = (native) => new Tab(native);\n`,
  'somebody asks how many there are: none': kept('new Map()', 'all.set(tab, id)', 'export const idOf = (tab) => all.get(tab);\nexport const count = () => all.size;\n'),
  'nobody looks into it: none': kept('new Map()', 'all.set(tab, id)', ''),
});

suggests('no-weak-key-in-value', 'values in a WeakMap', {
  'keys are all that is asked for': "const all = new Map();\nexport function add(tab) {\n  const ref = new WeakRef(tab);\n  all.set(ref, [tab, 'x']);\n  return ref;\n}\nexport const has = (ref) => all.has(ref);\nexport const count = () => all.size;\n",
  'a value is asked for: none': "const all = new Map();\nexport function add(tab) {\n  const ref = new WeakRef(tab);\n  all.set(ref, [tab, 'x']);\n  return ref;\n}\nexport const of = (ref) => all.get(ref);\n",
  'a bound method': 'const all = new Map();\nclass Tab { close() {} }\nexport function add() {\n  const tab = new Tab();\n  all.set(new WeakRef(tab), tab.close.bind(tab));\n  return tab;\n}\n',
});

suggests('no-defeated-weakref', 'what is read of a record', {
  'through the WeakRef beside it': 'const all = [];\nexport function add(tab) {\n  all.push({ ref: new WeakRef(tab), tab });\n}\nexport const last = () => all.at(-1)?.tab.name;\n',
  'another record has one of that name: none': 'const all = [];\nexport function add(tab) {\n  all.push({ ref: new WeakRef(tab), tab });\n  return { tab };\n}\nexport const last = () => all.at(-1)?.tab.name;\n',
  'a pattern takes it: none': 'const all = [];\nexport function add(tab) {\n  all.push({ ref: new WeakRef(tab), tab });\n}\nexport const last = ({ tab }) => all.at(-1)?.tab.name + tab.name;\n',
});

suggests('require-stop-on-close', 'the handle of addCleanup', {
  'in a private field': "import { addCleanup } from 'reclaim';\nconst free = (h) => h.free();\nexport class File {\n  #cleanup;\n  constructor(h) { this.h = h; this.#cleanup = addCleanup(this, free, h); }\n  close() { this.h.free(); }\n}\n",
  'thrown away behind a return': "import { addCleanup } from 'reclaim';\nconst free = (h) => h.free();\nexport class File {\n  constructor(h) {\n    this.h = h;\n    if (!h) return;\n    addCleanup(this, free, h);\n  }\n  close() { this.h.free(); }\n}\n",
  'registered by a static method': `${REGISTRY}export class File {\n  static open(handle) {\n    const file = new File();\n    file.handle = handle;\n    registry.register(file, handle);\n    return file;\n  }\n  close() { this.handle.release(); }\n}\n`,
});

suggests('no-orphaned-resource', 'the object stays with what its method gives back', {
  'a bound function': channel('return send.bind(null, this.#handle);').replace('export', 'function send(handle) { handle.use(); }\nexport'),
  'a generator': channel('const handle = this.#handle;\n    return (function* () { yield handle.use(); })();'),
  'a generator of the module': channel('return rows(this.#handle);').replace('export', 'function* rows(handle) { yield handle.use(); }\nexport'),
  'an instance': channel('return new View(this.#handle);').replace('export', 'class View {\n  constructor(handle) { this.handle = handle; }\n  draw() { this.handle.use(); }\n}\nexport'),
  'a list of closures: none': channel('const handle = this.#handle;\n    return [1, 2].map((one) => ({ one, read: () => handle.use(one) }));'),
});

suggests('no-unchecked-deref', 'a single WeakRef', {
  'made where there is none': 'let ref;\nexport function shared() {\n  ref ??= new WeakRef({ list: [] });\n  return ref.deref();\n}\n',
  'a block that makes it': 'let ref;\nexport function shared() {\n  if (!ref) {\n    const made = { list: [] };\n    ref = new WeakRef(made);\n    return made;\n  }\n  return ref.deref();\n}\n',
});
