// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the getter copies the handle and returns an arrow that uses the copy"}
const registry = new FinalizationRegistry((free) => free());

class Handle {
  constructor(native) {
    this.native = native;
    registry.register(this, this.cleanup);
  }

  get cleanup() {
    const { native } = this;
    return () => native.release();
  }
}

export function make(native) {
  return new WeakRef(new Handle(native));
}
