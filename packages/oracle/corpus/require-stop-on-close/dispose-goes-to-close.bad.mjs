// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"close does what dispose does","line":8}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Lock {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  dispose() { this.handle.release(); }
  close() { this.dispose(); }
}
const open = (native) => new Lock(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
