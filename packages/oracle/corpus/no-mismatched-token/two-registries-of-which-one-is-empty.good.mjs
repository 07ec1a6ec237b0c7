// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"both registries are told, and the right one is among them"}
const registry = new FinalizationRegistry((handle) => handle.release());

const others = new FinalizationRegistry(() => {});

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this);
  }
  close() {
    others.unregister(this);
    registry.unregister(this);
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
