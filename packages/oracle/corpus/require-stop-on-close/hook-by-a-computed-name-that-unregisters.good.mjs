// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"`close` runs a hook by a name that is put together, and the hook calls the cleanup off"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Socket {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
  emit(name) { this[`on${name}`]?.(); }
  onClose() { registry.unregister(this); }
  close() {
    this.emit('Close');
    this.handle.release();
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
