// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the shortest form of the mistake","line":4}
const values = new Map();
const release = new FinalizationRegistry((f) => f());
const registry = new FinalizationRegistry((key) => values.delete(key));
let current;

class Values {
  set(key, value) {
    values.set(key, new WeakRef(value));
    registry.register(value, key);
  }
}

export function make(native) {
  const all = new Values();
  const old = {};
  release.register(old, native.release);
  all.set('a', old);
  current = {};
  all.set('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(values.get('a')?.deref() === current);
  current = undefined;
}
