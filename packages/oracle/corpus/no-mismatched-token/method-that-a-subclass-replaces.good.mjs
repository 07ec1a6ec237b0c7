// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the subclass gives the same token each time"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  token() {
    return {};
  }
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this.token());
  }
  close() {
    registry.unregister(this.token());
    this.native.stop();
  }
}

class Kept extends File {
  token() {
    return this;
  }
}

export function make(native) {
  const file = new Kept(native);
  file.close();
  return new WeakRef(file);
}
