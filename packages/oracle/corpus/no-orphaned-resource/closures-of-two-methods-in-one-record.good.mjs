// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"whoever opens it gets a closure that keeps the object beside the one that does not"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
    target = new WeakRef(this);
  }
  reader() {
    const handle = this.#handle;
    return () => handle.use();
  }
  writer() {
    return (text) => this.#handle.put(text);
  }
}

let target;
export function open(handle) {
  const channel = new Channel(handle);
  return { read: channel.reader(), write: channel.writer() };
}

let port;
export function make(native) {
  port = open(native);
  return target;
}

export function later() {
  port.read();
  port = undefined;
}
