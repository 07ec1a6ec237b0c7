// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a number that each store counts up tells whose entry it is"}
const refs = new Map();
const registry = new FinalizationRegistry(({ key, generation }) => {
  if (refs.get(key)?.generation === generation) refs.delete(key);
});
let generations = 0;
export const find = (key) => refs.get(key)?.ref.deref();
export function store(key, value) {
  const generation = ++generations;
  refs.set(key, { ref: new WeakRef(value), generation });
  registry.register(value, { key, generation });
}

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
  native.found(find('a') === current);
  current = undefined;
}
