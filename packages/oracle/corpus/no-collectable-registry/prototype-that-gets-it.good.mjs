// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the prototype keeps the registries of all instances"}
class Port {
  constructor(handle) {
    const registry = new FinalizationRegistry((held) => held.release());
    const prototype = Object.getPrototypeOf(this);
    (prototype.registries ??= []).push(registry);
    registry.register(this, handle);
  }
}

export function make(native) {
  return new WeakRef(new Port(native));
}
