// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the arrow uses this, and this has the target in a field"}
const registry = new FinalizationRegistry((fn) => fn());

class Client {
  constructor(native) {
    this.socket = { port: 1 };
    registry.register(this.socket, () => this.#onLost(native));
  }
  #onLost(native) { native.release(); }
}

export const make = (native) => new WeakRef(new Client(native).socket);
