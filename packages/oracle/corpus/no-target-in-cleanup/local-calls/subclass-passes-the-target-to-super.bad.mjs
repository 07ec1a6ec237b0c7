// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the subclass hands its argument to the base constructor, which stores it"}
const registry = new FinalizationRegistry((handle) => handle.close());

class Handle {
  constructor(native, owner) { this.native = native; this.owner = owner; }
  close() { this.native.release(); }
}
class NamedHandle extends Handle {
  constructor(native, owner, name) { super(native, owner); this.name = name; }
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, new NamedHandle(native, conn, 'main'));
  return new WeakRef(conn);
}
