// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the bound function is kept in a field"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, (this.bound = this.close.bind(null)));
  }
  close() {
    registry.unregister(this.bound);
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
