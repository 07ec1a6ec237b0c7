// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a copy has no private fields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Lease {
  #owner;
  since = 0;

  constructor(owner) {
    this.#owner = owner;
  }

  get owner() {
    return this.#owner;
  }
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, state: { ...new Lease(conn) } });
  return new WeakRef(conn);
}
