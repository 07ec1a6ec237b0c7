// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"what is held is a closure, which `close` calls as well","line":12}
const registry = new FinalizationRegistry((end) => end());
const endOf = (handle) => () => handle.release();

class Socket {
  #end;
  constructor(handle) {
    this.#end = endOf(handle);
    registry.register(this, this.#end);
  }
  close() {
    this.#end();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
