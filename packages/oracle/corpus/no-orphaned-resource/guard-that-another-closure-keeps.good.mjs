// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a second closure of the same scope uses the guard"}
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
  const read = () => native.use();
  read.close = () => guard.handle;
  return read;
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
