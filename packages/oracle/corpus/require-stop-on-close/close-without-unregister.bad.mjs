// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`close` releases the handle, and the cleanup releases it again","line":13}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  #handle;

  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
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
