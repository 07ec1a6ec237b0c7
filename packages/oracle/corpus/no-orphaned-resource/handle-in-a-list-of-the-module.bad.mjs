// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the handle is taken out of a temporary guard and put into a list of the module","line":15}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

const handles = [];
export function open(native) {
  const guard = new Guard(native);
  seen = new WeakRef(guard);
  const { handle } = guard; 
  handles.push(handle);
}

let seen;
export function make(native) {
  open(native);
  return seen;
}

export function later() {
  for (const handle of handles) handle.use();
}
