// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function bound to the instance is stored in the instance: a cycle that nothing outside holds"}
const registry = new FinalizationRegistry((free) => free());

class Meter {
  constructor(native) {
    this.count = 0;
    this.onTick = function () { this.count += 1; }.bind(this);
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Meter(native));
}
