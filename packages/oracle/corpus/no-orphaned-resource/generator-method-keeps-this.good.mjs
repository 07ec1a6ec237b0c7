// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a suspended generator method keeps its receiver"}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  *lines() {
    const handle = this.#handle;
    for (let line = 0; line < 2; line++) yield handle.use();
  }
}

let reader;
export function make(native) {
  const channel = new Channel(native);
  reader = channel.lines();
  return new WeakRef(channel);
}

export function later() {
  reader.next();
  reader = undefined;
}
