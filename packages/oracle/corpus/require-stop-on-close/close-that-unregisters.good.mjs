// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"`close` calls the cleanup off"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  #handle;

  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle, this);
  }

  close() {
    registry.unregister(this);
    this.#handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
