// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"close is async and releases after a wait","line":11}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Socket {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  async close() {
    await null;
    this.#handle.release();
  }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
