// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"what is closed is a duplicate of its own"}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
const duplicate = (handle) => ({ of: handle, release() {} });
class Socket {
  constructor(handle) {
    this.handle = duplicate(handle);
    registry.register(this, handle);
  }
  close() { this.handle.release(); }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
