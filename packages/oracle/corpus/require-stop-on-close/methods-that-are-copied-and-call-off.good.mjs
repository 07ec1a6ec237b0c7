// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"what is copied to the object calls the cleanup off"}
const registry = new FinalizationRegistry((handle) => handle.release());
const methods = {
  close() {
    registry.unregister(this);
    this.handle.release();
  },
};

function open(handle) {
  const socket = Object.assign({ handle }, methods);
  registry.register(socket, socket.handle, socket);
  return socket;
}

export function make(native) {
  const socket = open(native);
  socket.close();
  return new WeakRef(socket);
}
