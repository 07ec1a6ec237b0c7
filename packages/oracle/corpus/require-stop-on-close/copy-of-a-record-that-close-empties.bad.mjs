// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the registry holds a record of its own, and `close` empties another one","line":11}
const registry = new FinalizationRegistry((held) => held.native.release());

class Socket {
  constructor(native) {
    this.state = { native, uses: 0 };
    registry.register(this, { native: this.state.native });
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
