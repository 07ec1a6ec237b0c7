// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"who replaces an entry writes so into what the old registration holds"}
const refs = new Map();
const registry = new FinalizationRegistry((held) => {
  if (!held.replaced) refs.delete(held.key);
});
export const find = (key) => refs.get(key)?.ref.deref();
export function store(key, value) {
  const before = refs.get(key);
  if (before) before.held.replaced = true;
  const held = { key, replaced: false };
  refs.set(key, { ref: new WeakRef(value), held });
  registry.register(value, held);
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
