// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"a function in a field that calls the registration off"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  close = () => {
    registry.unregister(this);
    this.handle.release();
  };
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
