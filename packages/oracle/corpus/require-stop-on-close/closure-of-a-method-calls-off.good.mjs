// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"a method registers and gives a closure back that calls it off, and `close` calls that"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(handle) {
    this.handle = handle;
    this.unwatch = this.watch(handle);
  }
  watch(handle) {
    const token = {};
    registry.register(this, handle, token);
    return () => { registry.unregister(token); };
  }
  close() {
    this.unwatch();
    this.handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
