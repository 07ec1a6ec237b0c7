// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the function guards what it was given, and its closure uses that and not the guard","line":14}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

export function open(native) {
  const guard = new Guard(native);
  seen = new WeakRef(guard);
  return () => native.use();
}

let reader;
let seen;
export function make(native) {
  reader = open(native);
  return seen;
}

export function later() {
  reader();
  reader = undefined;
}
