// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the cleanup releases one resource and `close` another"}
const registry = new FinalizationRegistry((lease) => lease.release());
const idle = { release() {} };

class Worker {
  constructor(native) {
    this.lease = { release: native.release };
    this.port = idle;
    registry.register(this, this.lease);
  }

  close() {
    this.port.release();
  }
}

export function make(native) {
  const worker = new Worker(native);
  worker.close();
  return new WeakRef(worker);
}
