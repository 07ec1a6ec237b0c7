// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the cleanup calls the dispose method of the instance"}
const registry = new FinalizationRegistry((dispose) => dispose());

class Lease {
  constructor(native) {
    this.native = native;
    registry.register(this, () => this[Symbol.dispose](), this);
  }

  [Symbol.dispose]() {
    registry.unregister(this);
    this.native.release();
  }
}

export function make(native) {
  return new WeakRef(new Lease(native));
}
