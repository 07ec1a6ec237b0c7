// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the cleanup leaves a flag that the closure looks at before it uses the handle"}
const registry = new FinalizationRegistry((state) => {
  state.handle.release();
  state.isReleased = true;
});

export class Channel {
  #state;
  constructor(handle) {
    this.#state = { handle, isReleased: false };
    registry.register(this, this.#state);
  }
  reader() {
    const state = this.#state;
    return () => { if (!state.isReleased) state.handle.use(); };
  }
}

let reader;
export function make(native) {
  const channel = new Channel(native);
  native.use();
  reader = channel.reader();
  return new WeakRef(channel);
}

export function later() {
  reader();
  reader = undefined;
}
