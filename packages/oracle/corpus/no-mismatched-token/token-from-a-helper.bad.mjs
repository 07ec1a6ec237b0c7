// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"the helper makes another token for each call"}
const registry = new FinalizationRegistry((handle) => handle.release());

const tokenOf = (file) => ({ file: new WeakRef(file) });

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, tokenOf(this));
  }
  close() {
    registry.unregister(tokenOf(this));
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
