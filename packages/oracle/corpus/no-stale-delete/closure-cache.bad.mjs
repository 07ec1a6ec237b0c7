// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a function that makes caches: everything lives in its scope","line":4}
function createCache(make) {
  const refs = new Map();
  const registry = new FinalizationRegistry((key) => refs.delete(key));
  return {
    peek: (key) => refs.get(key)?.deref(),
    get(key) {
      let value = refs.get(key)?.deref();
      if (!value) {
        value = make(key);
        refs.set(key, new WeakRef(value));
        registry.register(value, key);
      }
      return value;
    },
  };
}
let loads = 0;
const { get: load, peek } = createCache(() => ({ number: loads++ }));

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
