// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"unregistered after a wait, by the target","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(native) {
    this.native = native;
    registry.register(this, native);
  }
  async close() {
    await null;
    registry.unregister(this);
    this.native.stop();
  }
}
export async function make(native) {
  const socket = new Socket(native);
  await socket.close();
  return new WeakRef(socket);
}
