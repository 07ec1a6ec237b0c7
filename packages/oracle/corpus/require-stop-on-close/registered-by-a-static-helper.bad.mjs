// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"a factory makes the object and registers it","line":13}
const registry = new FinalizationRegistry((handle) => handle.release());
const track = (socket, handle) => registry.register(socket, handle);

class Socket {
  static open(handle) {
    const socket = new Socket();
    socket.handle = handle;
    track(socket, handle);
    return socket;
  }
  close() {
    this.handle.release();
  }
}

export function make(native) {
  const socket = Socket.open(native);
  socket.close();
  return new WeakRef(socket);
}
