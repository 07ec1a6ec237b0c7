// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the instance registers itself, and who makes it lets go of it: it guards nothing","line":14}
const registry = new FinalizationRegistry((handle) => handle.release());

class Finalizer {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, this.handle);
  }
}

class Matrix {
  constructor(handle) {
    this.handle = handle;
    new Finalizer(this.handle);
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
