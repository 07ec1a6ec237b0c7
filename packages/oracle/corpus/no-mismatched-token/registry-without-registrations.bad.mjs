// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"unregistered from a registry that nothing is registered on"}
const registry = new FinalizationRegistry((handle) => handle.release());

const others = new FinalizationRegistry(() => {});

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this);
  }
  close() {
    others.unregister(this);
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
