// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the closure goes through the guard"}
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
  return () => guard.handle.use();
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
