// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the base class has the table and the registry, the derived class stores","line":8}
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
