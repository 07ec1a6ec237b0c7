// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a weak map from the guard to its owner keeps the owner, not the guard","line":10}
const registry = new FinalizationRegistry((handle) => handle.release());
const owners = new WeakMap();

class Matrix {
  constructor(handle) {
    this.handle = handle;
    const guard = { kind: 'matrix' };
    owners.set(guard, this);
    registry.register(guard, this.handle);
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
