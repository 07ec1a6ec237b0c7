// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class gets the registry by the constructor of its first instance"}
class Port {
  constructor(handle) {
    this.constructor.registry ??= new FinalizationRegistry((held) => held.release());
    this.constructor.registry.register(this, handle);
  }
}

export function make(native) {
  return new WeakRef(new Port(native));
}
