// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the object is its own token"}
const registry = new FinalizationRegistry((handle) => handle.release());

function open(handle) {
  const socket = {
    handle,
    close() {
      registry.unregister(socket);
      this.handle.release();
    },
  };
  registry.register(socket, handle, socket);
  return socket;
}

export function make(native) {
  const socket = open(native);
  socket.close();
  return new WeakRef(socket);
}
