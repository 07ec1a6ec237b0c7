// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the registration is made again for each new handle"}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Reader {
  #handle = null;
  #token = {};
  use(handle) {
    this.#handle = handle;
    registry.register(this, handle, this.#token);
  }
  close() {
    const handle = this.#handle;
    this.#handle = null;
    if (handle === null || !registry.unregister(this.#token)) return;
    handle.release();
  }
}
const open = (native) => {
  const reader = new Reader();
  reader.use(native);
  return reader;
};

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
