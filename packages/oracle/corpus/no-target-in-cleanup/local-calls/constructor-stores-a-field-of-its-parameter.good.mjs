// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class reads a number of the target in its constructor and keeps that"}
const registry = new FinalizationRegistry((handle) => handle.close());

class Handle {
  constructor(owner, native) {
    this.fd = owner.fd;
    this.native = native;
  }
  close() { this.native.release(this.fd); }
}

class Conn {
  constructor(native) {
    this.fd = 1;
    registry.register(this, new Handle(this, native));
  }
}

export const make = (native) => new WeakRef(new Conn(native));
