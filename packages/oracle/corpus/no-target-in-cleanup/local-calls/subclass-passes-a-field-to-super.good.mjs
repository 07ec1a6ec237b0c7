// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the subclass takes the target, and hands only its number to the base constructor"}
const registry = new FinalizationRegistry((handle) => handle.close());

class Handle {
  constructor(native, owner) { this.native = native; this.owner = owner; }
  close() { this.native.release(this.owner); }
}
class NumberedHandle extends Handle {
  constructor(native, conn, name) { super(native, conn.fd); this.name = name; }
}

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, new NumberedHandle(native, conn, 'main'));
  return new WeakRef(conn);
}
