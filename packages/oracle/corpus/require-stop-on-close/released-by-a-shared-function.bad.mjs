// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"cleanup and `close` go through one function","line":11}
const end = ({ handle }) => handle.release();
const registry = new FinalizationRegistry((state) => end(state));

class Socket {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, { handle });
  }
  close() {
    end(this);
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
