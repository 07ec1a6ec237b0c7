// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the map belongs to an owner that is dropped"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Owner {
  #parts = new Map();
  #next = 0;
  add(part) { this.#parts.set(++this.#next, part); return part; }
}
export function make(native) {
  const owner = new Owner();
  const part = owner.add({ id: 1 });
  registry.register(part, native);
  return new WeakRef(part);
}
