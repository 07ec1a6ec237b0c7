// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a subclass has a method of that name of its own, which is the one that would be called"}
const registry = new FinalizationRegistry((close) => close());

class Socket {
  constructor(native) {
    this.native = native;
    registry.register(this, () => this.close());
  }
  close() {}
}

class Server extends Socket {
  close() {
    this.native.release();
  }
}

export const make = (native) => new WeakRef(new Server(native));
