// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","about":"a factory makes the cache of closures","harm":"live entry not found"}
function createCache() {
  const entries = new Map();
  const dead = new FinalizationRegistry(function (key) { entries.delete(key); });
  return {
    remember(key, value) {
      entries.set(key, new WeakRef(value));
      dead.register(value, key);
    },
    recall: (key) => entries.get(key)?.deref(),
  };
}
const cache = createCache();
const store = (key, value) => cache.remember(key, value);
const find = (key) => cache.recall(key);

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
