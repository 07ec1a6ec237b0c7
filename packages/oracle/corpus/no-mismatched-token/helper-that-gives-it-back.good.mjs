// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"both tokens come from a helper that gives back what it is given"}
const registry = new FinalizationRegistry((handle) => handle.release());

const checked = (file) => file;

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, checked(this));
  }
  close() {
    registry.unregister(checked(this));
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
