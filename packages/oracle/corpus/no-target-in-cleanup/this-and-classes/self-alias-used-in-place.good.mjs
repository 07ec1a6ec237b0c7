// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the alias of this is used by the constructor itself and by no nested function"}
const registry = new FinalizationRegistry((close) => close());

class Decoder {
  constructor(native) {
    const self = this;
    self.reset = function () { this.frames = 0; };
    registry.register(self, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Decoder(native));
}
