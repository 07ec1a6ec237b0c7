// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the method is replaced by a bound copy before it is passed as the cleanup"}
const registry = new FinalizationRegistry((close) => close());

class Watcher {
  constructor(native) {
    this.native = native;
    this.close = this.close.bind(this);
    registry.register(this, this.close);
  }

  close() {
    this.native.release();
  }
}

export function make(native) {
  return new WeakRef(new Watcher(native));
}
