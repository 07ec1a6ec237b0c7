// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the method that the instance inherits is that of the prototype"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this.close);
  }
  close() {
    registry.unregister(File.prototype.close);
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
