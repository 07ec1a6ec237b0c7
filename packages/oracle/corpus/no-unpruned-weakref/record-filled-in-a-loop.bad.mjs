// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"each entry is a record that a loop fills with WeakRefs","line":7}
export class RefMap {
  #map = new Map();
  set(key, record) {
    const entry = {};
    for (const name of Object.keys(record)) entry[name] = new WeakRef(record[name]);
    this.#map.set(key, entry);
    return record.value;
  }
  get size() { return this.#map.size; }
}
const map = new RefMap();

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = map.set(0, { value: { at: 0 } });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) map.set(turn, { value: { at: turn } });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, map.size);
}
