// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the derived class has a drop of its own, which looks"}
let loads = 0;
class Pool {
  constructor() {
    this.refs = new Map();
    this.registry = new FinalizationRegistry((key) => this.drop(key));
  }
  drop(key) { this.refs.delete(key); }
  peek(key) { return this.refs.get(key)?.deref(); }
}
class Tiles extends Pool {
  drop(key) { if (!this.peek(key)) super.drop(key); }
  load(key) {
    const known = this.peek(key);
    if (known) return known;
    const tile = { number: loads++ };
    this.refs.set(key, new WeakRef(tile));
    this.registry.register(tile, key);
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
