// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"what the prototype has in the end calls the cleanup off before it calls the method of the class"}
const registry = new FinalizationRegistry((handle) => handle.release());

function ending(method) {
  return function () {
    registry.unregister(this);
    return method.call(this);
  };
}

class Socket {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
  close() { this.handle.release(); }
}
Socket.prototype.close = ending(Socket.prototype.close);

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
