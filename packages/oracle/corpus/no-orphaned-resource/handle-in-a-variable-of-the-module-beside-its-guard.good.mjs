// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the guard is in a variable of the module as well"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

let current;
let owner;
export function open(native) {
  const guard = new Guard(native);
  seen = new WeakRef(guard);
  owner = guard;
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
  if (owner) owner = undefined;
}
