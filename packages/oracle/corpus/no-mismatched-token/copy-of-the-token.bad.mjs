// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"a copy by Object.assign is another object"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this);
  }
  close() {
    registry.unregister(Object.assign({}, this));
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
