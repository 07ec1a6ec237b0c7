// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class of the instance under a name, and the list that the class has"}
class Port {
  static registries = [];
  constructor(handle) {
    const { registries } = this.constructor;
    const registry = new FinalizationRegistry((held) => held.release());
    registries.push(registry);
    registry.register(this, handle);
  }
}

export function make(native) {
  return new WeakRef(new Port(native));
}
