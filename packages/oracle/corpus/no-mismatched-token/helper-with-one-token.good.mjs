// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the helper gives the one token of the module"}
const registry = new FinalizationRegistry((handle) => handle.release());

const token = {};
const tokenOf = () => token;

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, tokenOf());
  }
  close() {
    registry.unregister(tokenOf());
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
