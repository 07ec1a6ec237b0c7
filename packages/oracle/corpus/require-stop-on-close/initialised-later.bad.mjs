// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"an init method registers","line":9}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Device {
  init(handle) {
    this.handle = handle;
    registry.register(this, handle);
    return this;
  }
  close() { this.handle.release(); }
}
const open = (native) => new Device().init(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
