// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"this of an async method is no parameter and is not stored for closures that do not use it"}
const registry = new FinalizationRegistry((release) => release());

class Socket {
  async adopt(native) {
    await null;
    registry.register(this, () => native.release());
  }
}

export async function make(native) {
  const socket = new Socket();
  const ref = new WeakRef(socket);
  return socket.adopt(native).then(() => ref);
}
