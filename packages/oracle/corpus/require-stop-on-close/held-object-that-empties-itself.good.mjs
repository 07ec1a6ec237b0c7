// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the cleanup and `close` call one method of the held object, which takes its handle out"}
const free = (native) => native?.release();

class Inner {
  constructor(native) { this.native = native; }
  end() {
    free(this.native);
    this.native = null;
  }
}
const registry = new FinalizationRegistry((inner) => { inner.end(); });

class Socket {
  #inner;
  constructor(native) {
    this.#inner = new Inner(native);
    registry.register(this, this.#inner);
  }
  close() { this.#inner.end(); }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
