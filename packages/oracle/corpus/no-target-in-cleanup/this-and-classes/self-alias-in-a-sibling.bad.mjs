// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"a sibling function uses the alias of this, which is stored in the constructor's scope"}
const registry = new FinalizationRegistry((close) => close());

class Decoder {
  constructor(native) {
    const self = this;
    this.reset = function () { self.frames = 0; };
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Decoder(native));
}
