// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the method that the closure calls drops the registration, which is over by then, and releases"}
const registry = new FinalizationRegistry((close) => close());

class Socket {
  #native;
  constructor(native) {
    this.#native = native;
    registry.register(this, () => this.close(), this);
  }
  close() {
    registry.unregister(this);
    this.#native.release();
  }
}

export const make = (native) => new WeakRef(new Socket(native));
