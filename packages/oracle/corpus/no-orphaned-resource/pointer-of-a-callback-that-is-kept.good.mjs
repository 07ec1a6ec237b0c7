// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the callback object is in a set as long as native code may call it"}
const trampolines = new FinalizationRegistry(({ native, pointer }) => native.release(pointer));

export class Callback {
  constructor(native, fn) {
    this.fn = fn;
    this.pointer = native.pointer;
    trampolines.register(this, { native, pointer: this.pointer });
  }
}

const inUse = new Set();
export function listen(native) {
  const callback = new Callback(native, () => {});
  seen = new WeakRef(callback);
  inUse.add(callback);
  native.setHandler(callback.pointer);
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
  inUse.clear();
}

export function stop(callback) { inUse.delete(callback); }
