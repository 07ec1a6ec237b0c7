// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the entry goes with the close, and the cleanup off"}
const handles = new WeakMap();
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Socket {
  constructor(handle) {
    handles.set(this, handle);
    registry.register(this, handle, this);
  }
  close() {
    const handle = handles.get(this);
    if (!handles.delete(this)) return;
    registry.unregister(this);
    handle.release();
  }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
