// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a weak map keeps the object for as long as its closure lives"}
const ownerOf = new WeakMap();
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  reader() {
    const handle = this.#handle;
    const read = () => handle.use();
    ownerOf.set(read, this);
    return read;
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
}
