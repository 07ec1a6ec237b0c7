// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":8,"about":"a bound method keeps its receiver, of which it reads a list only"}
const registry = new FinalizationRegistry((handle) => handle.release());
const flushers = new Map();

class Sink {
  constructor() {
    this.chunks = [];
    flushers.set(new WeakRef(this), this.flush.bind(this));
  }
  flush() { return this.chunks.splice(0); }
}

export function make(native) {
  const sink = new Sink();
  registry.register(sink, native);
  return new WeakRef(sink);
}
export const flush = () => [...flushers.values()].map((one) => one());
