// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the base class registers, the derived class closes","line":10}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Resource {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}
class File extends Resource {
  close() { this.handle.release(); }
}
const open = (native) => new File(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
