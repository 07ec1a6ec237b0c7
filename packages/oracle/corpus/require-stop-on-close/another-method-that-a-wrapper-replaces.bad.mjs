// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"another method is replaced; `close` is what the class has","line":9}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
  close() { this.handle.release(); }
  name() { return 'socket'; }
}
const { name } = Socket.prototype;
Socket.prototype.name = function () { return `${name.call(this)}!`; };

export function make(native) {
  const socket = new Socket(native);
  socket.name();
  socket.close();
  return new WeakRef(socket);
}
