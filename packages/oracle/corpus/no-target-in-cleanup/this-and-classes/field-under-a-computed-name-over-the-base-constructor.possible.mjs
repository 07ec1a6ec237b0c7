// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a field with a computed name replaces what the base constructor stored"}
const registry = new FinalizationRegistry((release) => release());

const key = ['own', 'er'].join('');

class Base {
  constructor(owner) {
    this.owner = owner;
  }

  close() {}
}

class Lease extends Base {
  [key] = null;
}

export function make(native) {
  const conn = { port: 443 };
  const lease = new Lease(conn);
  registry.register(conn, () => native.release(lease.close()));
  return new WeakRef(conn);
}
