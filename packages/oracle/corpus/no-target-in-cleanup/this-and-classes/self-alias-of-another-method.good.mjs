// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the alias of this that a closure captures lives in the scope of another method"}
const registry = new FinalizationRegistry((close) => close());

class Decoder {
  constructor(native) {
    this.frames = 0;
    this.attach();
    registry.register(this, () => native.release());
  }

  attach() {
    const self = this;
    this.reset = () => { self.frames = 0; };
  }
}

export function make(native) {
  return new WeakRef(new Decoder(native));
}
