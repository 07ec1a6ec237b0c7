// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`close` is copied to the object from a literal","line":5}
const registry = new FinalizationRegistry((handle) => handle.release());
const methods = {
  close() {
    this.handle.release();
  },
};

function open(handle) {
  const socket = Object.assign({ handle }, methods);
  registry.register(socket, socket.handle);
  return socket;
}

export function make(native) {
  const socket = open(native);
  socket.close();
  return new WeakRef(socket);
}
