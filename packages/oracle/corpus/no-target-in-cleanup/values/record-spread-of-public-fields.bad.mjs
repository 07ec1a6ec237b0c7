// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a copy has the public fields"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Lease {
  owner;

  constructor(owner) {
    this.owner = owner;
  }
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, state: { ...new Lease(conn) } });
  return new WeakRef(conn);
}
