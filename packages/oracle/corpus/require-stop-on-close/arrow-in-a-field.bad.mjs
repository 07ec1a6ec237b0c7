// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`close` is a function in a field","line":6}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  close = () => {
    this.handle.release();
  };
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
