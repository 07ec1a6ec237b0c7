// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"a constructor function with its methods on the prototype","line":10}
const registry = new FinalizationRegistry((handle) => handle.release());

function Socket(handle) {
  this.handle = handle;
  registry.register(this, handle);
}

Socket.prototype.close = function () {
  this.handle.release();
};

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
