// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"a frozen literal is another one each time"}
const registry = new FinalizationRegistry((handle) => handle.release());

class File {
  constructor(native) {
    this.native = native;
    registry.register(this, { release: native.release }, Object.freeze({ id: 1 }));
  }
  close() {
    registry.unregister(Object.freeze({ id: 1 }));
    this.native.stop();
  }
}

export function make(native) {
  const file = new File(native);
  file.close();
  return new WeakRef(file);
}
