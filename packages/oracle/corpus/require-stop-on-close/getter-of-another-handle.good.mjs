// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the getter gives another handle than the one that the cleanup releases"}
const registry = new FinalizationRegistry((native) => native.release());

class Socket {
  #native;
  #spare = { release() {} };
  constructor(native) {
    this.#native = native;
    registry.register(this, this.#native);
  }
  get spare() { return this.#spare; }
  trim() { this.spare.release(); }
  get isOpen() { return this.#native !== null; }
}

export function make(native) {
  const socket = new Socket(native);
  socket.trim();
  return new WeakRef(socket);
}
