// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"the map lives in the scope of the functions that are handed out","line":9}
export function makeCache(load) {
  const refs = new Map();
  return {
    get(key) {
      const hit = refs.get(key)?.deref();
      if (hit) return hit;
      const made = load(key);
      refs.set(key, new WeakRef(made));
      return made;
    },
    size: () => refs.size,
  };
}
const cache = makeCache((key) => ({ key }));

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = cache.get(0);
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) cache.get(turn);
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, cache.size());
}
