// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a Map in a field goes with its instance"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Notes {
  #map = new Map();
  add(node) {
    const ref = new WeakRef(node);
    this.#map.set(ref, { node });
    return ref;
  }
}

export function make(native) {
  const node = { name: 'n' };
  registry.register(node, native);
  return new Notes().add(node);
}
