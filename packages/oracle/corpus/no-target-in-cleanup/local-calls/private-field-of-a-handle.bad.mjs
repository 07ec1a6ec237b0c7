// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the handle keeps the target in a private field that a method set by the constructor fills"}
const registry = new FinalizationRegistry((handle) => handle.close());

class Handle {
  #native;
  #owner;
  constructor(owner, native) { this.#native = native; this.#adopt(owner); }
  #adopt(owner) { this.#owner = owner; }
  close() { this.#native.release(this.#owner.fd); }
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, new Handle(conn, native));
  return new WeakRef(conn);
}
