// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"whoever made the object keeps it for as long as the closure"}
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  reader() {
    const handle = this.#handle;
    return () => handle.use();
  }
}

let kept;
let reader;
export function make(native) {
  kept = new Channel(native);
  reader = kept.reader();
  return new WeakRef(kept);
}

export function later() {
  reader();
  reader = undefined;
  kept = undefined;
}
