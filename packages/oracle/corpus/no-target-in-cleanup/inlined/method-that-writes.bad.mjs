// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the method that the closure calls remembers in the object that it has run"}
const registry = new FinalizationRegistry((close) => close());

class Socket {
  constructor(native) {
    this.native = native;
    this.isClosed = false;
    registry.register(this, () => this.close());
  }
  close() {
    if (this.isClosed) return;
    this.isClosed = true;
    this.native.release();
  }
}

export const make = (native) => new WeakRef(new Socket(native));
