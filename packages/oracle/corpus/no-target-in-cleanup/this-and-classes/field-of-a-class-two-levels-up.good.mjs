// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a field replaces what any constructor below it stored"}
const registry = new FinalizationRegistry((release) => release());

class Base {
  constructor(owner) {
    this.owner = owner;
  }

  close() {}
}

class Middle extends Base {}

class Lease extends Middle {
  owner = null;
}

export function make(native) {
  const conn = { port: 443 };
  const lease = new Lease(conn);
  registry.register(conn, () => native.release(lease.close()));
  return new WeakRef(conn);
}
