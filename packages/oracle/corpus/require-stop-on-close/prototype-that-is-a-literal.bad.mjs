// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`close` is in a literal that becomes the prototype of a constructor function","line":12}
const registry = new FinalizationRegistry((handle) => handle.release());

function Socket(handle) {
  this.handle = handle;
  registry.register(this, handle);
}

Socket.prototype = {
  constructor: Socket,
  close: function () {
    this.handle.release();
  },
};

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
