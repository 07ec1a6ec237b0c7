// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a reaction that calls `close`, which unregisters, waits for a signal that never comes"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Conn {
  #token = {};
  constructor(native) {
    registry.register(this, { conn: this, native }, this.#token);
    this.aborter = new AbortController();
    this.aborter.signal.addEventListener('abort', () => this.close());
    [1, 2].forEach((id) => Object(id));
  }
  close() {
    registry.unregister(this.#token);
  }
}

export const make = (native) => new WeakRef(new Conn(native));
