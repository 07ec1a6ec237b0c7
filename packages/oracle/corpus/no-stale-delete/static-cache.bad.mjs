// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"a static cache of a class","harm":"live entry not found"}
class Font {
  static #cache = new Map();
  static #dead = new FinalizationRegistry((name) => Font.#cache.delete(name));
  static keep(name, font) {
    Font.#cache.set(name, new WeakRef(font));
    Font.#dead.register(font, name);
  }
  static named(name) { return Font.#cache.get(name)?.deref(); }
}
const store = (key, value) => Font.keep(key, value);
const find = (key) => Font.named(key);

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const old = {};
  watch.register(old, native.release);
  store('a', old);
  current = {};
  store('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(find('a'));
  current = undefined;
}
