// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`close` is copied to the prototype of a constructor function","line":11}
const registry = new FinalizationRegistry((handle) => handle.release());

function Socket(handle) {
  this.handle = handle;
  registry.register(this, handle);
}

Object.assign(Socket.prototype, {
  close() {
    this.handle.release();
  },
});

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
