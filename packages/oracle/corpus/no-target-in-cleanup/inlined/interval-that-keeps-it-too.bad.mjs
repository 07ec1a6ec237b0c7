// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an interval of the constructor keeps the object as well, so that no other cleanup would help"}
const registry = new FinalizationRegistry((close) => close());

class Session {
  constructor(native) {
    this.native = native;
    this.timer = setInterval(() => this.tick(), 100000).unref?.();
    registry.register(this, () => this.native.release());
  }
  tick() {}
}

export const make = (native) => new WeakRef(new Session(native));
