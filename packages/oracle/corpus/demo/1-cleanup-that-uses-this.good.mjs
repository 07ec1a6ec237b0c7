// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the handle is copied to a variable first, and the cleanup names that"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

class Socket {
  constructor(native) {
    const fd = native.retain();
    this.fd = fd;
    registry.register(this, () => native.release(fd));
  }
}

export const make = (native) => new WeakRef(new Socket(native));
