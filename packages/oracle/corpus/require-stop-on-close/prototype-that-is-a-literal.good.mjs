// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"`close` in a literal that becomes the prototype calls the cleanup off"}
const registry = new FinalizationRegistry((handle) => handle.release());

function Socket(handle) {
  this.handle = handle;
  registry.register(this, handle, this);
}

Socket.prototype = {
  constructor: Socket,
  close: function () {
    registry.unregister(this);
    this.handle.release();
  },
};

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
