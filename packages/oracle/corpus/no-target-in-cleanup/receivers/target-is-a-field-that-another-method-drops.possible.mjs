// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the arrow keeps this, but disconnect() has taken the target out of its field"}
const registry = new FinalizationRegistry((fn) => fn());

class Client {
  constructor(native) {
    this.lost = 0;
    this.socket = { port: 1 };
    registry.register(this.socket, () => { this.lost++; native.release(); });
  }
  disconnect() { this.socket = null; }
}

export function make(native) {
  const client = new Client(native);
  const ref = new WeakRef(client.socket);
  client.disconnect();
  return ref;
}
