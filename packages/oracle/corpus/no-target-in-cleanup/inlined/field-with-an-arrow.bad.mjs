// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a field of the object has the arrow that is its cleanup"}
const registry = new FinalizationRegistry((close) => close());

class Tap {
  close = () => this.native.release();
  constructor(native) {
    this.native = native;
    registry.register(this, this.close);
  }
}

export const make = (native) => new WeakRef(new Tap(native));
