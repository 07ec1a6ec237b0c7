// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a method puts a closure with the handle into a map of the module","line":13}
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
    readers.set(name, () => handle.use());
  }
}

export function make(native) {
  const channel = new Channel(native);
  channel.listen('a');
  return new WeakRef(channel);
}

export function later() {
  readers.get('a')();
  readers.clear();
}
