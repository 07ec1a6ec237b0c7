// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the callback is a bound private method","line":6}
let loads = 0;
class Fonts {
  #refs = new Map();
  #registry = new FinalizationRegistry(this.#forget.bind(this));
  #forget(name) { this.#refs.delete(name); }
  peek(name) { return this.#refs.get(name)?.deref(); }
  load(name) {
    let font = this.#refs.get(name)?.deref();
    if (font === undefined) {
      font = { number: loads++ };
      this.#refs.set(name, new WeakRef(font));
      this.#registry.register(font, name);
    }
    return font;
  }
}
const fonts = new Fonts();
const load = (name) => fonts.load(name);
const peek = (name) => fonts.peek(name);

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
