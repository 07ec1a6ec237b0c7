// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what the method reads has the object in a property itself"}
const registry = new FinalizationRegistry((close) => close());

class Socket {
  constructor(native) {
    this.native = native;
    this.state = { native, owner: this };
    registry.register(this, () => this.close());
  }
  close() {
    this.state.native.release();
  }
}

export const make = (native) => new WeakRef(new Socket(native));
