// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the factory gets the object as well, and its closure uses it"}
const readerOf = (source, owner) => () => { source.use(); return owner.name; };
const registry = new FinalizationRegistry((handle) => handle.release());

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  name = 'channel';
  reader() {
    return readerOf(this.#handle, this);
  }
}

let reader;
export function make(native) {
  const channel = new Channel(native);
  reader = channel.reader();
  return new WeakRef(channel);
}

export function later() {
  reader();
  reader = undefined;
}
