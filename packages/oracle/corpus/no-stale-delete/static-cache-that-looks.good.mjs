// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the static cache looks first, by a helper","spared":"live entry not found"}
class Font {
  static #cache = new Map();
  static #dead = new FinalizationRegistry((name) => Font.#drop(name));
  static #drop(name) { if (!Font.named(name)) Font.#cache.delete(name); }
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
