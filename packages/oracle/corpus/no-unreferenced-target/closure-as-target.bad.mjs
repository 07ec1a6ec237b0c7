// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","about":"a closure is registered","harm":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class File {
  constructor(native) {
    this.native = native;
    registry.register(() => this.native, native);
  }
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
