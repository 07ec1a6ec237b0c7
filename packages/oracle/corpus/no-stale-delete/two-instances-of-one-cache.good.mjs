// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the cleanup of one cache empties another"}
let loads = 0;
class Cache {
  refs = new Map();
  constructor(other) {
    this.registry = new FinalizationRegistry((key) => { other?.refs.delete(key); });
  }
  peek(key) { return this.refs.get(key)?.deref(); }
  load(key) {
    const known = this.peek(key);
    if (known) return known;
    const made = { number: loads++ };
    this.refs.set(key, new WeakRef(made));
    this.registry.register(made, key);
    return made;
  }
}
const second = new Cache(null);
const cache = new Cache(second);
const load = (key) => cache.load(key);
const peek = (key) => cache.peek(key);

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
