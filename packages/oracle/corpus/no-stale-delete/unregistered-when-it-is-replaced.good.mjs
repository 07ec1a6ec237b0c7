// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"live entry not found","about":"the registration of the replaced object is called off, also when that is dead already"}
const refs = new Map();
const registry = new FinalizationRegistry((key) => { refs.delete(key); });
let current;

function set(key, value) {
  const before = refs.get(key);
  if (before) registry.unregister(before);
  const ref = new WeakRef(value);
  refs.set(key, ref);
  registry.register(value, key, ref);
}

export function make() {
  const old = {};
  set('logo', old);
  current = {};
  set('logo', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(refs.get('logo')?.deref() === current);
  current = undefined;
}
