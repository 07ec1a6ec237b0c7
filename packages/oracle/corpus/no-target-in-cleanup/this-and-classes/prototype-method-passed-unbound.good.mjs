// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"this.free is a method of the prototype: passing it unbound passes no instance"}
const registry = new FinalizationRegistry(({ free, handle }) => free(handle));

class Connection {
  constructor(handle) {
    registry.register(this, { free: this.free, handle });
  }

  free(handle) {
    handle.release();
  }
}

export function make(native) {
  return new WeakRef(new Connection(native));
}
