// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"dispose unregisters and releases the handle, and so does the cleanup without the instance"}
class Lease {
  static #registry = new FinalizationRegistry((native) => native.release());
  #native;

  constructor(native) {
    this.#native = native;
    Lease.#registry.register(this, native, this);
  }

  [Symbol.dispose]() {
    Lease.#registry.unregister(this);
    this.#native.release();
  }
}

export function make(native) {
  return new WeakRef(new Lease(native));
}
