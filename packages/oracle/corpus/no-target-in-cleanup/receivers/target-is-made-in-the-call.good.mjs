// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is a field value made in the argument list; the held record is another object"}
const registry = new FinalizationRegistry((held) => held.native.release());

class Client {
  constructor(native) {
    registry.register((this.socket = { port: 1 }), { native });
  }
}

export const make = (native) => new WeakRef(new Client(native).socket);
