// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"a static method is reached by the constructor"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  static kind() {}
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this.constructor.kind);
  }
  close() {
    registry.unregister(File.kind);
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
