// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"an address beside the one that is freed","line":14}
let wasm;
const registry = new FinalizationRegistry((ptr) => wasm.free(ptr));

export class Bytes {
  #ptr;
  constructor(ptr) {
    this.#ptr = ptr;
    registry.register(this, this.#ptr);
  }

  reader() {
    const base = this.#ptr;
    return (index) => wasm.load(base + index);
  }
}

/** The exports of the module, as they come from its loading. */
export function init(exports) {
  wasm = exports;
}

let read;
export function make(native) {
  init({ free: () => native.release(), load: () => native.use() });
  const bytes = new Bytes(16);
  read = bytes.reader();
  return new WeakRef(bytes);
}

export function later() {
  read(1);
  read = undefined;
}
