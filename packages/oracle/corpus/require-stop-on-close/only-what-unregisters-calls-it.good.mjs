// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the method that releases is only called by one that has called the registration off"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle, this);
  }
  close() {
    registry.unregister(this);
    this.end();
  }
  end() {
    this.#handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
