// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the constructor adds its instances to a static Set, and a static method empties their private fields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Box {
  static #all = new Set();
  #owner;
  constructor(owner, native) {
    this.#owner = owner;
    this.native = native;
    Box.#all.add(this);
  }
  get owner() {
    return this.#owner;
  }
  static flush() {
    for (const box of Box.#all) box.#owner = null;
    Box.#all.clear();
  }
}

export function make(native) {
  const conn = { id: 1 };
  registry.register(conn, new Box(conn, native));
  Box.flush();
  return new WeakRef(conn);
}
