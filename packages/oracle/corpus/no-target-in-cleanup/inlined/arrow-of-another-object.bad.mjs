// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the arrow in the field is made in another object, which has the object, and its `this` is that one"}
const registry = new FinalizationRegistry((close) => close());

class Tap {
  constructor(native) {
    this.native = native;
  }
}

class Plumber {
  constructor(native) {
    this.native = native;
    this.tap = new Tap(native);
    this.tap.close = () => this.native.release();
    registry.register(this.tap, this.tap.close);
  }
}

export const make = (native) => new WeakRef(new Plumber(native).tap);
