// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the closure of a temporary object is called in the same job, and nobody has it afterwards"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
    seen = new WeakRef(this);
  }
  reader() {
    const handle = this.#handle;
    return () => handle.use();
  }
}

let seen;
export function make(native) {
  const read = new Channel(native).reader();
  read();
  return seen;
}
