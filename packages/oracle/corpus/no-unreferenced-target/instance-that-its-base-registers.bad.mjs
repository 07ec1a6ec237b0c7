// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the base class registers the instance, which nobody has","line":20}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    registry.register(this, handle);
  }
}

class NamedGuard extends Guard {
  constructor(handle) {
    super(handle);
    this.name = 'matrix';
  }
}

class Matrix {
  constructor(handle) {
    this.handle = handle;
    new NamedGuard(this.handle);
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
