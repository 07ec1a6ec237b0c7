// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"`close` calls the cleanup off by a method under a symbol"}
const registry = new FinalizationRegistry((handle) => handle.release());
const forget = Symbol('forget');

class Socket {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle, this);
  }
  [forget]() { registry.unregister(this); }
  close() {
    this[forget]();
    this.#handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
