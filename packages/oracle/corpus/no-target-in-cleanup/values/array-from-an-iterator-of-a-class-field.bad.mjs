// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an iterator may yield what a field holds"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Ports {
  constructor(owner) {
    this.owner = owner;
  }

  *[Symbol.iterator]() {
    yield this.owner;
  }
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, ports: Array.from(new Ports(conn)) });
  return new WeakRef(conn);
}
