// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method that makes the cleanup captures the handle only"}
const registry = new FinalizationRegistry((free) => free());

class Handle {
  constructor(native) {
    this.native = native;
    registry.register(this, this.createCleanup());
  }

  createCleanup() {
    const { native } = this;
    this.open = true;
    return () => native.release();
  }
}

export function make(native) {
  return new WeakRef(new Handle(native));
}
