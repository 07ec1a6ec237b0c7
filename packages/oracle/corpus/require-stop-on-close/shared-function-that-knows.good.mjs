// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the shared function takes the handle out of the state that both have"}
const end = (state) => {
  const { handle } = state;
  state.handle = null;
  handle?.release();
};
const registry = new FinalizationRegistry((state) => end(state));

class Socket {
  #state;
  constructor(handle) {
    this.#state = { handle };
    registry.register(this, this.#state);
  }
  close() {
    end(this.#state);
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
