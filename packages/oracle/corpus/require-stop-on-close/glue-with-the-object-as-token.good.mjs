// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"glue code, whose helper takes the pointer out and unregisters"}
let wasm;
const MatrixFinalization = new FinalizationRegistry((pointer) => wasm.__wbg_matrix_free(pointer >>> 0, 1));
class Matrix {
  static wrap(pointer) {
    pointer = pointer >>> 0;
    const object = Object.create(Matrix.prototype);
    object.__wbg_pointer = pointer;
    MatrixFinalization.register(object, object.__wbg_pointer, object);
    return object;
  }
  __destroy_into_raw() {
    const pointer = this.__wbg_pointer;
    this.__wbg_pointer = 0;
    MatrixFinalization.unregister(this);
    return pointer;
  }
  close() {
    const pointer = this.__destroy_into_raw();
    wasm.__wbg_matrix_free(pointer, 1);
  }
}
const open = (host) => {
  wasm = { __wbg_matrix_free: host.release };
  return Matrix.wrap(8);
};

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
