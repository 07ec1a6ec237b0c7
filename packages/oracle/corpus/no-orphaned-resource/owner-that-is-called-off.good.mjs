// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the method takes the handle over: it calls the cleanup off before it hands the closure out"}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle, this);
  }
  detach() {
    const handle = this.#handle;
    registry.unregister(this);
    return { read: () => handle.use(), close: () => handle.release() };
  }
}

let reader;
export function make(native) {
  const channel = new Channel(native);
  reader = channel.detach();
  return new WeakRef(channel);
}

export function later() {
  reader.read();
  reader.close();
}
