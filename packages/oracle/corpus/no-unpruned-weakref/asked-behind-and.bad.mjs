// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"the reference is looked up first and asked behind `&&`"}
export class ObjectCache {
  #map = new Map();
  get(id) {
    const ref = this.#map.get(id);
    const value = ref && ref.deref();
    if (value) return value;
    const fresh = { id };
    this.#map.set(id, new WeakRef(fresh));
    return fresh;
  }
  get size() { return this.#map.size; }
}
const watch = new FinalizationRegistry((release) => release());
const cache = new ObjectCache();
let put = 0;
export function make(native) { const o = cache.get('k' + put++); watch.register(o, native.release); for (let i = 0; i < 7; i++) cache.get('k' + put++); return new WeakRef(o); }
export function later(native) { native.left(put, cache.size); }
