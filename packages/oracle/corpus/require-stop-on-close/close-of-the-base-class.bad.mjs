// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the base class closes what the derived class registers","line":6}
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
    registry.register(this, handle);
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
