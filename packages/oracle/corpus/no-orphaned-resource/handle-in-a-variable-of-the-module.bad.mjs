// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the handle is read from a temporary guard into a variable of the module","line":15}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

let current;
export function open(native) {
  const guard = new Guard(native);
  seen = new WeakRef(guard);
  current = guard.handle; 
}

let seen;
export function make(native) {
  open(native);
  return seen;
}

export function later() {
  current.use();
  current = undefined;
}
