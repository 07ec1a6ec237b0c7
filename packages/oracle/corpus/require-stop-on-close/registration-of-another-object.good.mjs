// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the cleanup waits for another object than the one that is closed"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Pool {
  constructor(handle) {
    this.handle = handle;
  }

  lend() {
    const lease = { from: 'pool' };
    registry.register(lease, this.handle);
    return lease;
  }

  count() {
    return 1;
  }
}

export function make(native) {
  const pool = new Pool(native);
  pool.count();
  return new WeakRef(pool.lend());
}
