// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the target is its own token"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(native) {
    this.native = native;
    registry.register(this, native, this);
  }

  close() {
    registry.unregister(this);
    this.native.stop();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
