// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the record has the object beside the function that uses the handle"}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  reader() {
    const handle = this.#handle;
    return { read() { return handle.use(); }, owner: this };
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
