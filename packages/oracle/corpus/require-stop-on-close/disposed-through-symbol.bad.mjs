// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the method goes by Symbol.dispose","line":8}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Lock {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  [Symbol.dispose]() { this.handle.release(); }
}
const open = (native) => {
  const lock = new Lock(native);
  lock.close = undefined;
  return Object.assign(lock, { close() { this[Symbol.dispose](); } });
};

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
