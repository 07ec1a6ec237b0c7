// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the handle is in a WeakMap, and `close` calls the cleanup off"}
const handles = new WeakMap();
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(handle) {
    handles.set(this, handle);
    registry.register(this, handle, this);
  }

  close() {
    registry.unregister(this);
    handles.get(this).release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
