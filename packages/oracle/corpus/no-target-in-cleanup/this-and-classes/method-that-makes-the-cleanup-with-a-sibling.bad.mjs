// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the method that makes the cleanup contains another arrow that uses this"}
const registry = new FinalizationRegistry((free) => free());

class Handle {
  constructor(native) {
    this.native = native;
    registry.register(this, this.createCleanup());
  }

  createCleanup() {
    const { native } = this;
    this.isOpen = () => this.native !== null;
    return () => native.release();
  }
}

export function make(native) {
  return new WeakRef(new Handle(native));
}
