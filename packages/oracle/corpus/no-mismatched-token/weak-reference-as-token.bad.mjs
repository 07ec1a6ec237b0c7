// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"every new WeakRef is another token"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, new WeakRef(this));
  }
  close() {
    registry.unregister(new WeakRef(this));
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
