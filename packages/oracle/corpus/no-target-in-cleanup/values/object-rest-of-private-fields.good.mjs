// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a rest pattern copies no private fields"}
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
  const { since, ...state } = new Lease(conn);
  registry.register(conn, { native, since, state });
  return new WeakRef(conn);
}
