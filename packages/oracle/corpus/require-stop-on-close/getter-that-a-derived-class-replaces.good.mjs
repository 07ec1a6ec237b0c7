// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the getter of a derived class gives another handle"}
const registry = new FinalizationRegistry((native) => native.release());

class Socket {
  constructor(native) {
    this.own = native;
    registry.register(this, this.own);
  }
  get native() { return this.own; }
  trim() { this.native.release(); }
}
class Spare extends Socket {
  #spare = { release() {} };
  get native() { return this.#spare; }
}

export function make(native) {
  const socket = new Spare(native);
  socket.trim();
  return new WeakRef(socket);
}
