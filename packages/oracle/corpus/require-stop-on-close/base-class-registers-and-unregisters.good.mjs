// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the derived class calls the base class, which unregisters"}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Resource {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
  detach() { registry.unregister(this); }
}
class File extends Resource {
  close() {
    super.detach();
    this.handle.release();
  }
}
const open = (native) => new File(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
