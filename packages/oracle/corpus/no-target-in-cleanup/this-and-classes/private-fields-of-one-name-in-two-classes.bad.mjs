// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"each class has a private field of its own"}
const registry = new FinalizationRegistry((release) => release());

class Base {
  #owner;

  constructor(owner) {
    this.#owner = owner;
  }

  close() {
    return this.#owner;
  }
}

class Lease extends Base {
  #owner = null;

  end() {
    return this.#owner;
  }
}

export function make(native) {
  const conn = { port: 443 };
  const lease = new Lease(conn);
  registry.register(conn, () => native.release(lease.close()));
  return new WeakRef(conn);
}
