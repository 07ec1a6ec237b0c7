// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"const self = this is an alias of the target"}
const registry = new FinalizationRegistry((close) => close());

class Decoder {
  constructor(native) {
    const self = this;
    this.native = native;
    registry.register(this, function close() {
      self.native.release();
    });
  }
}

export function make(native) {
  return new WeakRef(new Decoder(native));
}
