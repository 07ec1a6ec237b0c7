// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the handle is put into a field of an object that does not have the guard","line":16}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  constructor(handle) {
    this.handle = handle;
    registry.register(this, handle);
  }
}

let seen;
export class Reader {
  open(native) {
    const guard = new Guard(native);
    seen = new WeakRef(guard);
    this.bare = guard.handle; 
  }
  read() { this.bare.use(); }
}

let reader;
export function make(native) {
  reader = new Reader();
  reader.open(native);
  return seen;
}

export function later() {
  reader.read();
  reader = undefined;
}
