// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"only its own methods empty the private field, and nobody calls them"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Box {
  #owner;
  constructor(owner, native) {
    this.#owner = owner;
    this.native = native;
  }
  get owner() {
    return this.#owner;
  }
  static same(one, other) {
    return one.#owner === other.#owner;
  }
}

export function make(native) {
  const conn = { id: 1 };
  const box = new Box(conn, native);
  registry.register(conn, box);
  if (!Box.same(box, box)) throw new Error('unlike');
  return new WeakRef(conn);
}
