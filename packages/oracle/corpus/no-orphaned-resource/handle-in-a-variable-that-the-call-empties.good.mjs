// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the variable of the module has the handle only during the call"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

let current;
function work() { current.use(); }
export function open(native) {
  const guard = new Guard(native);
  seen = new WeakRef(guard);
  current = guard.handle;
  work();
  current = undefined;
}

let seen;
export function make(native) {
  open(native);
  return seen;
}
