// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a bound method on the instance is a cycle the collector can free; the cleanup does not hold it"}
const registry = new FinalizationRegistry((native) => native.release());

class Watcher {
  constructor(native) {
    this.native = native;
    this.onChange = this.onChange.bind(this);
    registry.register(this, native);
  }

  onChange() {
    this.changes = (this.changes ?? 0) + 1;
  }
}

export function make(native) {
  return new WeakRef(new Watcher(native));
}
