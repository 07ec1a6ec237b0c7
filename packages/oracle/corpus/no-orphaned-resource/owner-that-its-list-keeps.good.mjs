// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","also":{},"about":"the constructor puts each object into a list of the module, so all of them stay"}
const registry = new FinalizationRegistry((handle) => handle.release());
const open = new Set();

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
    open.add(this);
  }
  reader() {
    const handle = this.#handle;
    return () => handle.use();
  }
}

let reader;
export function make(native) {
  const channel = new Channel(native);
  reader = channel.reader();
  return new WeakRef(channel);
}

export function later() {
  reader();
  reader = undefined;
  open.clear();
}
