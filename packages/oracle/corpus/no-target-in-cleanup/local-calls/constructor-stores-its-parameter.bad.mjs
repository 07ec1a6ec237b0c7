// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a class of the same file keeps the target in a field"}
const registry = new FinalizationRegistry((handle) => handle.close());

class Handle {
  constructor(owner, native) {
    this.owner = owner;
    this.native = native;
  }
  close() { this.native.release(this.owner.fd); }
}

class Conn {
  constructor(native) {
    this.fd = 1;
    registry.register(this, new Handle(this, native));
  }
}

export const make = (native) => new WeakRef(new Conn(native));
