// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the closure remembers that it has run"}
const registry = new FinalizationRegistry((end) => end());
const endOf = (handle) => {
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    handle.release();
  };
};

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
