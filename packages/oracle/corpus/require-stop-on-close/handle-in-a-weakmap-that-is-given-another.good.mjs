// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"a method puts another handle into the WeakMap, which is the one that `close` releases"}
const handles = new WeakMap();
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(handle) {
    handles.set(this, handle);
    registry.register(this, handle);
  }

  reopen(handle) {
    handles.set(this, handle);
  }

  close() {
    handles.get(this).release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.reopen({ release() {} });
  socket.close();
  return new WeakRef(socket);
}
