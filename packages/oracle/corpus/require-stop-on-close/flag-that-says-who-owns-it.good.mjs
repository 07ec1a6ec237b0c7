// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"`close` releases only what a method has taken off the registry before"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  #isOwned = false;
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
  own() {
    registry.unregister(this);
    this.#isOwned = true;
  }
  close() {
    if (this.#isOwned) this.handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.own();
  socket.close();
  return new WeakRef(socket);
}
