// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the generation is compared","spared":"live entry not found"}
const refs = new Map();
let generation = 0;
const registry = new FinalizationRegistry(([key, made]) => { if (refs.get(key)?.made === made) refs.delete(key); });
function store(key, value) {
  const made = generation++;
  refs.set(key, { ref: new WeakRef(value), made });
  registry.register(value, [key, made]);
}
const find = (key) => refs.get(key)?.ref.deref();

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
