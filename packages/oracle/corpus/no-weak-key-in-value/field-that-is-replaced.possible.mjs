// {"rule":"no-weak-key-in-value","expect":"possible","truth":"collected, cleanup runs","about":"a private field with the Map gets another one"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Notes {
  #map = new Map();
  add(node) {
    const ref = new WeakRef(node);
    this.#map.set(ref, { node });
    return ref;
  }
  clear() { this.#map = new Map(); }
}

const notes = new Notes();
export function make(native) {
  const node = { name: 'n' };
  registry.register(node, native);
  return notes.add(node);
}

export const later = () => notes.clear();
