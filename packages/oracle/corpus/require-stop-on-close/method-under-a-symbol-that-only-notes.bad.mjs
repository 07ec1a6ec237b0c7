// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the method under a symbol calls nothing off: nothing in the file does","line":14}
const registry = new FinalizationRegistry((handle) => handle.release());
const note = Symbol('note');

class Socket {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  [note]() { this.isClosed = true; }
  close() {
    this[note]();
    this.#handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
