// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"`close` empties the record that the registry holds"}
const registry = new FinalizationRegistry((state) => state.native?.release());

class Socket {
  constructor(native) {
    this.state = { native, uses: 0 };
    registry.register(this, this.state);
  }
  close() {
    if (this.state.native === null) return;
    this.state.native.release();
    this.state.native = null;
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
