// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the cleanup is called off before the handle is given away"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle, this);
  }
}

let current;
export function open(native) {
  const guard = new Guard(native);
  seen = new WeakRef(guard);
  registry.unregister(guard);
  current = guard.handle;
}

let seen;
export function make(native) {
  open(native);
  return seen;
}

export function later() {
  current.use();
  current.release();
  current = undefined;
}
