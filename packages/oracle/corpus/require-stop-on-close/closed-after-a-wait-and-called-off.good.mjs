// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"close is async and calls the cleanup off first"}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Socket {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle, this);
  }
  async close() {
    registry.unregister(this);
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
