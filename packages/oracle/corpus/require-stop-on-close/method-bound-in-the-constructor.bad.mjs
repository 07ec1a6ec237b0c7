// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the method is bound in the constructor","line":9}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Socket {
  constructor(handle) {
    this.handle = handle;
    this.close = this.end.bind(this);
    registry.register(this, handle);
  }
  end() { this.handle.release(); }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
