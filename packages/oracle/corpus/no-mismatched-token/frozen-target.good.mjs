// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"freeze gives back the same object"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, Object.freeze(this.native.token ??= {}));
  }
  close() {
    registry.unregister(this.native.token);
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
