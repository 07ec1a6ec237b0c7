// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"two classes have a private field of the same name"}
let loads = 0;
class Sizes {
  #all = new Map();
  set(key, size) { this.#all.set(key, size); }
  forget(key) { this.#all.delete(key); }
}
class Tiles {
  #all = new Map();
  #sizes = new Sizes();
  #registry = new FinalizationRegistry((key) => this.#sizes.forget(key));
  peek(key) { return this.#all.get(key)?.deref(); }
  load(key) {
    const known = this.#all.get(key)?.deref();
    if (known) return known;
    const tile = { number: loads++ };
    this.#all.set(key, new WeakRef(tile));
    this.#sizes.set(key, 1);
    this.#registry.register(tile, key);
    return tile;
  }
}
const tiles = new Tiles();
const load = (key) => tiles.load(key);
const peek = (key) => tiles.peek(key);

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
