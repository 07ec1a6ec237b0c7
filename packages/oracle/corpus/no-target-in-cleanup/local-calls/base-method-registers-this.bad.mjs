// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"the subclass calls an inherited method that registers this"}
const registry = new FinalizationRegistry((fn) => fn());

class Disposable {
  addDisposer(cleanup) { registry.register(this, cleanup); return this; }
}
class Texture extends Disposable {
  constructor(native) {
    super();
    this.id = 1;
    this.addDisposer(() => native.release(this.id));
  }
}

export const make = (native) => new WeakRef(new Texture(native));
