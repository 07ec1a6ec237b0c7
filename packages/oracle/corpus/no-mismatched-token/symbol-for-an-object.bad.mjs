// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"a symbol is the token, and the object is given"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Lock {
  token = Symbol('lock');
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this.token);
  }
  unlock() {
    registry.unregister(this);
    this.native.stop();
  }
}

export function make(native) {
  const lock = new Lock(native);
  lock.unlock();
  return new WeakRef(lock);
}
