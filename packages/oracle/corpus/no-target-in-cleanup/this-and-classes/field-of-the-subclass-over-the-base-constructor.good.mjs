// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a field of a subclass is defined when the base constructor is over"}
const registry = new FinalizationRegistry((release) => release());

class Base {
  constructor(owner) {
    this.init(owner);
  }

  init(owner) {
    this.owner = owner;
  }

  close() {}
}

class Lease extends Base {
  owner = null;
}

export function make(native) {
  const conn = { port: 443 };
  const lease = new Lease(conn);
  registry.register(conn, () => native.release(lease.close()));
  return new WeakRef(conn);
}
