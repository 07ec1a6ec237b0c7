// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the guard is a field of the owner","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class File {
  constructor(native) {
    this.guard = { at: 0 };
    registry.register(this.guard, native);
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
