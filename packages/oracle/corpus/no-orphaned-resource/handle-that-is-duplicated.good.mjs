// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the closure has a claim of its own on the resource, which the cleanup does not give back"}
const registry = new FinalizationRegistry((handle) => handle.drop());

function counted(native, claims = { count: 1 }) {
  return {
    use: () => native.use(),
    retain() { claims.count++; return counted(native, claims); },
    drop() { if (--claims.count === 0) native.release(); },
  };
}

export class Channel {
  #handle;
  constructor(handle) {
    this.#handle = handle;
    registry.register(this, handle);
  }
  reader() {
    const own = this.#handle.retain();
    return { read: () => own.use(), close: () => own.drop() };
  }
}

let reader;
export function make(native) {
  const channel = new Channel(counted(native));
  reader = channel.reader();
  return new WeakRef(channel);
}

export function later() {
  reader.read();
  reader.close();
  reader = undefined;
}
