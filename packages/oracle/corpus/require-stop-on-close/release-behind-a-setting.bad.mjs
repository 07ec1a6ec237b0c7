// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the release stands behind a setting of the object","line":12}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Socket {
  isQuiet = true;
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  close() {
    if (!this.isQuiet) console.log('closed');
    if (this.handle !== null) {
      this.handle.release();
      this.handle = null;
    }
  }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
