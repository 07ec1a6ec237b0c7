// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","line":5,"about":"a map of WeakRefs that extends Map, whose registry is put into what `super()` gives"}
class Refs extends Map {
  constructor() {
    super().registry = new FinalizationRegistry(([key, release]) => {
      this.delete(key);
      release();
    });
  }
  get(key) { return super.get(key)?.deref(); }
  set(key, node, release) {
    this.registry.register(node, [key, release]);
    return super.set(key, new WeakRef(node));
  }
}

const refs = new Refs();
let current;
export function make(native) {
  const old = { id: 1 };
  refs.set('a', old, () => native.release());
  current = { id: 2 };
  refs.set('a', current, () => {});
  return new WeakRef(old);
}
export function later(native) {
  native.found(refs.get('a') === current);
  current = undefined;
}
