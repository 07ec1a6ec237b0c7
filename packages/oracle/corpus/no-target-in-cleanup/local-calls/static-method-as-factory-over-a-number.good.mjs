// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the static method gets the number"}
const registry = new FinalizationRegistry((fn) => fn());

class Conn {
  static #cleanup(fd, native) { return () => native.release(fd); }
  constructor(native) {
    this.fd = 1;
    registry.register(this, Conn.#cleanup(this.fd, native));
  }
}

export const make = (native) => new WeakRef(new Conn(native));
