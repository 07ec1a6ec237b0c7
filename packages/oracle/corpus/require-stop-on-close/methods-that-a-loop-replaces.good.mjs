// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"a loop replaces methods by ones that call the cleanup off"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
  close() { this.handle.release(); }
}
for (const name of ['close']) {
  const method = Socket.prototype[name];
  Socket.prototype[name] = function () {
    registry.unregister(this);
    return method.call(this);
  };
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
