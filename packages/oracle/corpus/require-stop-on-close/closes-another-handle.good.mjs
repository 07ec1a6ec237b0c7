// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"close releases another handle"}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Socket {
  constructor(handle) {
    this.reader = { release() {} };
    this.handle = handle;
    registry.register(this, handle);
  }
  close() { this.reader.release(); }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
