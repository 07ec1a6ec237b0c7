// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the base class calls off, and then calls what the derived class has"}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Resource {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
  close() {
    registry.unregister(this);
    this.end();
  }
  end() {}
}
class File extends Resource {
  end() { this.handle.release(); }
}
const open = (native) => new File(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
