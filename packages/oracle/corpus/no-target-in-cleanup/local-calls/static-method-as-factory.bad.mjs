// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a static method returns a closure over its parameter"}
const registry = new FinalizationRegistry((fn) => fn());

class Conn {
  static #cleanup(conn, native) { return () => native.release(conn.fd); }
  constructor(native) {
    this.fd = 1;
    registry.register(this, Conn.#cleanup(this, native));
  }
}

export const make = (native) => new WeakRef(new Conn(native));
