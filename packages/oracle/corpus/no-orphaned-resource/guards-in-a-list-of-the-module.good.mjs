// {"rule":"no-orphaned-resource","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the list has the guards, and another one the handles"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

const handles = [];
const guards = [];
export function open(native) {
  const guard = new Guard(native);
  seen = new WeakRef(guard);
  const { handle } = guard;
  handles.push(handle);
  guards.push(guard);
}

let seen;
export function make(native) {
  open(native);
  return seen;
}

export function later() {
  for (const handle of handles) handle.use();
  handles.length = 0;
  guards.length = 0;
}
