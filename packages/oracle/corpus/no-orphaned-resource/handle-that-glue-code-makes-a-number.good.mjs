// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the closure reads the pointer of the object whenever it is called, and so keeps it"}
let wasm;
const finalization = new FinalizationRegistry((ptr) => wasm.__wbg_image_free(ptr >>> 0, 1));

class Image {
  constructor(native) {
    const ret = wasm.image_new(native);
    this.__wbg_ptr = ret >>> 0;
    finalization.register(this, this.__wbg_ptr, this);
    return this;
  }

  reader() {
    return () => wasm.image_pixel(this.__wbg_ptr >>> 0);
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
