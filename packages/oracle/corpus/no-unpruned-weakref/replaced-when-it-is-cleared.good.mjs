// {"rule":"no-unpruned-weakref","expect":"silent","truth":"collected, cleanup runs","spared":"dead entries stay","about":"the table of a field gets another in its place"}
export class Hub {
  #refs = new Set();
  add(object) {
    this.#refs.add(new WeakRef(object));
    return object;
  }
  clear() {
    this.#refs = new Set();
  }
  get size() { return this.#refs.size; }
}
const hub = new Hub();

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = hub.add({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) hub.add({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  hub.clear();
  native.left(20, hub.size);
}
