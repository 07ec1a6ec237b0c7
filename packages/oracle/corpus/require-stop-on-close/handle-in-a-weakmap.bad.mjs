// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the handle is in a WeakMap, as private fields were","line":12}
const handles = new WeakMap();
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(handle) {
    handles.set(this, handle);
    registry.register(this, handle);
  }

  close() {
    handles.get(this).release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
