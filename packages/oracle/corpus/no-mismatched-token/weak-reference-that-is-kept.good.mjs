// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"one WeakRef in a field"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, (this.ref = new WeakRef(this)));
  }
  close() {
    registry.unregister(this.ref);
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
