// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"`close` is copied to the prototype of a constructor function, and calls the cleanup off"}
const registry = new FinalizationRegistry((handle) => handle.release());

function Socket(handle) {
  this.handle = handle;
  registry.register(this, handle, this);
}

Object.assign(Socket.prototype, {
  close() {
    registry.unregister(this);
    this.handle.release();
  },
});

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
