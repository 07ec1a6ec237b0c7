// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"what native code keeps is said by a text","line":15}
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
  const { pointer } = callback; 
  native.invoke('register_callback', pointer);
}

let seen;
let isBound = false;
export function make(native) {
  native.invoke = (name, pointer) => { isBound = pointer !== null; };
  listen(native);
  return seen;
}

export function later(native) {
  if (isBound) native.use();
}
