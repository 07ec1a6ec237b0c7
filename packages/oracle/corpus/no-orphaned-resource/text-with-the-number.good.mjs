// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","about":"a text names the address and does not use it"}
let wasm;
const registry = new FinalizationRegistry((ptr) => wasm.free(ptr));

export class Bytes {
  #ptr;
  constructor(ptr) {
    this.#ptr = ptr;
    registry.register(this, this.#ptr);
  }

  named() {
    const base = this.#ptr;
    return () => wasm.log('bytes at ' + base);
  }
}

/** The exports of the module, as they come from its loading. */
export function init(exports) {
  wasm = exports;
}

let named;
export function make(native) {
  init({ free: () => native.release(), log: () => {} });
  const bytes = new Bytes(16);
  named = bytes.named();
  return new WeakRef(bytes);
}

export function later() {
  named();
  named = undefined;
}
