// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a method returns a record whose function uses the handle","line":12}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  reader() {
    const handle = this.#handle;
    return { read() { return handle.use(); } };
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
