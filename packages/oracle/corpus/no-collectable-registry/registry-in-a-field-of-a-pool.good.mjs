// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a registry in a field of a long-lived object serves the objects that it hands out"}
class Pool {
  free = 0;
  #registry = new FinalizationRegistry((handle) => {
    this.free++;
    handle.release();
  });
  take(handle) {
    const lease = { since: 0 };
    this.#registry.register(lease, handle);
    return lease;
  }
}

const pool = new Pool();
export const make = (native) => new WeakRef(pool.take(native));
