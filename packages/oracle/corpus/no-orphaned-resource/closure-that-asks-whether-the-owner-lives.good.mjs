// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the closure uses the handle only while a weak reference still finds the object"}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  reader() {
    const handle = this.#handle;
    const owner = new WeakRef(this);
    return () => { if (owner.deref() !== undefined) handle.use(); };
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
