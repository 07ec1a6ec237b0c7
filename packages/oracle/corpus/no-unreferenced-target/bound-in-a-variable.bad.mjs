// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"a bound method in a variable","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class File {
  constructor(native) {
    this.native = native;
    const close = this.close.bind(this);
    registry.register(close, native);
  }
  close() { this.native = null; }
}
export function make(native) {
  const file = new File(native);
  shown = file;
  return new WeakRef(file);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
