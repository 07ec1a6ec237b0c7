// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"who calls the helper drops what it gives","line":13}
const registry = new FinalizationRegistry((handle) => handle.release());

const guard = (handle) => {
  const made = { kind: 'guard' };
  registry.register(made, handle);
  return made;
};

class Matrix {
  constructor(handle) {
    this.handle = handle;
    guard(this.handle);
  }
}

let shown;

export function make(native) {
  shown = new Matrix(native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
