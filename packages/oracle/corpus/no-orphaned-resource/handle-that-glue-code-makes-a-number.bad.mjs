// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"as glue code for WebAssembly writes it: the pointer is made a number on its way into the field","line":31}
let wasm;
const finalization = new FinalizationRegistry((ptr) => wasm.__wbg_image_free(ptr >>> 0, 1));

class Image {
  __destroy_into_raw() {
    const ptr = this.__wbg_ptr;
    this.__wbg_ptr = 0;
    finalization.unregister(this);
    return ptr;
  }

  free() {
    const ptr = this.__destroy_into_raw();
    wasm.__wbg_image_free(ptr, 0);
  }

  constructor(native) {
    const ret = wasm.image_new(native);
    this.__wbg_ptr = ret >>> 0;
    finalization.register(this, this.__wbg_ptr, this);
    return this;
  }

  width() {
    return wasm.image_pixel(this.__wbg_ptr);
  }

  reader() {
    const ptr = this.__wbg_ptr;
    return () => wasm.image_pixel(ptr);
  }
}

/** The exports of the module, as they come from its loading. */
export function init(exports) {
  wasm = exports;
}

let read;
export function make(native) {
  init({ image_new: () => 7, image_pixel: () => native.use(), __wbg_image_free: () => native.release() });
  const image = new Image(native);
  read = image.reader();
  return new WeakRef(image);
}

export function later() {
  read();
  read = undefined;
}
