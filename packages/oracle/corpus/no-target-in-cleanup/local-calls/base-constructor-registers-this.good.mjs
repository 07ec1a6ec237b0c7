// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the subclass passes super a closure that does not use this"}
const registry = new FinalizationRegistry((fn) => fn());

class Disposable {
  constructor(cleanup) { registry.register(this, cleanup); }
}
class Texture extends Disposable {
  constructor(native, id = 1) {
    super(() => native.release(id));
    this.id = id;
  }
}

export const make = (native) => new WeakRef(new Texture(native));
