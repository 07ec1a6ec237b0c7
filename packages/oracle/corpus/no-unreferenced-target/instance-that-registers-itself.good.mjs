// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the instance registers itself, and stays where its owner is: in a field, or since its constructor puts it there"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Finalizer {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, this.handle);
  }
}

class Attached {
  constructor(owner, handle) {
    owner.attached = this;
    registry.register(this, handle);
  }
}

class Matrix {
  constructor(handle) {
    this.handle = handle;
    this.finalizer = new Finalizer(this.handle);
  }
}

class Vector {
  constructor(handle) {
    this.handle = handle;
    new Attached(this, this.handle);
  }
}

let shown;
let made = 0;

export function make(native) {
  shown = made++ % 2 === 0 ? new Matrix(native) : new Vector(native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
