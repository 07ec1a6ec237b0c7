// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"an exported registry may be told to forget the object by another file"}
export const registry = new FinalizationRegistry((handle) => handle.release());
export const forget = (target, from) => from.unregister(target);

class Socket {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }

  close() {
    forget(this, registry);
    this.handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
