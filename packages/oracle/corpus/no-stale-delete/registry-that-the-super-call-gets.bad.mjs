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
const live = [];
export function make(native) {
  const node = { id: 1 };
  refs.set('a', node, () => native.release());
  return new WeakRef(node);
}
export function beforeCleanups() {
  if (live.length > 0 || refs.get('a')) return;
  live.push({ id: 2 });
  refs.set('a', live[0], () => {});
}
export const later = (native) => native.found(refs.get('a'));
