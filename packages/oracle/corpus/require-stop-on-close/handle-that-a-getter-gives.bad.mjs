// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`close` reads the handle through a getter that looks whether it is there","line":17}
const registry = new FinalizationRegistry((native) => native.release());

class Socket {
  #native;
  constructor(native) {
    this.#native = native;
    registry.register(this, this.#native);
  }
  get native() {
    if (!this.#native) throw new Error('closed');
    return this.#native;
  }
  close() {
    const { native } = this;
    this.#native = null;
    native.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
