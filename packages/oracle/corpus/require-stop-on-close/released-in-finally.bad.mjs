// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the release stands in a finally","line":14}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Writer {
  constructor(handle) {
    this.handle = handle;
    this.buffered = [];
    registry.register(this, handle);
  }
  flush() { this.buffered.length = 0; }
  close() {
    try {
      this.flush();
    } finally {
      this.handle.release();
    }
  }
}
const open = (native) => new Writer(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
