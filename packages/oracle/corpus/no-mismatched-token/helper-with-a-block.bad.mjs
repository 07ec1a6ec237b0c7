// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"a helper that is a declaration, with a weak reference"}
const registry = new FinalizationRegistry((handle) => handle.release());

function refOf(file) {
  return new WeakRef(file);
}

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, this);
  }
  close() {
    registry.unregister(refOf(this));
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
