// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the derived class gives the instance to its owner"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    registry.register(this, handle);
  }
}

class NamedGuard extends Guard {
  constructor(handle, owner) {
    super(handle);
    owner.guard = this;
  }
}

class Matrix {
  constructor(handle) {
    this.handle = handle;
    new NamedGuard(this.handle, this);
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
