// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a weak map from the owner to its guard keeps the guard"}
const registry = new FinalizationRegistry((handle) => handle.release());
const guards = new WeakMap();

class Matrix {
  constructor(handle) {
    this.handle = handle;
    const guard = { kind: 'matrix' };
    guards.set(this, guard);
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
