// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the closure has taken the handle out of a guard that nobody has any more","line":15}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

export function open(native) {
  const guard = new Guard(native);
  const { handle } = guard;
  seen = new WeakRef(guard);
  return () => handle.use();
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
