// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the constructor of the subclass goes on when its fields are there"}
const registry = new FinalizationRegistry((release) => release());

class Base {
  close() {}
}

class Lease extends Base {
  owner = null;

  constructor(owner) {
    super();
    this.owner = owner;
  }
}

export function make(native) {
  const conn = { port: 443 };
  const lease = new Lease(conn);
  registry.register(conn, () => native.release(lease.close()));
  return new WeakRef(conn);
}
