// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","harm":"released after stop","repaired":"collected, cleanup never runs","about":"`unregister(this)` drops nothing when `register` got no token","line":11}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(native) {
    this.native = native;
    registry.register(this, native);
  }

  close() {
    registry.unregister(this);
    this.native.stop();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
