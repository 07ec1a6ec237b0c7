// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the constructor of a class goes on when the fields of that class are there"}
const registry = new FinalizationRegistry((release) => release());

class Base {
  owner = null;

  constructor(owner) {
    this.owner = owner;
  }

  close() {}
}

class Lease extends Base {}

export function make(native) {
  const conn = { port: 443 };
  const lease = new Lease(conn);
  registry.register(conn, () => native.release(lease.close()));
  return new WeakRef(conn);
}
