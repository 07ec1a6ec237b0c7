// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"until `close` is called, the registration stands"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Conn {
  constructor(native) {
    registry.register(this, { conn: this, native }, this);
  }
  close() {
    registry.unregister(this);
  }
}

export const make = (native) => new WeakRef(new Conn(native));
