// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"nobody has the temporary object whose method made the closure","line":13}
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

export const open = (native) => new Channel(native).reader();

let reader;
let seen;
export function make(native) {
  reader = open(native);
  return seen;
}

export function later() {
  reader();
  reader = undefined;
}
