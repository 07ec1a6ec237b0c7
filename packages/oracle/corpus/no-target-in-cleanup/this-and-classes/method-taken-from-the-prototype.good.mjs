// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a method read from the prototype of the class belongs to no instance"}
const registry = new FinalizationRegistry(([free, handle]) => free.call(null, handle));

class Connection {
  constructor(handle) {
    registry.register(this, [Connection.prototype.free, handle]);
  }

  free(handle) {
    handle.release(this);
  }
}

export function make(native) {
  return new WeakRef(new Connection(native));
}
