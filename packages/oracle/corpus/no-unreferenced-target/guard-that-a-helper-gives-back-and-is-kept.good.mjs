// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"who calls the helper keeps what it gives"}
const registry = new FinalizationRegistry((handle) => handle.release());

const guard = (handle) => {
  const made = { kind: 'guard' };
  registry.register(made, handle);
  return made;
};

class Matrix {
  constructor(handle) {
    this.handle = handle;
    this.guard = guard(this.handle);
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
