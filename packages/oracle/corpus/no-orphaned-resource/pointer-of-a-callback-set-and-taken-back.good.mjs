// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the handler is taken back in the same call"}
const trampolines = new FinalizationRegistry(({ native, pointer }) => native.release(pointer));

export class Callback {
  constructor(native, fn) {
    this.fn = fn;
    this.pointer = native.pointer;
    trampolines.register(this, { native, pointer: this.pointer });
  }
}

export function listen(native) {
  const callback = new Callback(native, () => {});
  seen = new WeakRef(callback);
  native.setHandler(callback.pointer);
  native.use();
  native.setHandler(null);
}

let seen;
let isBound = false;
export function make(native) {
  native.setHandler = (pointer) => { isBound = pointer !== null; };
  listen(native);
  return seen;
}

export function later(native) {
  if (isBound) native.use();
}
