// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is a field of this, and the closure uses native only"}
const registry = new FinalizationRegistry((fn) => fn());

class Client {
  constructor(native) {
    this.socket = { port: 1 };
    registry.register(this.socket, () => native.release());
  }
}

export const make = (native) => new WeakRef(new Client(native).socket);
