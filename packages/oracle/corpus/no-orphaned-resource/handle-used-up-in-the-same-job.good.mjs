// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the handle of a temporary guard is used and not kept"}
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
  const { handle } = guard;
  handle.use();
}

let seen;
export function make(native) {
  open(native);
  return seen;
}
