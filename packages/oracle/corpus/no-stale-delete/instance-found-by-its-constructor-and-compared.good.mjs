// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the same constructor, whose cleanup looks"}
let loads = 0;
class Session {
  static #all = new Map();
  static #registry = new FinalizationRegistry((name) => {
    if (Session.peek(name)) return;
    Session.#all.delete(name);
  });
  static peek(name) { return Session.#all.get(name)?.deref(); }
  constructor(name) {
    const existing = Session.#all.get(name)?.deref();
    if (existing) return existing;
    this.name = name;
    this.number = loads++;
    Session.#all.set(name, new WeakRef(this));
    Session.#registry.register(this, name);
  }
}
const load = (name) => new Session(name);
const peek = (name) => Session.peek(name);

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export function make(native) {
  first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = load('a');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(peek('a') === shown);
}
