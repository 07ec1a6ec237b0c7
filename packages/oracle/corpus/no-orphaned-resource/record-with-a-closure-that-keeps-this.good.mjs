// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the record has a closure that keeps the object beside the one that does not"}
const registry = new FinalizationRegistry((handle) => handle.release());
const readerOf = (handle) => () => handle.use();

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  reader() {
    return { read: readerOf(this.#handle), write: (text) => this.#handle.put(text) };
  }
}

let reader;
export function make(native) {
  const channel = new Channel(native);
  reader = channel.reader();
  return new WeakRef(channel);
}

export function later() {
  reader.read();
  reader = undefined;
}
