// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`dispose` calls the registration off, `close` does not","line":15}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle, this);
  }
  dispose() {
    registry.unregister(this);
    this.#handle.release();
  }
  close() {
    this.#handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
