// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"the other registry is told by a helper"}
const registry = new FinalizationRegistry((handle) => handle.release());

const others = new FinalizationRegistry(() => {});
const forget = (from, file) => from.unregister(file);

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this);
  }
  close() {
    others.unregister(this);
    forget(registry, this);
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
