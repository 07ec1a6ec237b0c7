// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"both releases are optional calls","line":9}
const registry = new FinalizationRegistry((handle) => { handle?.release?.(); });
class Socket {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  close() {
    this.handle?.release?.();
    this.handle = undefined;
  }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
