// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an iterator of a base class is the iterator of its instances"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Iterable {
  *[Symbol.iterator]() {
    yield { port: 443 };
  }
}
class Ports extends Iterable {
  constructor(owner) {
    super();
    this.owner = owner;
  }
}

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, ports: new Set(new Ports(conn)) });
  return new WeakRef(conn);
}
