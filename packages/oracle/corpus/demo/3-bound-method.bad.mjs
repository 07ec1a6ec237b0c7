// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a bound function keeps what it is bound to"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, this.close.bind(this));
  }
  close() { this.native.release(); }
}

export const make = (native) => new WeakRef(new File(native));
