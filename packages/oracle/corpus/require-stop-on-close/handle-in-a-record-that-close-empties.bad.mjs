// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"`close` empties the record, and what the registry holds is the handle","line":11}
const registry = new FinalizationRegistry((native) => native.release());

class Socket {
  constructor(native) {
    this.state = { native, uses: 0 };
    registry.register(this, this.state.native);
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
