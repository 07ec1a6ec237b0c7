// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the same, and the window keeps the callback"}
const trampolines = new FinalizationRegistry(({ native, pointer }) => native.release(pointer));

class Callback {
  #pointer;
  constructor(native, fn) {
    this.fn = fn;
    this.#pointer = native.pointer;
    trampolines.register(this, { native, pointer: this.#pointer });
  }
  get pointer() {
    return this.#pointer;
  }
}

export function listen(native) {
  const callback = new Callback(native, () => {});
  seen = new WeakRef(callback);
  native.window_set_resize_callback(native.window, callback.pointer);
  kept.add(callback);
}

const kept = new Set();
let seen;
let isBound = false;
export function make(native) {
  native.window_set_resize_callback = (window, pointer) => { isBound = pointer !== null; };
  listen(native);
  return seen;
}

export function later(native) {
  if (isBound) native.use();
  kept.clear();
}
