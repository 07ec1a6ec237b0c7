// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"each instance registers itself in the constructor of a class whose surrounding function holds the handle only"}
const registry = new FinalizationRegistry((free) => free());

function define(native) {
  return class Meter {
    count = 0;
    constructor() { registry.register(this, () => native.release()); }
    twin() { return new Meter(); }
  };
}

export function make(native) {
  const Meter = define(native);
  return new WeakRef(new Meter());
}
