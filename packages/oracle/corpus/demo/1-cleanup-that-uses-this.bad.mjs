// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the cleanup reads its handle from the very object whose death it waits for"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

class Socket {
  constructor(native) {
    this.fd = native.retain();
    registry.register(this, () => native.release(this.fd));
  }
}

export const make = (native) => new WeakRef(new Socket(native));
