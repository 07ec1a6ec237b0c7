// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the getter returns an arrow that uses this"}
const registry = new FinalizationRegistry((free) => free());

class Handle {
  constructor(native) {
    this.native = native;
    registry.register(this, this.cleanup);
  }

  get cleanup() {
    return () => this.native.release();
  }
}

export function make(native) {
  return new WeakRef(new Handle(native));
}
