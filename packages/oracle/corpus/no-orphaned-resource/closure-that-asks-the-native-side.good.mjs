// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the closure asks whether the handle is open before it uses it"}
const open = new Set();
const registry = new FinalizationRegistry((handle) => {
  handle.release();
  open.delete(handle);
});
const isOpen = (handle) => open.has(handle);

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    open.add(handle);
    registry.register(this, handle);
  }
  reader() {
    const handle = this.#handle;
    return () => (isOpen(handle) ? handle.use() : undefined);
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
