// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the close of the base class is hidden by one that unregisters"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Resource {
  close() {
    this.handle.release();
  }
}

class Socket extends Resource {
  constructor(handle) {
    super();
    this.handle = handle;
    registry.register(this, handle, this);
  }
  close() {
    registry.unregister(this);
    super.close();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
