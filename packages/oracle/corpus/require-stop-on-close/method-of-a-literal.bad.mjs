// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the object is a literal with its own close","line":8}
const registry = new FinalizationRegistry((handle) => handle.release());

function open(handle) {
  const socket = {
    handle,
    close() {
      this.handle.release();
    },
  };
  registry.register(socket, handle);
  return socket;
}

export function make(native) {
  const socket = open(native);
  socket.close();
  return new WeakRef(socket);
}
