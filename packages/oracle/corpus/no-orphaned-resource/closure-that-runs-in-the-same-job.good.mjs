// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the closure is given to a method that calls it at once"}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  readAll(names) {
    const handle = this.#handle;
    names.forEach(() => handle.use());
  }
}

export function make(native) {
  const channel = new Channel(native);
  channel.readAll(['a', 'b']);
  return new WeakRef(channel);
}
