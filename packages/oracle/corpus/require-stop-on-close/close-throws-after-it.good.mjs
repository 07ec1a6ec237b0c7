// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"what is registered is a part that the cleanup alone knows"}
const registry = new FinalizationRegistry((handle) => { handle.release(); });
class Socket {
  constructor(handle) {
    this.guard = {};
    this.copy = { release() {} };
    registry.register(this.guard, handle);
  }
  close() { this.copy.release(); }
}
const open = (native) => {
  const socket = new Socket(native);
  return Object.assign(socket.guard, { close: () => socket.copy.release() });
};

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
