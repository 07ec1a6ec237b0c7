// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"the base constructor registers this with the cleanup that the subclass passes to super"}
const registry = new FinalizationRegistry((fn) => fn());

class Disposable {
  constructor(cleanup) { registry.register(this, cleanup); }
}
class Texture extends Disposable {
  constructor(native) {
    super(() => native.release(this.id));
    this.id = 1;
  }
}

export const make = (native) => new WeakRef(new Texture(native));
