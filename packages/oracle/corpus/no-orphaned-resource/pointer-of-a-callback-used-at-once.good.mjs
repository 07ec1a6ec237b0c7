// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"native code calls back before it returns"}
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
  native.forEach(callback.pointer);
}

let seen;
let bound;
export function make(native) {
  native.forEach = (pointer) => { native.use(pointer); };
  listen(native);
  return seen;
}

export function later() {
  bound?.();
  bound = undefined;
}
