// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the map has the object beside the closure"}
export const readers = new Map();
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  listen(name) {
    const handle = this.#handle;
    readers.set(name, { read: () => handle.use(), owner: this });
  }
}

export function make(native) {
  const channel = new Channel(native);
  channel.listen('a');
  return new WeakRef(channel);
}

export function later() {
  readers.get('a').read();
  readers.clear();
}
