// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the entry is deleted only where it is that reference"}
class KeyedRef extends WeakRef {
  constructor(value, key) {
    super(value);
    this.key = key;
  }
}
let loads = 0;
const refs = new Map();
const registry = new FinalizationRegistry((ref) => { refs.get(ref.key) === ref && refs.delete(ref.key); });
const peek = (key) => refs.get(key)?.deref();
export function load(key) {
  const known = refs.get(key)?.deref();
  if (known) return known;
  const value = { number: loads++ };
  const ref = new KeyedRef(value, key);
  refs.set(key, ref);
  registry.register(value, ref);
  return value;
}

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
