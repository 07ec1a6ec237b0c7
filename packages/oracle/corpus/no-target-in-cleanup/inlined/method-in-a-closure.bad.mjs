// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the closure only calls a method, which reads one field"}
const registry = new FinalizationRegistry((close) => close());

class Socket {
  constructor(native) {
    this.native = native;
    registry.register(this, () => this.close());
  }
  close() {
    this.native.release();
  }
}

export const make = (native) => new WeakRef(new Socket(native));
