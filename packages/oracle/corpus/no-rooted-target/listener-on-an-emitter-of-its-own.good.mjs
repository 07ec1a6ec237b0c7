// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an emitter that the object itself owns goes with it"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Stream {
  #events = new EventTarget();
  chunks = 0;
  constructor(native) {
    this.#events.addEventListener('data', () => { this.chunks++; });
    registry.register(this, native);
  }
}

export const make = (native) => new WeakRef(new Stream(native));
