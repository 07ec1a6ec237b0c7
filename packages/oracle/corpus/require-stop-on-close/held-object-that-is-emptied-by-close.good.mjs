// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"an object of another class is held, and `close` puts nothing where it had its handle"}
class Inner {
  constructor(native) { this.native = native; }
  end() { this.native?.release(); }
}
const registry = new FinalizationRegistry((inner) => { inner.end(); });

class Socket {
  constructor(native) {
    this.inner = new Inner(native);
    registry.register(this, this.inner);
  }
  close() {
    this.inner.end();
    this.inner.native = null;
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
